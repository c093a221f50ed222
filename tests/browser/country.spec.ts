import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { makeSiteRecord } from '#core/record.ts';
import { readContent } from '#core/content.ts';
import { readFolder } from '../../src/content/read-folder.ts';
import { complaints, expectNoSidewaysScroll } from './pages.ts';
import { buildSite, serveBuilt, type BuiltSite } from './site.ts';

/* The site of a fictional country, which has everything that a content folder may have. */

const contentDir = 'tests/fixtures/country';
const content = readContent(await readFolder(contentDir));
const published = content.articles.map(({ record }) => record).filter(({ draft }) => !draft);
const record = makeSiteRecord(published, content);

let site: BuiltSite;
test.beforeAll(async () => {
  site = await buildSite({ contentDir });
});
test.afterAll(() => site.remove());

/** Every file of a folder, by its path. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The addresses that a page links to or shows, without those of other sites. */
function linksOf(html: string): { readonly address: string; readonly fragment: string }[] {
  return [...html.matchAll(/<(?:a|link|img|script)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(
    ([tag, quoted, plain]) => {
      const link = (quoted ?? plain ?? '').replaceAll('&amp;', '&');
      if (/^(?:https?|mailto|data):/.test(link) || /rel="?canonical/.test(tag)) return [];
      const [address = '', fragment = ''] = link.split('#');
      return [{ address, fragment: decodeURIComponent(fragment) }];
    },
  );
}

const idsOf = (html: string) => [...html.matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/g)].map(([, a, b]) => a ?? b ?? '');

/** Links of a built site that lead nowhere, and pages that no way from the front page leads to. */
function survey(dir: string, base = '/'): { broken: string[]; lost: string[]; repeated: string[] } {
  const pages = filesOf(dir).filter((file) => file.endsWith('.html'));
  const html = new Map(pages.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
  const ids = new Map([...html].map(([file, text]) => [file, idsOf(text)]));
  const broken: string[] = [];
  const reached = new Set(['index.html']);
  const ways = new Map<string, string[]>();
  for (const [file, text] of html) {
    for (const { address, fragment } of linksOf(text)) {
      const path = new URL(address, `http://site${base}${file.replace(/index\.html$/, '')}`).pathname;
      const below = path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : `outside: ${path}`;
      const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      const isThere = existsSync(join(dir, target));
      if (!isThere || (fragment !== '' && ids.get(target)?.includes(fragment) !== true)) {
        broken.push(`${file}: ${address}#${fragment}`);
      }
      ways.set(file, [...(ways.get(file) ?? []), target]);
    }
  }
  for (const file of reached) for (const target of ways.get(file) ?? []) if (html.has(target)) reached.add(target);
  return {
    broken,
    lost: pages.filter((file) => !reached.has(file) && file !== '404.html' && !file.startsWith('embed/')),
    repeated: [...ids].filter(([, each]) => new Set(each).size < each.length).map(([file]) => file),
  };
}

test('every address that is promised exists', () => {
  const expected = [
    ...['', 'people/', 'questions/', 'timeline/', 'compare/', 'search/', 'method/', 'corrections/', 'data/'].map(
      (address) => `${address}index.html`,
    ),
    ...['rss.xml', 'feed.json', 'sitemap-index.xml', 'robots.txt', '404.html', 'llms.txt', 'schema/article.json'],
    ...['quotes.csv', 'positions.csv', 'timeline.csv', 'articles.json', 'annotations.jsonld'].map((f) => `data/${f}`),
    ...published.flatMap(({ slug, quotes, positions, timeline }) => [
      ...[`articles/${slug}/index.html`, `articles/${slug}.md`, `articles/${slug}.json`],
      ...(quotes.length > 0 ? [`embed/quotes/${slug}/index.html`] : []),
      ...(positions.length > 0 ? [`embed/positions/${slug}/index.html`] : []),
      ...(timeline.length > 0 ? [`embed/timeline/${slug}/index.html`] : []),
      `share/articles/${slug}.png`,
    ]),
    ...record.people.flatMap(({ person: { id } }) => [`people/${id}/index.html`, `people/${id}/rss.xml`]),
    ...record.questions.flatMap(({ question: { id } }) => [`questions/${id}/index.html`, `questions/${id}/rss.xml`]),
    ...record.pairs.map(({ address }) => `compare/${address}/index.html`),
  ];
  expect(expected.filter((file) => !existsSync(join(site.dir, file)))).toEqual([]);
});

test('every link and fragment leads somewhere, every page is reached from the front page, no id stands twice', () => {
  expect(survey(site.dir)).toEqual({ broken: [], lost: [], repeated: [] });
});

test('below a path every link leads somewhere as well', async () => {
  const below = await buildSite({
    contentDir,
    basePath: '/verbatim/',
    variables: { SEARCH: 'off', SHARE_PICTURES: 'off' },
  });
  try {
    expect(survey(below.dir, '/verbatim/').broken).toEqual([]);
  } finally {
    await below.remove();
  }
});

test('a draft is nowhere', () => {
  for (const file of filesOf(site.dir).filter((each) => /\.(?:html|json|jsonld|csv|xml|txt|md)$/.test(each))) {
    expect(readFileSync(join(site.dir, file), 'utf8'), file).not.toContain('Unpublished words of a draft');
  }
});

test('two builds of the same content are the same bytes, in another folder, time zone and language', async () => {
  const again = await buildSite({ contentDir, variables: { TZ: 'Pacific/Auckland', LANG: 'uk_UA.UTF-8' } });
  try {
    const files = filesOf(site.dir);
    expect(filesOf(again.dir)).toEqual(files);
    expect(files.filter((file) => hash(join(site.dir, file)) !== hash(join(again.dir, file)))).toEqual([]);
  } finally {
    await again.remove();
  }
});

test('where articles date one event differently, the timeline shows both dates', () => {
  const html = readFileSync(join(site.dir, 'timeline', 'index.html'), 'utf8');
  const years = filesOf(join(site.dir, 'timeline')).map((file) =>
    readFileSync(join(site.dir, 'timeline', file), 'utf8'),
  );
  const [entry = ''] = [html, ...years].flatMap(
    (each) => /<li id="?event-ildgate-first-stone[\s\S]*?<\/li>/.exec(each) ?? [],
  );
  expect(entry).toContain('18 May 2031');
  expect(entry).toContain('19 May 2031');
});

test('axe finds nothing on its hardest pages, which do not scroll sideways', async ({ page }) => {
  test.setTimeout(90_000);
  const served = await serveBuilt(site.dir);
  try {
    const found = complaints(page);
    for (const address of [
      'articles/the-mole-and-the-second-vote/',
      'articles/one-voice-and-two-tongues/',
      'people/ilse-marrow/',
      'questions/harbour-deepening/',
      'compare/',
      'timeline/',
    ]) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${served.url}${address}`);
      await expectNoSidewaysScroll(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    expect(found).toEqual([]);
  } finally {
    await served.close();
  }
});

test('people and questions on the timeline are chosen without a script', async ({ browser }) => {
  const served = await serveBuilt(site.dir);
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.goto(`${served.url}timeline/`);
    const all = await page.locator('.across > li:visible').count();
    await page.locator('select[name=person]').selectOption({ index: 1 });
    const some = await page.locator('.across > li:visible').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  } finally {
    await page.close();
    await served.close();
  }
});
