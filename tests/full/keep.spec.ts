import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { agreementSentence } from '#components/positions/agreement.ts';
import { isShared, positionsPanel } from '#core/article/positions.ts';
import { recordSchema } from '#core/article/article-record.ts';
import { answerTo } from '#text/stance-words.ts';
import { typeset } from '#text/typeset.ts';
import { builtFolder, firstArticle } from '../browser/pages.ts';
import { printed, tight } from '../browser/paper.ts';

/*
 * An article on paper, and saved on a disk: all of it is there, in an order that makes sense, and nothing is torn apart.
 */

const record = recordSchema.parse(
  JSON.parse(await readFile(join(builtFolder, firstArticle.replace(/\/$/, '.json')), 'utf8')),
);
const panel = positionsPanel(record);
const sentences = panel.rows.filter(isShared).map((row) => agreementSentence(row));

test.describe('on paper', () => {
  test('each quotation, position, event and note stands whole on one sheet, and the article’s text on all', async ({
    page,
  }) => {
    await page.goto(firstArticle);
    const sheets = await printed(page);
    const pieces = [
      ...record.quotes.map(({ text }) => text),
      ...record.positions.map(({ summary }) => summary),
      ...sentences,
      ...record.timeline.map(({ event }) => event),
      ...record.notes.map(({ text }) => text),
    ].map((each) => tight(typeset(each)));
    expect(pieces.length).toBeGreaterThan(40);
    expect(pieces.filter((each) => !sheets.some((sheet) => sheet.includes(each)))).toEqual([]);
    expect(sheets.join('')).toContain(tight('https://verbatim.example/articles/ukraine-needs-us-security-guarantee/'));
    // Numbers of quotations, asterisks and the sign of another print are printed with the text. A paragraph may go on on the next sheet.
    const bare = (text: string) => tight(text).replaceAll(/[\d*≠]/g, '');
    const texts = sheets.map(bare);
    const lost = typeset(record.text)
      .split('\n\n')
      .map(bare)
      .filter(
        (each) =>
          !texts.some((sheet, at) => {
            const rest = texts[at + 1] ?? '';
            return (
              sheet.includes(each) ||
              [...each].some((_, cut) => rest.includes(each.slice(cut)) && sheet.includes(each.slice(0, cut)))
            );
          }),
      );
    expect(lost).toEqual([]);
  });

  test('each position is printed with who takes it, and the answer', async ({ page }) => {
    await page.goto(firstArticle);
    const sheets = await printed(page);
    const rows = panel.rows.flatMap(({ question, cells }) =>
      cells.flatMap(({ person, position }) =>
        position ? [`${person.short}${answerTo(question, position.stance)}${typeset(position.summary)}`] : [],
      ),
    );
    expect(rows.map(tight).filter((row) => !sheets.some((sheet) => sheet.includes(row)))).toEqual([]);
  });

  test('controls and ways to other pages are not printed, and no section’s title ends a sheet', async ({ page }) => {
    await page.goto(firstArticle);
    const sheets = await printed(page);
    const all = sheets.join('');
    for (const word of [
      'Appearance',
      'Skip to',
      'Compare two people',
      'Show all',
      'What each person says',
      'Link to this',
      'Keyboard',
    ]) {
      expect(all).not.toContain(tight(word));
    }
    for (const title of ['Who stands where', 'What happened when', 'Who said what', 'Cite and share']) {
      expect(all).toContain(tight(title));
      expect(sheets.some((sheet) => sheet.replace(/\d+\/\d+$/, '').endsWith(tight(title)))).toBe(false);
    }
  });

  test('what is folded on the screen is printed, without a script too', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(`${firstArticle}cite/`);
    const all = (await printed(page)).join('');
    await context.close();
    for (const { anchor } of record.quotes) expect(all).toContain(`#${anchor}`);
  });

  test('an address that leaves the site stands behind its words', async ({ page }) => {
    await page.goto('data/');
    expect((await printed(page)).join('')).toContain('(https://creativecommons.org/licenses/by/4.0/)');
  });
});

test.describe('saved', () => {
  let folder: string;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-saved-'));
  });
  test.afterAll(() => rm(folder, { recursive: true }));

  test('the file alone, without its style sheets, reads in order: title, text, who is quoted, panels, source', async ({
    page,
  }) => {
    const file = join(folder, 'article.html');
    await writeFile(file, await readFile(join(builtFolder, firstArticle, 'index.html')));
    await page.goto(pathToFileURL(file).href);
    const text = await page.evaluate(() => document.body.innerText);
    const order = [
      typeset(record.title),
      typeset(record.abstract),
      'UK Prime Minister Keir Starmer has reiterated',
      'this is a landmark moment',
      'At a glance',
      'Keir Starmer',
      'Who stands where',
      ...sentences,
      'What happened when',
      ...record.timeline.map(({ event }) => typeset(event)),
      'Who said what',
      'Notes',
      'Cite and share',
      'https://verbatim.example/articles/',
    ];
    let from = 0;
    for (const each of order) {
      const at = text.indexOf(each, from);
      expect(at, each).toBeGreaterThanOrEqual(from);
      from = at;
    }
    for (const quote of record.quotes.filter(({ text: words }) => !words.includes('\n'))) {
      expect(text).toContain(`“${typeset(quote.text)}”`);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`kept by Chromium as one file, it looks the same without the site, ${colorScheme}`, async ({
      page,
      context,
    }) => {
      // The browser keeps no fonts: what it keeps is held beside the page as it is before they have come.
      await context.route('**/*.woff2', (route) => route.abort());
      await page.setViewportSize({ width: 1200, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(firstArticle);
      const session = await context.newCDPSession(page);
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      const file = join(folder, `${colorScheme}.mhtml`);
      await writeFile(file, data);
      const before = await look(page);
      await context.setOffline(true);
      await page.goto(pathToFileURL(file).href);
      expect(await look(page)).toEqual(before);
    });
  }
});

/**
 * What everything in the page looks like: its place, its colours, its lines, and what stands before and after it. Controls
 * are left out: Chromium turns them off in what it keeps.
 */
function look(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !['script', 'input', 'button'].includes(element.localName))
      .flatMap((element) =>
        ['', '::before', '::after'].map((part) => {
          const { color, backgroundColor, clipPath, borderTop, borderBottom, fontSize, fontWeight, content } =
            getComputedStyle(element, part);
          const { x, y, width, height } = element.getBoundingClientRect();
          const box = [x, y + scrollY, width, height].map((each) => Math.round(each)).join(' ');
          return [
            element.localName,
            part,
            box,
            color,
            backgroundColor,
            clipPath,
            borderTop,
            borderBottom,
            fontSize,
            fontWeight,
            content,
          ].join('|');
        }),
      ),
  );
}
