import { expect, type Page } from '@playwright/test';
import { recordSchema } from '#core/article/article-record.ts';
import { typeset } from '#text/typeset.ts';
import { printed, tight } from '../browser/paper.ts';
import { examples } from '../examples/examples.ts';
import { open, test } from './stress.ts';

/* What is drawn can be seen at any length of an article and width of a screen, and says nothing that is not there in words. */

let home: string;
test.beforeEach(({ sites }) => {
  home = sites.examples;
});
const goTo = (page: Page, name: string) => open(page, `${home}articles/${name}/`);

test('each quotation has a mark in the score that can be seen, in an article of twelve thousand words too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const { name, frontMatter } of examples.filter(({ frontMatter: { quotes = [] } }) => quotes.length > 0)) {
    await goTo(page, name);
    const widths = await page
      .locator('tbody .stave rect')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().width));
    expect(widths, name).toHaveLength(frontMatter.quotes?.length ?? 0);
    expect(Math.min(...widths), name).toBeGreaterThanOrEqual(0.5);
  }
});

test('words in drawings are at least 12 px high on a phone, and stay inside', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const found: string[] = [];
  for (const name of ['forty-events', 'twelve-people', 'long-names', 'four-people']) {
    await goTo(page, name);
    found.push(
      ...(await page.locator('svg text').evaluateAll((texts, of) => {
        return texts.flatMap((text) => {
          const { left, right, width } = text.getBoundingClientRect();
          if (width === 0) return [];
          const size = Number.parseFloat(getComputedStyle(text).fontSize);
          return size < 12 || left < 0 || right > innerWidth
            ? [`${of}: “${text.textContent}” of ${String(size)} px from ${String(left)} to ${String(right)}`]
            : [];
        });
      }, name)),
    );
  }
  expect(found).toEqual([]);
});

test('no word of a timeline is crossed by the line of publication', async ({ page }) => {
  const found: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { name } of examples.filter(({ frontMatter: { timeline = [] } }) => timeline.length > 1)) {
      await goTo(page, name);
      if ((await page.locator('.scale').count()) === 0) continue;
      found.push(
        ...(await page.locator('.scale').evaluate(
          (scale, of) => {
            const line = scale.querySelector('line.published');
            const across = line?.getBoundingClientRect();
            if (!line || !across) return [`${of} has no line`];
            return [...scale.querySelectorAll('text:not(.published)')].flatMap((text) => {
              const { left, right, top, bottom, width: wide } = text.getBoundingClientRect();
              const meets = wide > 0 && top < across.bottom && bottom > across.top;
              const { paintOrder, strokeWidth } = getComputedStyle(text);
              // Where there is no way round it, the ground of the words covers the line.
              const isCovered = paintOrder.startsWith('stroke') && Number.parseFloat(strokeWidth) >= 3;
              const isAbove = (line.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
              return meets && left < across.left - 2 && right > across.right + 2 && !(isCovered && isAbove)
                ? [`${of}: ${text.textContent}`]
                : [];
            });
          },
          `${name} at ${String(width)}`,
        )),
      );
    }
  }
  expect(found).toEqual([]);
});

test('hover and focus show nothing that is not there without them', async ({ page }) => {
  await goTo(page, 'four-people');
  const drawn = page.locator('.balance, .stave svg, .scale');
  expect(await drawn.count()).toBeGreaterThan(3);
  expect(await drawn.locator('title, [title], [onmouseover]').count()).toBe(0);
  const words = await page.locator('main').innerText();
  for (const plot of await drawn.all()) await plot.hover();
  expect(await page.locator('main').innerText()).toBe(words);
});

test('on paper all of it is there, however many people, questions and events, and however long', async ({ page }) => {
  for (const name of ['twelve-people', 'thirty-questions', 'forty-events', 'long-quotation', 'long-names']) {
    const response = await page.request.get(`${home}articles/${name}.json`);
    const { quotes, positions, timeline, notes } = recordSchema.parse(await response.json());
    await goTo(page, name);
    const sheets = await printed(page);
    const all = sheets.map((sheet) => sheet.replace(/\d+\/\d+$/, '')).join('');
    const texts = [
      ...quotes.flatMap(({ text }) => text.split('\n\n')),
      ...positions.map(({ summary }) => summary),
      ...timeline.map(({ event }) => event),
      ...notes.map(({ text }) => text),
    ];
    expect(texts.length, name).toBeGreaterThan(0);
    expect(
      texts.filter((text) => !all.includes(tight(typeset(text)))),
      name,
    ).toEqual([]);
  }
});
