import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtFolder, complaints, kindOf, pagesOf } from '../browser/pages.ts';
import { countrySite, serveBuilt } from '../browser/site.ts';

/** The longest page of each kind, which has the most that can be wrong. */
function longestPages(dir: string): string[] {
  const size = (address: string) =>
    statSync(join(dir, address.endsWith('.html') ? address : `${address}index.html`)).size;
  return [...Map.groupBy(pagesOf(dir), kindOf).values()].flatMap((pages) =>
    pages.toSorted((a, b) => size(b) - size(a)).slice(0, 1),
  );
}

for (const [name, folder] of [
  ['the site', () => Promise.resolve(builtFolder)],
  ['the fictional country', countrySite],
] as const) {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    test(`axe finds nothing on the longest page of each kind of ${name}, in ${colorScheme} at ${String(width)} px, and the console is silent`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const dir = await folder();
      const served = await serveBuilt(dir);
      try {
        const found = complaints(page);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        for (const address of longestPages(dir)) {
          await page.goto(`${served.url}${address}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const problems = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
          expect.soft(problems, `/${address}`).toEqual([]);
        }
        expect(found).toEqual([]);
      } finally {
        await served.close();
      }
    });
  }
}
