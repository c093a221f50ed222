import { describe, expect, test } from 'vitest';
import { makeSiteRecord } from '#core/across/record.ts';
import { sitemapParts } from '#publish/sitemap.ts';
import { writeSitemap, writeSitemapIndex } from '#publish/write-sitemap.ts';
import { norlandRecord } from './records.ts';

const absolute = (address: string) => `https://verbatim.example${address}`;
const library = { people: new Map(), questions: new Map() };

/** Articles of consecutive days, newest first. */
function siteOf(count: number) {
  const articles = Array.from({ length: count }, (_, at) =>
    norlandRecord({
      slug: `day-${String(count - at)}`,
      date: `2031-04-${String(count - at).padStart(2, '0')}`,
      notes: [],
    }),
  );
  return makeSiteRecord(articles, library);
}

function files(count: number): Map<string, string> {
  const parts = sitemapParts(siteOf(count), 3);
  return new Map(parts.map((part) => [part.name, writeSitemap(part, { absolute })]));
}

describe('Sitemaps', () => {
  test('are filled from the oldest article, so that one more changes the last of them alone', () => {
    const before = files(7);
    const after = files(8);
    const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    expect(changed.filter((name) => name.startsWith('articles'))).toEqual(['articles-3']);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  test('date a page by the last change to what it shows', () => {
    const early = norlandRecord({ slug: 'early', date: '2031-03-01', updated: '2031-03-09T10:00+02:00', notes: [] });
    const late = norlandRecord({ slug: 'late', date: '2031-03-04T07:05:00Z', people: [], questions: [], notes: [] });
    const entries = sitemapParts(makeSiteRecord([late, early], library)).flatMap((part) => part.entries);
    expect(entries.map(({ address, changed }) => `${address} ${changed ?? '–'}`)).toMatchInlineSnapshot(`
      [
        "/articles/early/ 2031-03-09T10:00:00+02:00",
        "/articles/late/ 2031-03-04T07:05:00Z",
        "/people/berg/ 2031-03-09T10:00:00+02:00",
        "/people/harbour-house/ 2031-03-09T10:00:00+02:00",
        "/questions/bridge/ 2031-03-09T10:00:00+02:00",
        "/timeline/2031/ 2031-03-09T10:00:00+02:00",
        "/ 2031-03-09T10:00:00+02:00",
        "/people/ 2031-03-09T10:00:00+02:00",
        "/questions/ 2031-03-09T10:00:00+02:00",
        "/timeline/ 2031-03-09T10:00:00+02:00",
        "/compare/ 2031-03-09T10:00:00+02:00",
        "/search/ 2031-03-09T10:00:00+02:00",
        "/about/ –",
        "/method/ –",
        "/sources/ 2031-03-09T10:00:00+02:00",
        "/corrections/ –",
        "/data/ –",
        "/years/2031/ 2031-03-09T10:00:00+02:00",
      ]
    `);
  });

  test('are listed with the last change in each', () => {
    expect(writeSitemapIndex(sitemapParts(siteOf(2)), { absolute })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://verbatim.example/sitemap-articles-1.xml</loc><lastmod>2031-04-02</lastmod></sitemap>
      <sitemap><loc>https://verbatim.example/sitemap-people-1.xml</loc><lastmod>2031-04-02</lastmod></sitemap>
      <sitemap><loc>https://verbatim.example/sitemap-questions-1.xml</loc><lastmod>2031-04-02</lastmod></sitemap>
      <sitemap><loc>https://verbatim.example/sitemap-timeline-1.xml</loc><lastmod>2031-04-02</lastmod></sitemap>
      <sitemap><loc>https://verbatim.example/sitemap-pages-1.xml</loc><lastmod>2031-04-02</lastmod></sitemap>
      </sitemapindex>
      "
    `);
  });

  test('escape what XML reads as its own', () => {
    const part = { name: 'a-1', entries: [{ address: '/a/' as const }] };
    expect(writeSitemap(part, { absolute: () => "https://verbatim.example/?a&b='" })).toContain(
      '<loc>https://verbatim.example/?a&amp;b=&apos;</loc>',
    );
  });
});
