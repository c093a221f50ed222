import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, oneOfEachKind, pagesOf } from '../browser/pages.ts';
import { buildSite, country, countrySite, countrySiteBelowPath, serveBuilt } from '../browser/site.ts';
import { filesOf, survey } from '../browser/survey.ts';

/* What takes longer to try on the fictional country's site than tests/browser/country.spec.ts has time for. */

let dir: string;
test.beforeAll(async () => {
  dir = await countrySite();
});

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('below a path every link leads somewhere as well', async () => {
  expect(survey(await countrySiteBelowPath(), '/verbatim/').broken).toEqual([]);
});

test('two builds of the same content are the same bytes, in another folder, time zone and language', async () => {
  const again = await buildSite({ ...country, variables: { TZ: 'Pacific/Auckland', LANG: 'uk_UA.UTF-8' } });
  try {
    const files = filesOf(dir);
    expect(filesOf(again.dir)).toEqual(files);
    expect(files.filter((file) => hash(join(dir, file)) !== hash(join(again.dir, file)))).toEqual([]);
  } finally {
    await again.remove();
  }
});

test('no page of any kind scrolls sideways at 320 px, however long its names and wide its tables', async ({ page }) => {
  test.setTimeout(90_000);
  const served = await serveBuilt(dir);
  try {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const address of pagesOf(dir).filter((each) => !/^(?:embed|compare)\//.test(each))) {
      await page.goto(`${served.url}${address}`);
      await test.step(address, () => expectNoSidewaysScroll(page));
    }
  } finally {
    await served.close();
  }
});

test('on a wide screen nothing that follows a page’s heading stands above it', async ({ page }) => {
  const served = await serveBuilt(dir);
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const address of oneOfEachKind(pagesOf(dir))) {
      await page.goto(served.url + address);
      const above = await page.locator('h1').evaluate((heading) => {
        const { bottom } = heading.getBoundingClientRect();
        const all = [...(heading.closest('.head')?.children ?? [])];
        return all
          .slice(all.indexOf(heading) + 1)
          .filter(
            (each) =>
              !each.matches('.vh') && each.getClientRects().length > 0 && each.getBoundingClientRect().top < bottom - 1,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 100));
      });
      expect(above, `/${address}`).toEqual([]);
    }
  } finally {
    await served.close();
  }
});
