import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtFolder, complaints, expectNoSidewaysScroll, kindOf, pagesOf } from './pages.ts';

const pages = pagesOf(builtFolder);

test('the build has pages', () => {
  expect(pages).toContain('');
  expect(pages).toContain('404.html');
});

for (const [kind, [address = '']] of Map.groupBy(pages, kindOf)) {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    test(`axe finds nothing on /${kind} in ${colorScheme} at ${String(width)} px, and the console is silent`, async ({
      page,
    }) => {
      const found = complaints(page);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(found).toEqual([]);
    });
  }
}

for (const address of pages) {
  test(`/${address} has its policy first, one first heading, and no sideways scroll at 320 px`, async ({ page }) => {
    const found = complaints(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    await expectNoSidewaysScroll(page);
    await expect(page.locator('h1')).toHaveCount(1);
    const first = page.locator('head > :first-child');
    await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
    await expect(first).toHaveAttribute('content', /^default-src 'none'; /);
    // The search engine is WebAssembly, which a policy has to allow; it runs nowhere else.
    const policy = (await first.getAttribute('content')) ?? '';
    const allowed = address === 'search/' ? policy.replace(" 'wasm-unsafe-eval'", '') : policy;
    expect(allowed).not.toMatch(/unsafe|https?:|\*/);
    await expect(page.locator('[style], style, script:not([src]):not([type="application/ld+json"])')).toHaveCount(0);
    for (const data of await page.locator('script[type="application/ld+json"]').allTextContents()) {
      expect(JSON.parse(data)).toHaveProperty('@context', 'https://schema.org');
    }
    expect(found).toEqual([]);
  });
}

test('every internal link and fragment leads somewhere', async ({ page, request }) => {
  const broken: string[] = [];
  const known = new Map<string, Set<string> | undefined>();
  for (const address of pages) {
    await page.goto(address);
    const links = await page.locator('a[href], link[href]').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { href } =
          element instanceof HTMLAnchorElement || element instanceof HTMLLinkElement ? element : { href: '' };
        return element.getAttribute('rel') === 'canonical' || !href.startsWith(location.origin) ? [] : [href];
      }),
    );
    for (const link of new Set(links)) {
      const { pathname, hash, origin } = new URL(link);
      if (!known.has(pathname)) {
        const response = await request.get(origin + pathname);
        const isThere = response.ok() || pathname.endsWith('/404.html');
        const ids = [...(await response.text()).matchAll(/ id="?([^"\s>]+)/g)].flatMap(([, id]) => id ?? []);
        known.set(pathname, isThere ? new Set(ids) : undefined);
      }
      const ids = known.get(pathname);
      if (!ids || (hash !== '' && !ids.has(decodeURIComponent(hash.slice(1))))) broken.push(`/${address}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});
