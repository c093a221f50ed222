import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { extractFromHtml } from '@extractus/article-extractor';
import { expect, test, type Page } from '@playwright/test';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { fold } from '#core/text/folding.ts';
import { recordSchema, type ArticleRecord } from '#core/article/article-record.ts';
import { builtFolder, firstArticle, longestOfTheCountry } from './pages.ts';
import { countrySite } from './site.ts';

/* The words of an article stand in its page as the article's: for reader modes, the find box, links to words, the clipboard. */

interface BuiltArticle {
  readonly html: string;
  readonly record: ArticleRecord;
}

function read(folder: string, address: string): BuiltArticle {
  const file = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    html: file(`${address}index.html`),
    record: recordSchema.parse(JSON.parse(file(`${address.replace(/\/$/, '')}.json`))),
  };
}

const tidy = (text: string) => fold(text.replaceAll(/\s+/g, ' ')).text.trim();

const address = 'https://verbatim.example/articles/one/';
const readerModes: readonly (readonly [string, (html: string) => Promise<string | undefined>])[] = [
  ['Readability', (html) => Promise.resolve(new Readability(parseHTML(html).document).parse()?.content ?? undefined)],
  ['Defuddle', async (html) => (await Defuddle(parseHTML(html).document, address)).content],
  ['Article Extractor', async (html) => (await extractFromHtml(html, address))?.content],
];

/** The texts of blocks that hold no other block, in order. */
function blocksIn(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const blocks = 'p, li, h2, h3, h4, td, th, blockquote, pre, summary, aside, div';
  return [...document.querySelectorAll(blocks)]
    .filter((each) => !each.querySelector(blocks))
    .map((each) => {
      for (const reference of each.querySelectorAll('sup')) reference.remove();
      return tidy(each.textContent);
    })
    .filter((text) => text !== '');
}

test.describe('reader modes', () => {
  let country: string;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    country = await countrySite();
  });

  for (const [name, extract] of readerModes) {
    for (const [place, article] of [
      ['the first article', () => read(builtFolder, firstArticle)],
      ['the longest of the country', () => read(country, longestOfTheCountry)],
    ] as const) {
      test(`${name} has every paragraph of ${place} whole, and nothing of the apparatus between them`, async () => {
        const { html, record } = article();
        const shown = blocksIn((await extract(html)) ?? '');
        const own = record.text.split('\n\n').map(tidy);
        // The body as the page has it says which of its blocks are paragraphs.
        const { document } = parseHTML(html);
        const paragraphs = [...document.querySelectorAll('.body > p, .block > p, .body blockquote > p')].map((each) => {
          for (const reference of each.querySelectorAll('sup')) reference.remove();
          return tidy(each.textContent);
        });
        const written = paragraphs.filter((each) => own.includes(each));
        expect(written.length).toBeGreaterThan(5);
        expect(written.filter((each) => !shown.includes(each))).toEqual([]);
        const places = written.map((each) => shown.indexOf(each));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const between = shown.slice(places[0], (places.at(-1) ?? 0) + 1);
        expect(between.filter((each) => !isOf(record, each))).toEqual([]);
      });
    }
  }
});

/** Whether words are the article's own, or the caption of one of its pictures. */
function isOf({ text }: ArticleRecord, words: string): boolean {
  return tidy(text).includes(words);
}

for (const width of [1440, 360]) {
  test.describe(`at ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('the find box finds every run of six words and every sentence', async ({ page }) => {
      await page.goto(firstArticle);
      const paragraphs = await textOfParagraphs(page);
      const runs = paragraphs.flatMap((text) => {
        const words = text.split(' ');
        return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
      });
      const sentences = paragraphs.flatMap((text) =>
        [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()),
      );
      expect(runs.length).toBeGreaterThan(700);
      expect(sentences.length).toBeGreaterThan(30);
      expect(await notFound(page, [...runs, ...sentences, ...paragraphs])).toEqual([]);
    });

    test('paragraphs that are selected together are copied as they are', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(firstArticle);
      const paragraphs = await textOfParagraphs(page);
      await page.evaluate(() => {
        const all = document.querySelectorAll('.body p');
        const [first, last] = [all[1], all[3]];
        if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      });
      await page.keyboard.press('Control+c');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.trim().split('\n')).toEqual([paragraphs[1], '', paragraphs[2], '', paragraphs[3]]);
    });
  });
}

test('a link to words scrolls to them over a quotation’s opening mark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  for (const words of ['he said: “The precise form', 'sectors', 'replied: “Yes, I have a good relationship']) {
    await page.goto('about:blank');
    await page.goto(`${firstArticle}#:~:text=${encodeURIComponent(words)}`);
    await expect.poll(() => page.evaluate(() => scrollY), { message: words }).toBeGreaterThan(300);
  }
});

function textOfParagraphs(page: Page): Promise<string[]> {
  return page
    .locator('.body p')
    .evaluateAll((all) => all.map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim()));
}

/** What of some texts the browser does not find in the page. */
function notFound(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find !== 'function') throw new Error('This browser has no find box that can be tried.');
    return all.filter((text) => {
      getSelection()?.removeAllRanges();
      return Reflect.apply(find, window, [text, true, false, true]) !== true;
    });
  }, texts);
}
