import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { makeSiteRecord } from '#core/record.ts';
import { readContent } from '#core/content.ts';
import { readFolder } from '../../src/content/read-folder.ts';
import { builtFolder, complaints, expectNoSidewaysScroll, kindOf, pagesOf } from './pages.ts';
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
function linksOf(html: string): { readonly address: string; readonly fragment: string; readonly isWay: boolean }[] {
  return [...html.matchAll(/<(a|link|img|script)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(
    ([tag, element, quoted, plain]) => {
      const link = (quoted ?? plain ?? '').replaceAll('&amp;', '&');
      if (/^(?:https?|mailto|data):/.test(link) || /rel="?canonical/.test(tag)) return [];
      const [address = '', fragment = ''] = link.split('#');
      // What a reader can follow: the head's links are for machines.
      return [{ address, fragment: decodeURIComponent(fragment), isWay: element === 'a' }];
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
    for (const { address, fragment, isWay } of linksOf(text)) {
      const path = new URL(address, `http://site${base}${file.replace(/index\.html$/, '')}`).pathname;
      const below = path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : `outside: ${path}`;
      const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      const isThere = existsSync(join(dir, target));
      if (!isThere || (fragment !== '' && ids.get(target)?.includes(fragment) !== true)) {
        broken.push(`${file}: ${address}#${fragment}`);
      }
      if (isWay) ways.set(file, [...(ways.get(file) ?? []), target]);
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

/** The files that hold some words, or have them in their names. */
const filesWith = (dir: string, words: RegExp) =>
  filesOf(dir).filter(
    (file) =>
      words.test(file) ||
      (/\.(?:html|json|jsonld|csv|xml|txt|md)$/.test(file) && words.test(readFileSync(join(dir, file), 'utf8'))),
  );

test('a draft is nowhere, nor who is in nothing else', () => {
  expect(filesWith(site.dir, /Unpublished words of a draft|quillfeather|budget-in-pencil/i)).toEqual([]);
});

test('nothing of the country is in the site’s own build', () => {
  const ids = [...content.articles.map(({ record: { slug } }) => slug), ...content.people.keys()];
  expect(filesWith(builtFolder, new RegExp(`osmere|${ids.join('|')}`, 'i'))).toEqual([]);
});

test('the pictures of an article keep their place before they are loaded, and their shape where they are too wide', async ({
  page,
}) => {
  const served = await serveBuilt(site.dir);
  try {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const [slug, width, height] of [
      ['dredgers-beyond-the-mole', 960, 540],
      ['the-bank-moves', 600, 800],
    ] as const) {
      await page.goto(`${served.url}articles/${slug}/`);
      const picture = page.locator('.body img');
      await expect(picture).toHaveAttribute('width', String(width));
      await expect(picture).toHaveAttribute('height', String(height));
      const before = await picture.boundingBox();
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          picture.evaluate((node) => (node instanceof HTMLImageElement && node.complete ? node.naturalWidth : 0)),
        )
        .toBe(width);
      const after = await picture.boundingBox();
      expect(after?.height).toBe(before?.height);
      expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(width / height, 1);
    }
  } finally {
    await served.close();
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

/** The longest page of each kind, which has the most that can be wrong; not of those that are the same on every site. */
function longestPages(): string[] {
  const size = (address: string) =>
    statSync(join(site.dir, address.endsWith('.html') ? address : `${address}index.html`)).size;
  const ownPages = pagesOf(site.dir).filter((address) => !/^(?:404|data|method|search)/.test(address));
  return [...Map.groupBy(ownPages, kindOf).values()].flatMap((pages) =>
    pages.toSorted((a, b) => size(b) - size(a)).slice(0, 1),
  );
}

for (const [colorScheme, width] of [
  ['light', 360],
  ['dark', 1280],
] as const) {
  test(`axe finds nothing on the longest page of each kind in ${colorScheme} at ${width} px, and the console is silent`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const served = await serveBuilt(site.dir);
    try {
      const found = complaints(page);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      for (const address of longestPages()) {
        await page.goto(`${served.url}${address}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect.soft(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
      expect(found).toEqual([]);
    } finally {
      await served.close();
    }
  });
}

test('no page of any kind scrolls sideways at 320 px, however long its names and wide its tables', async ({ page }) => {
  test.setTimeout(90_000);
  const served = await serveBuilt(site.dir);
  try {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const address of pagesOf(site.dir).filter((each) => !/^(?:embed|compare)\//.test(each))) {
      await page.goto(`${served.url}${address}`);
      await test.step(address, () => expectNoSidewaysScroll(page));
    }
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
