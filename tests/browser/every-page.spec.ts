import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { builtFolder, complaints, expectNoSidewaysScroll, firstArticle, oneOfEachKind, pagesOf } from './pages.ts';
import { survey } from './survey.ts';

const pages = pagesOf(builtFolder);

test('the build has pages', () => {
  expect(pages).toContain('');
  expect(pages).toContain('404.html');
});

// All kinds of page in all looks are tried by tests/full/accessibility.spec.ts.
for (const [address, colorScheme, width] of [
  [firstArticle, 'light', 1280],
  [firstArticle, 'dark', 360],
] as const) {
  test(`axe finds nothing on /${address} in ${colorScheme} at ${String(width)} px, and the console is silent`, async ({
    page,
  }) => {
    const found = complaints(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    expect(await axeFindings(page, 'all')).toEqual([]);
    expect(found).toEqual([]);
  });
}

test('one page of each kind is silent, and scrolls nowhere sideways at 320 px', async ({ page }) => {
  test.setTimeout(90_000);
  const found = complaints(page);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of oneOfEachKind(pages)) {
    await page.goto(address);
    await test.step(`/${address}`, () => expectNoSidewaysScroll(page));
  }
  expect(found).toEqual([]);
});

test('every page has its policy first, one first heading, no inline code or style, and structured data that can be read', async ({
  page,
}) => {
  for (const address of pages) {
    const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    const html = readFileSync(join(builtFolder, file), 'utf8');
    // As a browser reads it, without being run.
    const read = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'text/html');
      const [first] = document.head.children;
      return {
        first: first?.getAttribute('http-equiv'),
        policy: first?.getAttribute('content') ?? '',
        headings: document.querySelectorAll('h1').length,
        inline: document.querySelectorAll('[style], style, script:not([src]):not([type="application/ld+json"])').length,
        data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent),
      };
    }, html);
    expect(read, `/${address}`).toMatchObject({ first: 'Content-Security-Policy', headings: 1, inline: 0 });
    expect(read.policy).toMatch(/^default-src 'none'; /);
    // The search engine is WebAssembly, which a policy has to allow; it runs nowhere else.
    const allowed = address === 'search/' ? read.policy.replace(" 'wasm-unsafe-eval'", '') : read.policy;
    expect(allowed, `/${address}`).not.toMatch(/unsafe|https?:|\*/);
    for (const data of read.data) expect(JSON.parse(data)).toHaveProperty('@context', 'https://schema.org');
  }
});

test('every link and fragment leads somewhere, every page is reached from the front page, no id stands twice', () => {
  expect(survey(builtFolder)).toEqual({ broken: [], lost: [], repeated: [] });
});
