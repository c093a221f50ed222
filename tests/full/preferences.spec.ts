import { expect, type Locator, type Page } from '@playwright/test';
import { differenceOf, inkOf, shareOf, type Area, type Ink } from './pixels.ts';
import { open, test } from './stress.ts';

/* What readers ask of their browsers: colours of their own, more contrast, less motion. */

test.use({ deviceScaleFactor: 4, viewport: { width: 1440, height: 900 } });

/** What is drawn where an element’s words begin, in a box of so many times the size of its letters. */
async function signBefore(page: Page, element: Locator, box: { width: number; height: number }): Promise<Ink> {
  await element.scrollIntoViewIfNeeded();
  const area = await element.evaluate((node, { width, height }): Area => {
    const { left, top } = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(node).fontSize);
    return { x: left, y: top, width: width * size, height: height * size };
  }, box);
  return inkOf(page, { ...area, x: area.x - 1, width: area.width + 1 });
}

/** How far drawings are from each other: the least share in which two of them differ. */
function leastDifference(drawings: readonly Ink[]): number {
  return drawings
    .flatMap((a, at) => drawings.slice(at + 1).map((b) => differenceOf(a, b)))
    .reduce((least, each) => Math.min(least, each), 1);
}

for (const forcedColors of ['active', 'none'] as const) {
  test.describe(forcedColors === 'active' ? 'in forced colours' : 'in colours', () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors, colorScheme: 'dark', reducedMotion: 'reduce' });
    });

    test('the four answers are there, and are told apart by their words', async ({ page, sites }) => {
      await open(page, `${sites.examples}questions/herring-quota/`);
      const signs: Ink[] = [];
      for (const answer of ['Yes', 'It depends', 'No', 'Unclear']) {
        const words = page.locator('.stance', { hasText: new RegExp(`^${answer}$`) }).first();
        const sign = await signBefore(page, words, { width: 2.1, height: 1.4 });
        expect(shareOf(sign), answer).toBeGreaterThan(0.03);
        signs.push(sign);
      }
      expect(leastDifference(signs)).toBeGreaterThan(0.02);
    });

    test('the marks of eight people are there, and are told apart by their shapes', async ({ page, sites }) => {
      await open(page, `${sites.examples}articles/twelve-people/`);
      const marks: Ink[] = [];
      for (const shape of ['circle', 'square', 'diamond', 'triangle', 'half', 'plus', 'wedge', 'bar']) {
        const mark = page.locator(`#quotes nav i.s-${shape}`).first();
        const ink = await signBefore(page, mark, { width: 0.72, height: 1.4 });
        expect(shareOf(ink), shape).toBeGreaterThan(0.08);
        marks.push(ink);
      }
      expect(leastDifference(marks)).toBeGreaterThan(0.03);
    });

    test('the balance bar shows where one speaker’s share ends and the next one’s begins', async ({ page, sites }) => {
      await open(page, `${sites.examples}articles/four-people/`);
      const bar = page.locator('.balance');
      await bar.scrollIntoViewIfNeeded();
      const { x, y, width } = await bar.evaluate((node): Area => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return { x: left, y: top, width, height };
      });
      // A line through the middle of the bar: runs of ink, with paper between them.
      const [line = []] = (await inkOf(page, { x: x - 4, y: y + 28, width: width + 8, height: 1 })).rows;
      const shares = line.filter((ink, at) => ink && line[at - 1] !== true).length;
      expect(shares).toBe(await bar.locator('rect').count());
    });
  });
}

test('who asks for more contrast reads everything in ink', async ({ page, sites }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await open(page, `${sites.examples}articles/four-people/`);
  const colours = await page.evaluate(() =>
    ['body', '.meta', '.intro', '.cards p', '.events p', '.foot p'].map(
      (selector) => getComputedStyle(document.querySelector(selector) ?? document.body).color,
    ),
  );
  expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('who asks for less motion sees none', async ({ page, sites }) => {
  const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, `${sites.examples}articles/four-people/`);
  expect(await scrolling()).toBe('smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await scrolling()).toBe('auto');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});
