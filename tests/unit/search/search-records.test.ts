import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { searchNames, searchRecords } from '#publish/search-records.ts';
import { articleText, file, library, problemsOf } from '../write-article.ts';

const content = readContent({
  ...library,
  people: [
    ...library.people,
    file('people/zoria.yaml', 'name: Olena Zoria\nnative: { name: Олена Зоря, lang: uk }\naliases: [Zorya]\n'),
  ],
  articles: [
    file(
      'articles/toll.md',
      articleText(
        'Norland argues. "The toll goes," said Zoria. On Monday the council voted.',
        `people: [{ id: zoria, role: Mayor }]
quotes:
  - { person: zoria, text: "The toll goes,", about: the toll, question: harbour-toll }
timeline:
  - { date: 2031-05-12, event: The council votes before Zorya, evidence: the council voted }`,
      ),
    ),
  ],
});
const record = makeSiteRecord(
  content.articles.map((article) => article.record),
  content,
);

test('an article, its quotations and its events are found by themselves, by every name of their people', () => {
  expect(problemsOf(content)).toBe('no problem');
  const records = [...searchRecords(record, 'en')];
  expect(records.map(({ filters }) => filters['kind'])).toEqual([['article'], ['quotation'], ['event']]);
  for (const { meta } of records) expect(meta['names']).toBe('Olena Zoria, Zoria, Олена Зоря, Zorya');
  expect(records[1]?.url).toMatch(
    /^\/articles\/toll\/\?title=The\+harbour\+toll&day=15\+May\+2031&person=zoria#quote-/,
  );
  expect(records[1]).toMatchObject({
    content: 'The toll goes,',
    language: 'en',
    meta: { names: 'Olena Zoria, Zoria, Олена Зоря, Zorya', about: 'the toll' },
    filters: { kind: ['quotation'], year: ['2031'], person: ['zoria'], question: ['harbour-toll'] },
    sort: { date: '2031-05-15T00:00:00.000Z' },
  });
  expect(records[2]?.url).toMatch(/&when=12\+May\+2031#event-/);
});

test('a quotation is not found by its article’s title', () => {
  expect([...searchRecords(record, 'en')].map(({ meta }) => meta['title'])).toEqual([
    'The harbour toll',
    undefined,
    undefined,
  ]);
});

test('names say who the ids of results are', () => {
  expect(searchNames(record).people['zoria']?.slice(0, 2)).toEqual(['Olena Zoria', 'OZ']);
});
