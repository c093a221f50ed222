import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { validateXML } from 'xmllint-wasm';
import { recordSchema } from '#core/article/article-record.ts';
import { projectRoot, tools } from '../../cli/run-node.ts';
import { capture } from '../../cli/test/capture.ts';
import { annotationsSchema } from '#publish/annotations.ts';
import { articleIndexSchema } from '#publish/article-index.ts';
import { xmlErrors } from '../unit/feeds/read-xml.ts';
import { builtFolder, pagesOf } from './pages.ts';

/*
 * The files for others that `npm run build` wrote, without a browser: they are what their schemas say, and lead to what
 * is there.
 */

const files = readdirSync(builtFolder, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(builtFolder, file), 'utf8');
const origin = articleIndexSchema
  .parse(JSON.parse(read('data/articles.json')))
  .articles[0]?.page.split('/articles/')[0];

/** Whether a whole address of the site leads to a file, and its fragment to a place on the page. */
function leadsSomewhere(address: string): boolean {
  const { href, hash, pathname } = new URL(address, `${String(origin)}/`);
  const below = href.replace(hash, '').slice(new URL(`${String(origin)}/`).href.length);
  const file = pathname.endsWith('/') ? `${below}index.html` : below;
  if (!existsSync(join(builtFolder, file))) return false;
  return hash === '' || new RegExp(`\\sid="?${decodeURIComponent(hash.slice(1))}["\\s>]`).test(read(file));
}

const broken = (addresses: Iterable<string>) => [...new Set(addresses)].filter((address) => !leadsSomewhere(address));

test('from the published record alone, the panels of every article’s page can be made again', async () => {
  const { exitCode, output } = await capture(tools.vitest, ['run', '--config', 'vitest.built.config.ts'], {
    env: { ...process.env, NODE_ENV: 'test' },
    verbose: false,
    minutes: 1,
  });
  expect(exitCode, output).toBe(0);
});

for (const table of ['quotes', 'readings', 'positions', 'timeline']) {
  test(`every address in ${table}.csv leads somewhere`, () => {
    const rows: Record<string, string>[] = parse(read(`data/${table}.csv`), { bom: true, columns: true });
    expect(rows.length).toBeGreaterThan(0);
    const addresses = rows.flatMap((row) => Object.values(row).flatMap((cell) => cell.split(' ')));
    expect(broken(addresses.filter((each) => each.startsWith(`${String(origin)}/`)))).toEqual([]);
  });
}

for (const [file, schema] of [
  ['data/articles.json', 'articles'],
  ['data/annotations.jsonld', 'annotations'],
  ...files.flatMap((each) => (/^articles\/[^/]+\.json$/.test(each) ? [[each, 'record'] as const] : [])),
] as const) {
  test(`${file} is what the published schema says`, () => {
    const ajv = new Ajv({ allErrors: true, strictTuples: false, formats: { uri: true } });
    const isValid = ajv.validate(JSON.parse(read(`schema/${schema}.json`)), JSON.parse(read(file)));
    expect(isValid ? '' : ajv.errorsText()).toBe('');
  });
}

test('every annotation leads to pages that are there, and its words stand in the record where it says', () => {
  const { first } = annotationsSchema.parse(JSON.parse(read('data/annotations.jsonld')));
  const addresses = first.items.flatMap(({ body, target }) => [
    target.source,
    ...body.flatMap((each) => (typeof each === 'string' ? each : (each.id ?? []))),
  ]);
  expect(broken(addresses)).toEqual([]);
  for (const { target } of first.items) {
    const [quote, position] = target.selector;
    const record = recordSchema.parse(JSON.parse(read(`${target.source.slice(0, -1)}.json`)));
    expect([...record.text].slice(position.start, position.end).join('')).toBe(quote.exact);
  }
});

for (const file of files.filter((each) => each.endsWith('rss.xml'))) {
  test(`${file} is well-formed, names itself, and leads to pages that are there`, () => {
    const document = read(file);
    expect(xmlErrors(document)).toEqual([]);
    const { link, items = [], atom } = parseRssFeed(document);
    const self = atom?.links?.find(({ rel }) => rel === 'self')?.href;
    expect(self).toBe(`${String(origin)}/${file}`);
    expect(broken([link, ...items.map(({ guid }) => guid?.value)].map(String))).toEqual([]);
    for (const { content, guid, link: address } of items) {
      expect(guid?.value).toBe(address);
      const links = [...(content?.encoded ?? '').matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href);
      expect(links.filter((href) => !URL.canParse(href))).toEqual([]);
      expect(broken(links.filter((href) => href.startsWith(`${String(origin)}/`)))).toEqual([]);
      expect(content?.encoded).not.toMatch(/<mark|class=|\sid=/);
    }
  });
}

test('the JSON feed holds what the RSS feed holds', () => {
  const ids = parseJsonFeed(read('feed.json')).items?.map(({ id }) => id);
  expect(ids).toEqual(parseRssFeed(read('rss.xml')).items?.map(({ guid }) => guid?.value));
});

test('the sitemaps are what the protocol’s schema says, and robots.txt leads to their index', async () => {
  const schema = readFileSync(join(projectRoot, 'node_modules/sitemap/schema/sitemap.xsd'), 'utf8');
  for (const file of files.filter((each) => /^sitemap-.+-\d+\.xml$/.test(each))) {
    const { valid, rawOutput } = await validateXML({ xml: { fileName: file, contents: read(file) }, schema });
    expect(valid, rawOutput).toBe(true);
  }
  expect(read('robots.txt')).toContain(`\nSitemap: ${String(origin)}/sitemap-index.xml\n`);
  const parts = [...read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(broken(parts)).toEqual([]);
  expect(parts.length).toBe(files.filter((each) => /^sitemap-.+-\d+\.xml$/.test(each)).length);
});

test('the sitemaps name every page but for errors, embeds, further pages of lists and pages on citing', () => {
  const named = files
    .filter((each) => /^sitemap-.+-\d+\.xml$/.test(each))
    .flatMap((each) => [...read(each).matchAll(/<loc>([^<]+)<\/loc>/g)])
    .map(([, address = '']) => address.slice(`${String(origin)}/`.length));
  const unnamed = /^404|^embed\/|(^|\/)page\/\d+\/$|\/cite\/$/;
  expect(named.toSorted()).toEqual(pagesOf(builtFolder).filter((address) => !unnamed.test(address)));
});

test('every link of llms.txt leads somewhere', () => {
  const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  expect(links.length).toBeGreaterThan(3);
  expect(broken(links)).toEqual([]);
});
