import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { codesOf, framesThatDoNotFit, showElsewhere } from './frames.ts';
import { builtFolder, complaints, expectNoSidewaysScroll, firstArticle } from './pages.ts';

const embed = firstArticle.replace(/^articles/, 'embed');
const card = 'quote-strengthened-day-by-pgf1';

/** A page of somebody else's, on another origin, that frames what it is given. */
function frameElsewhere(page: Page, source: string, { width = 640, attributes = '' } = {}): Promise<Server> {
  return showElsewhere(
    page,
    `<div style="height: 150vh"></div><iframe src="${source}" width="${String(width)}" height="300" ${attributes}></iframe>`,
  );
}

test('the pieces of the first article are at most 10,500 bytes (brotli) with all they load', async ({ page }) => {
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname.slice(1)));
  await page.goto(embed);
  const files = [...loaded].map((file) => file.replace(/\/$/, '/index.html'));
  const bytes = files.reduce((sum, file) => sum + brotli(file), 0);
  console.log(`pieces: ${String(bytes)} of 10500 bytes (brotli) in ${String(files.length)} files`);
  expect(files).toHaveLength(2);
  expect(bytes).toBeLessThanOrEqual(10_500);
});

test('the page of pieces names the article as what search engines are to list', async ({ page }) => {
  await page.goto(embed);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${firstArticle}$`));
  expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
});

for (const [fragment, shown, headings] of [
  ['', ['quotes', 'answers', 'timeline'], ['Who said what', 'Who stands where', 'What happened when']],
  ['#quote-gone', ['quotes', 'answers', 'timeline'], ['Who said what', 'Who stands where', 'What happened when']],
  ['#quotes', ['quotes'], ['Who said what']],
  ['#answers', ['answers'], ['Who stands where']],
  ['#timeline', ['timeline'], ['What happened when']],
  [`#${card}`, ['quotes'], []],
] as const) {
  test(`the address of pieces with the fragment “${fragment}” shows ${shown.join(', ')}, in 280 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 280, height: 600 });
    await page.goto(embed + fragment);
    const visible = page.locator('main > section:visible');
    expect(await visible.evaluateAll((sections) => sections.map(({ id }) => id))).toEqual(shown);
    await expect(page.locator('h2:visible')).toHaveText([...headings]);
    await expect(page.locator('.cards > li:visible')).toHaveCount(
      fragment === `#${card}` ? 1 : headings[0] === 'Who said what' ? 20 : 0,
    );
    await expect(page.locator('.source')).toBeVisible();
    await expectNoSidewaysScroll(page);
    for (const fold of await page.locator('summary:visible').all()) await fold.click();
    await expectNoSidewaysScroll(page);
  });
}

test('the page of pieces says to services what it is, and that the article stands for it', async ({ page }) => {
  await page.goto(embed);
  const contents = await page
    .locator('meta[name=description], meta[property^="og:"]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
  expect(contents).toHaveLength(6);
  expect(contents.every(Boolean)).toBe(true);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(contents).toContain(canonical);
});

test('in a page elsewhere, the address of a quotation shows its card alone, and the page stays where it is', async ({
  page,
  baseURL,
}) => {
  const found = complaints(page);
  const host = await frameElsewhere(page, `${baseURL ?? ''}${embed}#${card}`);
  try {
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.cards > li:visible')).toHaveCount(1);
    await expect(frame.locator('blockquote:visible')).toHaveText('“strengthened day by day.”');
    await expect(frame.getByText('Checked word for word')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(found).toEqual([]);
  } finally {
    host.close();
  }
});

test.describe('the code that is copied', () => {
  const cite = `${firstArticle}cite/`;

  test('makes a frame as high as its piece at any width, in pages of any type, or as high as it says', async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 1000, height: 900 });
    const codes = await codesOf(page, cite, baseURL ?? '');
    expect(codes).toHaveLength(23);
    expect(await framesThatDoNotFit(page, codes)).toEqual([]);
  });

  test('says how high frames get, on the page that gives it', async ({ page }) => {
    await page.goto(cite);
    await expect(page.getByText('up to 720 px, then scrolls')).toBeVisible();
  });

  test('leaves the words and their source where frames are taken out', async ({ page, baseURL }) => {
    const codes = (await codesOf(page, cite, baseURL ?? '')).map((code) => code.replace(/<iframe.*<\/iframe>/, ''));
    const host = await showElsewhere(page, codes.join(''));
    await expect(page.locator('blockquote')).toHaveCount(20);
    await page.getByRole('link', { name: 'in the article' }).last().click();
    await expect(page.locator('u:has(> :target)')).toBeInViewport();
    host.close();
  });
});

for (const attributes of ['', 'sandbox="allow-top-navigation-by-user-activation"']) {
  test(`a link in a frame ${attributes} opens the passage in the whole window`, async ({ page, baseURL }) => {
    const host = await frameElsewhere(page, `${baseURL ?? ''}${embed}#${card}`, { attributes });
    try {
      await page.frameLocator('iframe').getByRole('link', { name: 'See in the article, 1' }).click();
      await expect(page).toHaveURL(`${baseURL ?? ''}${firstArticle}#passage-strengthened-day-by-pgf1`);
      await expect(page.locator('u:has(> :target)')).toBeInViewport();
    } finally {
      host.close();
    }
  });
}

test('a piece says which text its words were found in, by the digest that the record gives', async ({
  page,
  request,
}) => {
  await page.goto(embed);
  const response = await request.get(firstArticle.replace(/\/$/, '.json'));
  const record: unknown = await response.json();
  const digest = await page.locator('data').getAttribute('value');
  expect(record).toMatchObject({ sha256: digest });
});

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(join(builtFolder, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

test('a page elsewhere cannot frame the article itself', async ({ page, baseURL }) => {
  const host = await frameElsewhere(page, `${baseURL ?? ''}${firstArticle}`);
  try {
    await expect.poll(() => page.frames().at(1)?.url()).toBe('chrome-error://chromewebdata/');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
  } finally {
    host.close();
  }
});
