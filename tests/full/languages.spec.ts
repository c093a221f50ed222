import { expect, test, type Page } from '@playwright/test';
import type { ServedSite } from '../../cli/serve-site.ts';
import { catalogues } from '#text/words/languages.ts';
import { piecesOf, type Message } from '#text/words/message.ts';
import { axeFindings } from '../browser/axe.ts';
import { unreadable } from '../browser/boxes.ts';
import { complaints, kindOf, pagesOf } from '../browser/pages.ts';
import { buildSite, serveBuilt, type BuiltSite } from '../browser/site.ts';
import { writeExamples } from '../examples/write-examples.ts';

/*
 * The interface in Ukrainian, around the English articles of a fictional country: not an English word of ours is left. And
 * articles in other languages, one from right to left, in the English interface.
 */

let country: BuiltSite;
let examples: BuiltSite;
let ukrainian: ServedSite;
let english: ServedSite;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const variables = { SHARE_PICTURES: 'off' };
  country = await buildSite({
    contentDir: 'tests/fixtures/country',
    variables: { ...variables, SITE_LANG: 'uk' },
  });
  examples = await buildSite({ contentDir: await writeExamples(), variables: { ...variables, SEARCH: 'off' } });
  [ukrainian, english] = [await serveBuilt(country.dir), await serveBuilt(examples.dir)];
});
test.afterAll(async () => {
  await Promise.all([ukrainian.close(), english.close()]);
  await Promise.all([country.remove(), examples.remove()]);
});

/** What an English message leaves on a page: its pieces, with anything where a value stands. */
const englishPieces = Object.entries(catalogues.en.messages).flatMap(([key, message]) =>
  textsOf(message).flatMap((text) =>
    piecesOf(text).flatMap(({ words }) => {
      const own = words.replaceAll(/\{\w+\}/g, '').replaceAll(/[^\p{L}]/gu, '');
      if (own.length <= 3 || isAlikeIn(key, words)) return [];
      return [
        new RegExp(
          `^${words
            .trim()
            .split(/\{\w+\}/)
            .map(escaped)
            .join('.+')}$`,
          'u',
        ),
      ];
    }),
  ),
);

/** A text as a pattern that it alone fits. */
function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

/** Whether words stand in the Ukrainian message as well: names such as RSS. */
function isAlikeIn(key: string, words: string): boolean {
  const messages: Readonly<Record<string, Message>> = catalogues.uk.messages;
  return textsOf(messages[key] ?? '').some((text) => piecesOf(text).some((piece) => piece.words === words));
}

/** Every text of a page that a reader sees or hears. */
function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, code, pre, samp, blockquote, .body') === null)
        found.push(node.nodeValue ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content']) {
        if (element.matches('meta:not([name="description"])')) continue;
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

test('in Ukrainian no page has an English word of the interface', async ({ page }) => {
  test.setTimeout(180_000);
  const pages = pagesOf(country.dir);
  expect(pages.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const address of pages) {
    await page.goto(ukrainian.url + address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
    for (const text of await spoken(page)) {
      if (englishPieces.some((piece) => piece.test(text))) found.push(`/${address}: ${text}`);
    }
  }
  expect(found).toEqual([]);
});

test('in Ukrainian footnotes have a Ukrainian heading, and ways back that say so', async ({ page }) => {
  const { footnotes, backToReference } = catalogues.uk.messages;
  await page.goto(`${ukrainian.url}articles/who-pays-for-the-dam/`);
  await expect(page.locator('.body').getByRole('heading', { name: footnotes })).toHaveCount(1);
  await expect(page.getByRole('link', { name: backToReference.replace('{number}', '1') }).first()).toBeVisible();
});

test('in Ukrainian axe finds nothing on any kind of page, and all text can be read at 320 px', async ({ page }) => {
  test.setTimeout(180_000);
  const complained = complaints(page);
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 900 });
  for (const [kind, [address = '']] of Map.groupBy(pagesOf(country.dir), kindOf)) {
    await page.goto(ukrainian.url + address);
    await page.evaluate(() => document.fonts.ready);
    found.push(
      ...[...(await axeFindings(page, 'all')), ...(await unreadable(page))].map((each) => `/${kind}: ${each}`),
    );
  }
  expect(found).toEqual([]);
  expect(complained).toEqual([]);
});

test('in Ukrainian search counts, scripts and cards speak Ukrainian', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${ukrainian.url}search/?q=harbour`);
  await expect(page.locator('.status')).toHaveText(/^Результатів: \d+$/);
  await expect(page.locator('.results').first()).toContainText(/Цитата|Стаття|Подія/);
  const [article = ''] = pagesOf(country.dir).filter((address) => /^articles\/dredgers[^/]+\/$/.test(address));
  await page.goto(ukrainian.url + article);
  await page
    .getByRole('link', { name: /^Поділитися цитатою/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Копіювати цитату' }).click();
  await expect(page.getByRole('button', { name: 'Скопійовано' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(', у статті «');
});

test('an article says in which language its words are, and the interface keeps its own', async ({ page }) => {
  await page.goto(`${english.url}articles/ukrainian/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const place of ['h1', '.standfirst', '.body', '.cards blockquote']) {
    await expect(page.locator(place).first()).toHaveAttribute('lang', 'uk');
    await expect(page.locator(place).first()).not.toHaveAttribute('dir');
  }
  await expect(page.locator('.cards blockquote').first()).toHaveText(/^«Порт годує місто.*»$/);
  await expect(page.locator('.body aside').first()).toHaveAttribute('lang', 'en');
  expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain('"inLanguage":"uk"');
  await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'uk_UA');
});

test('a text from right to left begins at the right, and its sidenotes stand in the margin', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${english.url}articles/right-to-left/`);
  for (const place of ['h1', '.standfirst', '.body', '.cards blockquote']) {
    await expect(page.locator(place).first()).toHaveAttribute('dir', 'rtl');
    expect(
      await page
        .locator(place)
        .first()
        .evaluate((element) => getComputedStyle(element).direction),
    ).toBe('rtl');
  }
  const sides = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { paragraph: box('.body p').right, note: box('.body aside li').left, page: document.body.clientWidth };
  });
  expect(sides.note).toBeGreaterThanOrEqual(sides.paragraph);
  expect(sides.note).toBeLessThan(sides.page);
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await unreadable(page)).toEqual([]);
  }
});

test('long compounds widen no page at 320 px', async ({ page }) => {
  test.setTimeout(60_000);
  const site = await buildSite({
    contentDir: 'tests/fixtures/compounds',
    variables: { SHARE_PICTURES: 'off', SEARCH: 'off' },
  });
  const served = await serveBuilt(site.dir);
  try {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of pagesOf(site.dir)) {
      await page.goto(served.url + address);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wider, address).toBeLessThanOrEqual(0);
    }
  } finally {
    await served.close();
    await site.remove();
  }
});
