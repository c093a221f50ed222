import { expect, test } from '@playwright/test';
import { buildSite } from '../browser/site.ts';
import { hashesBelow } from './hashes.ts';

/* Most pages are rendered without Astro’s way around each; what comes out must be what Astro makes. */

for (const basePath of ['/', '/some/where/']) {
  test(`every file is what it is when Astro makes each page on its own, below ${basePath}`, async () => {
    test.setTimeout(120_000);
    const build = async (by: Readonly<Record<string, string>>) => {
      const variables = { CACHE_DIR: 'off', SEARCH: 'off', SHARE_PICTURES: 'off', BASE_PATH: basePath, ...by };
      const site = await buildSite({ contentDir: 'tests/fixtures/country', variables });
      try {
        return { files: await hashesBelow(site.dir), made: /(\d+) pages: \1 made/.test(site.output) };
      } finally {
        await site.remove();
      }
    };
    const ours = await build({});
    const astros = await build({ PAGES_BY: 'astro' });
    expect([ours.made, astros.made]).toEqual([true, false]);
    expect(ours.files.size).toBeGreaterThan(200);
    expect(Object.fromEntries(ours.files)).toEqual(Object.fromEntries(astros.files));
  });
}
