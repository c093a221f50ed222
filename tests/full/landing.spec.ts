import { expect, test } from '@playwright/test';
import { firstArticle } from '../browser/pages.ts';

/* Whoever follows a shared link sees at once whose words it is about, and in which article. */

test.use({ viewport: { width: 390, height: 664 }, reducedMotion: 'reduce' });

const headline = 'Ukraine needs US security guarantee';
const names = ['Starmer', 'Trump', 'Mandelson', 'Zelenskyy', 'Lammy', 'Downing Street', 'Musk', 'UK'];
const kinds = {
  'quotation’s card': '.cards > li',
  'position’s cell': '.position',
  event: '.events > li[id]',
  passage: '.body u > [id]',
  note: '.notes > li',
};

for (const [kind, selector] of Object.entries(kinds)) {
  test(`a link to each ${kind} shows a name and the headline in the first screen`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(firstArticle);
    const targets = await page
      .locator(selector)
      .evaluateAll((all) => all.map((each) => ({ id: each.id, speaker: each.querySelector('.of b')?.textContent })));
    expect(targets.length).toBe({ 'quotation’s card': 20, note: 7 }[kind] ?? targets.length);
    expect(targets.length).toBeGreaterThan(1);
    const missing: string[] = [];
    for (const { id, speaker } of targets) {
      await page.goto('about:blank');
      await page.goto(`${firstArticle}#${id}`);
      const [hasHeadline, ...hasName] = await page.evaluate(inFirstScreen, [
        headline,
        ...(speaker ? [speaker] : names),
      ]);
      if (!hasHeadline || !hasName.includes(true)) missing.push(id);
    }
    expect(missing).toEqual([]);
  });
}

test('nothing moves where a shared link to a passage lands', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const sum = list.getEntries().reduce((total, entry) => total + Number(Reflect.get(entry, 'value')), 0);
      document.documentElement.dataset['shift'] = String(Number(document.documentElement.dataset['shift'] ?? 0) + sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(firstArticle);
  const ids = await page.locator(kinds.passage).evaluateAll((all) => all.map(({ id }) => id));
  for (const id of [ids[1], ids[12], ids[20]]) {
    await page.goto('about:blank');
    await page.goto(`${firstArticle}#${id ?? ''}`);
    await page.evaluate(() => document.fonts.ready);
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0), id).toBeLessThan(0.01);
  }
});

/** Which of some words are to be read in the first screen, below nothing else. */
function inFirstScreen(words: string[]): boolean[] {
  return words.map((each) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.includes(each) || !node.parentElement?.checkVisibility({ visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { top, bottom, left, width } of range.getClientRects()) {
        if (width < 3 || top < 0 || bottom > innerHeight) continue;
        const shown = document.elementFromPoint(left + 1, (top + bottom) / 2);
        if (shown && (shown.contains(node) || node.parentElement.contains(shown))) return true;
      }
    }
    return false;
  });
}
