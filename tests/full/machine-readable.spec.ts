import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { projectRoot } from '../../cli/run-node.ts';
import { pagesOf } from '../browser/pages.ts';
import { countrySite } from '../browser/site.ts';
import { filesOf } from '../browser/survey.ts';
import { xmlErrors } from '../unit/feeds/read-xml.ts';

/* What programs read on the fictional country’s site: feeds, sitemaps, structured data. */

let dir: string;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  dir = await countrySite();
});

const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const isAbsolute = (address: string | undefined) => /^https?:\/\//.test(address ?? '') && URL.canParse(address ?? '');

test('every RSS feed keeps to RSS 2.0 and to the RSS Advisory Board’s profile', () => {
  const feeds = filesOf(dir).filter((file) => file.endsWith('rss.xml'));
  expect(feeds.length).toBeGreaterThan(20);
  const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
  const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
  const rfc822 = new RegExp(String.raw`^${day}, \d\d ${month} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$`);
  for (const file of feeds) {
    const xml = read(file);
    expect(xmlErrors(xml), file).toEqual([]);
    const { title, link, description, items = [], atom } = parseRssFeed(xml);
    expect([title, description], file).not.toContain(undefined);
    expect(isAbsolute(link), file).toBe(true);
    expect(atom?.links?.filter(({ rel }) => rel === 'self').length, file).toBe(1);
    const ids = items.map(({ guid }) => guid?.value);
    expect(new Set(ids).size, file).toBe(items.length);
    for (const item of items) {
      expect(item.title, file).toBeTruthy();
      expect(isAbsolute(item.link), `${file}: ${item.link ?? ''}`).toBe(true);
      expect(item.content?.encoded, file).toBeTruthy();
    }
    for (const [, date] of xml.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)) expect(date, file).toMatch(rfc822);
    // Nothing that is relative means anything in a reader.
    const addresses = items.flatMap(({ content }) => [
      ...(content?.encoded ?? '').matchAll(/\s(?:href|src)="([^"]*)"/g),
    ]);
    expect(
      addresses.map(([, address]) => address).filter((address) => !/^(?:https?:|mailto:)/.test(address ?? '')),
    ).toEqual([]);
  }
});

test('the JSON feed keeps to version 1.1', () => {
  const feed = z
    .looseObject({
      version: z.literal('https://jsonfeed.org/version/1.1'),
      title: z.string().min(1),
      home_page_url: z.url(),
      feed_url: z.url(),
      items: z
        .array(
          z.looseObject({
            id: z.url(),
            url: z.url(),
            title: z.string().min(1),
            content_html: z.string().min(1),
            date_published: z.iso.datetime({ offset: true }),
            date_modified: z.iso.datetime({ offset: true }).optional(),
          }),
        )
        .min(1),
    })
    .parse(JSON.parse(read('feed.json')));
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  expect(parseJsonFeed(read('feed.json')).items?.length).toBe(feed.items.length);
});

test('every sitemap is what the protocol’s schema says', async () => {
  const schema = readFileSync(join(projectRoot, 'node_modules/sitemap/schema/sitemap.xsd'), 'utf8');
  const maps = filesOf(dir).filter((file) => /^sitemap-.+-\d+\.xml$/.test(file));
  expect(maps.length).toBeGreaterThan(0);
  for (const file of maps) {
    const { valid, rawOutput } = await validateXML({ xml: { fileName: file, contents: read(file) }, schema });
    expect(valid, rawOutput).toBe(true);
  }
});

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const thing = z.looseObject({ '@type': z.string() });

/** What a search engine asks of each type; of others it asks nothing. */
const asked: Readonly<Record<string, readonly string[]>> = {
  AnalysisNewsArticle: ['headline', 'datePublished', 'url'],
  CollectionPage: ['name', 'url'],
  CorrectionComment: ['text', 'url'],
  Event: ['name', 'url'],
  ListItem: ['position'],
  // A publisher of what others print has no page here.
  Organization: ['name'],
  Person: ['name', '@id'],
  ProfilePage: ['mainEntity'],
  Question: ['name', '@id'],
  Quotation: ['text', 'spokenByCharacter'],
  WebSite: ['name', 'url'],
};

/** Every thing in structured data, however deep. */
function thingsIn(data: unknown): z.infer<typeof thing>[] {
  if (Array.isArray(data)) return data.flatMap(thingsIn);
  if (typeof data !== 'object' || data === null) return [];
  const read = thing.safeParse(data);
  return [...(read.success ? [read.data] : []), ...Object.values(data).flatMap(thingsIn)];
}

test('structured data has what search engines ask for, whole addresses, dates of ISO 8601, and one name for one @id', () => {
  const names = new Map<string, unknown>();
  const types = new Set<string>();
  for (const address of pagesOf(dir)) {
    const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    for (const [, json = ''] of read(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      for (const each of thingsIn(JSON.parse(json))) {
        const type = each['@type'];
        types.add(type);
        const missing = (asked[type] ?? []).filter((key) => each[key] === undefined);
        expect(missing, `/${address} ${type}`).toEqual([]);
        for (const key of ['url', '@id', 'sameAs']) {
          for (const value of [each[key] ?? []].flat())
            expect(isAbsolute(textOf(value)), `/${address} ${type} ${key}`).toBe(true);
        }
        for (const key of ['datePublished', 'dateModified', 'startDate', 'endDate']) {
          if (each[key] !== undefined)
            expect(textOf(each[key])).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/);
        }
        const id = each['@id'];
        if (typeof id !== 'string') continue;
        expect(names.get(id) ?? each['name'], id).toBe(each['name']);
        names.set(id, each['name']);
      }
    }
  }
  expect([...types].sort()).toEqual(
    expect.arrayContaining(Object.keys(asked).filter((type) => type !== 'Organization')),
  );
});
