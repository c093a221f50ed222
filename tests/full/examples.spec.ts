import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { ServedSite } from '../../cli/serve-site.ts';
import { writeExamples } from '../examples/write-examples.ts';
import { examples } from '../examples/examples.ts';
import { spaceText, unreadable } from '../browser/boxes.ts';
import { complaints } from '../browser/pages.ts';
import { buildSite, serveBuilt, type BuiltSite } from '../browser/site.ts';

/*
 * The examples of every component, as pages of a site: can everything be read, by everybody, at any size?
 */
const articles = examples.map(({ name }) => name);
/** Pages across articles, with what is longest and most on them. */
const across = [
  '',
  'people/',
  'people/orla/',
  'people/long-name/',
  'questions/',
  'questions/harbour-toll/',
  'questions/herring-quota/',
  'compare/',
  'compare/orla-tamm/',
  'timeline/',
  'corrections/',
  'articles/eight-quotations/cite/',
  'embed/quotes/long-names/',
  'embed/positions/twelve-people/',
  'embed/timeline/forty-events/',
];
const addresses = [...articles.map((name) => `articles/${name}/`), ...across];

let site: BuiltSite;
let served: ServedSite;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  site = await buildSite({ contentDir: await writeExamples(), variables: { SHARE_PICTURES: 'off', SEARCH: 'off' } });
  served = await serveBuilt(site.dir);
});
test.afterAll(async () => {
  await served.close();
  await site.remove();
});

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

for (const address of addresses) {
  test(`axe finds nothing on /${address}, with its strictest rules, in light, dark and forced colours`, async ({
    page,
  }) => {
    const found = complaints(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(served.url + address);
    for (const look of looks) {
      await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
      const strict = [
        'color-contrast-enhanced',
        'identical-links-same-purpose',
        'target-size',
        'meta-refresh-no-exceptions',
      ];
      const rules = Object.fromEntries(strict.map((rule) => [rule, { enabled: true }]));
      const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(found).toEqual([]);
  });
}

test.describe('as readers set their browsers', () => {
  test.use({ bypassCSP: true });

  // 1280 px at 400% are 320 px.
  const widths = [320, 480, 768, 960, 1152, 1440];
  for (const address of addresses) {
    test(`all text of /${address} can be read at any width, and with text spaced as in WCAG 1.4.12`, async ({
      page,
    }) => {
      await page.goto(served.url + address);
      await page.evaluate(() => document.fonts.ready);
      const found: Record<string, string[]> = {};
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        found[`${width} px`] = await unreadable(page);
      }
      await spaceText(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        found[`${width} px, spaced`] = await unreadable(page);
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({});
    });
  }
});
