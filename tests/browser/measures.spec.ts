import { expect, test, type Page } from '@playwright/test';
import { spaceText, unreadable } from './boxes.ts';
import { firstArticle } from './pages.ts';
import { smallTargets } from './targets.ts';

/* Whether the measures of the full tests can fail: a page that can be read is spoilt, and they have to say so. */

test.use({ bypassCSP: true, viewport: { width: 320, height: 900 } });

const spoil = (page: Page, content: string) => page.addStyleTag({ content });

test('the first article can be read at 320 px, however its text is spaced, and its targets are large enough', async ({
  page,
}) => {
  await page.goto(firstArticle);
  await page.evaluate(() => document.fonts.ready);
  expect([...(await unreadable(page)), ...(await smallTargets(page))]).toEqual([]);
  await spaceText(page);
  expect(await unreadable(page)).toEqual([]);
});

for (const [what, style, says] of [
  ['a page that scrolls sideways', 'h1 { min-inline-size: 400px }', /^The page scrolls sideways: 4\d\d of 320 px/],
  ['a word beyond the side', 'h1 { text-indent: -3rem }', /^Beyond the side: h1/],
  ['a text that is cut off by its box', 'h1 { block-size: 1em; overflow: hidden }', /^Cut off: h1/],
  ['a paragraph across another', '.standfirst { margin-block-start: -8rem }', /^Across each other: .*standfirst/],
  ['lines that lie across each other', '.body p { line-height: 0.4 }', /^Across each other: /],
  ['labels of a plot that meet', '.scale text { letter-spacing: 1em }', /^(?:Across each other|Beyond the side): t/],
  ['spaced text in a box of a fixed height', '.meta { block-size: 5.5rem; overflow: clip }', /^Cut off: ul\.meta/],
] as const) {
  test(`the measure of text finds ${what}`, async ({ page }) => {
    await page.goto(firstArticle);
    await spoil(page, style);
    if (what.startsWith('spaced')) await spaceText(page);
    expect((await unreadable(page)).filter((finding) => says.test(finding))).not.toEqual([]);
  });
}

test('the measure of targets finds a link that is too low, and one that is too narrow', async ({ page }) => {
  await page.goto(firstArticle);
  await spoil(page, '.mast nav a { min-block-size: 30px; min-inline-size: 0; letter-spacing: -0.2em }');
  const found = await smallTargets(page);
  expect(found.filter((finding) => / × 3\d$/.test(finding)).length).toBeGreaterThan(4);
  expect(found.filter((finding) => / [23]\d × /.test(finding)).length).toBeGreaterThan(0);
});
