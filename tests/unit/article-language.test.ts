import { describe, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { bodyHtml } from '#text/body-html.ts';
import { citeAsCslJson, citeAsText } from '#publish/citations.ts';
import { quotationCode } from '#publish/embed-code.ts';
import { articleJsonLd } from '#publish/json-ld.ts';
import { feedItem } from '#publish/feed.ts';
import { writeJsonFeed, writeRss } from '#publish/write-feed.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const body = '"Порт годує місто", - сказала Єва Грицай.';

function read(lang: string) {
  const article = `---
title: 'Порт "відкрито"'
date: 2031-05-06
${lang}
abstract: Порт працює.
people:
  - id: hrytsai
    role: Міська голова
quotes:
  - person: hrytsai
    text: Порт годує місто
    about: the harbour
---

${body}
`;
  return readContent({
    articles: [file('articles/port.md', article)],
    people: [file('people/hrytsai.yaml', 'name: Yeva Hrytsai')],
    questions: [],
  });
}

/** An article of an invented town, in Ukrainian, on an English site. */
function ukrainian() {
  const { articles, problems } = read('lang: uk');
  const [article] = articles;
  if (!article || problems.length > 0) throw new Error(JSON.stringify(problems));
  return article;
}

const url = 'https://verbatim.example/articles/port/';
const site = { name: 'Verbatim', url: 'https://verbatim.example/' };

describe('an article in another language than the site’s', () => {
  const { record } = ukrainian();

  test('says so in its record', () => {
    expect(record.lang).toBe('uk');
  });

  test('is set in its own typography, and its sidenotes are in the site’s language', () => {
    const { html } = bodyHtml(ukrainian(), { base: '/' });
    expect(html.replaceAll(/<aside.*?<\/aside>|<[^>]*>/gs, '')).toBe('«Порт годує місто», — сказала Єва Грицай.');
    expect(html).toMatch(/<aside lang=en role=note>.*Yeva Hrytsai, <span lang=uk>Міська голова<\/span>/);
  });

  test('is cited in its own marks and by its language', () => {
    expect(citeAsText(record, { siteName: 'Verbatim', url })).toBe(`«Порт „відкрито“». Verbatim, 6 May 2031. ${url}`);
    expect(citeAsCslJson(record, { siteName: 'Verbatim', url }).language).toBe('uk');
  });

  test('is described and embedded in it', () => {
    expect(articleJsonLd(record, url, site)).toMatchObject({
      inLanguage: 'uk',
      headline: 'Порт «відкрито»',
      hasPart: [{ text: 'Порт годує місто' }],
    });
    const [quote] = record.quotes;
    if (!quote) throw new Error('The record has no quote.');
    const absolute = (address: string) => `https://verbatim.example${address}`;
    const code = quotationCode(record, quote, { absolute, siteName: 'Verbatim' });
    expect(code).toContain('<p lang="uk">«Порт годує місто»</p>');
  });

  test('stands in feeds with it', () => {
    const item = feedItem(record, { url, body: '<p>Порт</p>' });
    const feed = {
      title: 'F',
      description: 'D',
      page: url,
      address: url,
      language: 'en',
      styles: '/feed.css',
      items: [item],
    };
    expect(item.html).toBe('<div lang="uk">\n<p>Порт</p>\n</div>');
    expect(writeRss(feed)).toContain('<dc:language>uk</dc:language>');
    expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({ language: 'en', items: [{ language: 'uk' }] });
  });
});

test('a language that does not exist is an error with its place', () => {
  const [problem] = read('lang: ua').problems;
  expect(problem).toMatchObject({ rule: 'fields-are-known', line: 4 });
  expect(problem?.message).toContain('uk for Ukrainian');
});
