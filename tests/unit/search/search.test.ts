import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IndexFile } from 'pagefind';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { ask, type Engine } from '#publish/search/ask.ts';
import type { Found, Words } from '#publish/search/found.ts';
import { makeIndex } from '#build/search-index.ts';
import { otherSpellings } from '#publish/search/spellings.ts';
import { searchNames } from '#publish/search/search-names.ts';
import { inventedSite } from '../../fixtures/invented-articles.ts';
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
        'Norland argues in Łódź. "The toll goes, and the Weißbier stays," said Zoria to Bjørn. "A ferry at night," said Orla, "is for tourists." On Monday the council voted. The US-backed ferry to München left. Defence was to organize it.',
        `people: [{ id: zoria, role: Mayor }, { id: orla, role: Prime Minister }]
quotes:
  - { person: zoria, text: "The toll goes, and the Weißbier stays,", about: the levy, question: harbour-toll }
  - { person: orla, text: "A ferry at night," }
  - { person: orla, text: "is for tourists." }
positions:
  - { person: zoria, question: harbour-toll, stance: against, summary: The duty should vanish, evidence: ["The toll goes"] }
timeline:
  - { date: 2031-05-12, event: The council decides before Zorya, evidence: the council voted }
notes:
  - { kind: correction, passage: A ferry at night, text: It is a boat., corrected: A boat at night }`,
      ),
    ),
    file(
      'articles/kaigi.md',
      articleText('東京で会議が開かれました。港の料金について話し合いました。', 'lang: ja').replace(
        'The harbour toll',
        '港の料金',
      ),
    ),
  ],
});
const record = makeSiteRecord(
  content.articles.map((article) => article.record),
  content,
);

let engine: Engine;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-search-'));
  engine = await openEngine(await makeIndex(record.articles, searchNames(record)), folder);
}, 60_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

/** Pagefind as a browser runs it; what it fetches are the files of an index. */
async function openEngine(files: readonly IndexFile[], where: string): Promise<Engine> {
  const contents = new Map(files.map(({ path, content: bytes }) => [path, bytes]));
  vi.stubGlobal('fetch', (address: string) => {
    const bytes = contents.get(new URL(address).pathname.slice(1));
    return Promise.resolve(new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 }));
  });
  const script = join(where, 'pagefind.mjs');
  await writeFile(script, contents.get('pagefind.js') ?? '');
  const opened: unknown = await import(/* @vite-ignore */ pathToFileURL(script).href);
  if (!isEngine(opened)) throw new Error('Pagefind is not what it should be.');
  await opened.options({ basePath: 'https://index.example/', baseUrl: '/', noWorker: true });
  return opened;
}

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'search' in value && 'filters' in value && 'options' in value;
}

const find = async (words: string, chosen: Readonly<Record<string, string>> = {}) =>
  (await ask(engine, { words, chosen }, '')).next();
const addresses = (found: readonly Found[]) => found.map(({ address }) => address);
const marked = (words: Words) => words.map((each, at) => (at % 2 === 0 ? each : `[${each}]`)).join('');
const parts = (found: readonly Found[]) => found.flatMap((each) => each.parts.map(({ words }) => marked(words)));

test('the content has no problem', () => {
  expect(problemsOf(content)).toBe('no problem');
});

test('a word finds the article, the words around it, and each part that has it', async () => {
  const [found, ...others] = await find('council');
  expect(others).toEqual([]);
  expect(found?.title).toBe('The harbour toll');
  expect(found?.shown.toString()).toBe('day=15+May+2031');
  expect(marked(found?.excerpt ?? [])).toMatch(/^….*On Monday the \[council\] voted\. The US-backed .* organize it\.$/);
  const [event] = found?.parts ?? [];
  expect(event?.anchor).toMatch(/^event-/);
  expect(event?.shown.toString()).toBe('kind=event&when=12+May+2031&person=zoria');
  expect(marked(event?.words ?? [])).toBe('The [council] decides before Zorya');
});

test.each(['Olena', 'Zorya', 'Зоря', 'zoria'])(
  '%s finds all that Zoria says, holds and does, and nothing of others',
  async (name) => {
    expect(parts(await find(name)).map((each) => each.replaceAll(/[[\]]/g, ''))).toEqual([
      'The duty should vanish',
      'The toll goes, and the Weißbier stays,',
      'The council decides before Zorya',
    ]);
  },
);

test('what is corrected is found with its right words, which stand behind it in the text too', async () => {
  const [found] = await find('ferry');
  expect(marked(found?.excerpt ?? [])).toContain('“A [ferry] at night, [A boat at night]” said Orla');
  const shown = found?.parts.map((part) => part.shown.get('note'));
  expect(shown).toEqual(['* Correction: A boat at night']);
});

test('a quotation is found by what it is about, and not by its article’s title', async () => {
  expect(parts(await find('levy'))).toEqual(['The toll goes, and the Weißbier stays,']);
  expect(addresses(await find('harbour'))).toEqual(['/questions/harbour-toll/', '/articles/toll/']);
  expect(parts(await find('harbour'))).toEqual([]);
});

test.each([
  ['centre', 'center'],
  ['Labour', 'labor'],
  ['organised', 'organized'],
  ['analyse', 'analyze'],
  ['defense', 'defence'],
  ['neighborhood', 'neighbourhood'],
  ['theatres', 'theaters'],
  ['minister', ''],
  ['hour', ''],
])('%s is spelt %s on the other side of the Atlantic', (word, other) => {
  expect(otherSpellings(word).join()).toBe(other);
});

test('British spelling finds American words, and the other way round', async () => {
  expect(addresses(await find('defense'))).toEqual(['/articles/toll/']);
  expect(addresses(await find('organise'))).toEqual(['/articles/toll/']);
  expect(addresses(await find('harbor'))).toContain('/articles/toll/');
});

test('people and questions come before what articles say, positions before quotations', async () => {
  expect(addresses(await find('Zoria'))).toEqual(['/people/zoria/', '/questions/harbour-toll/', '/articles/toll/']);
  const [, , article] = await find('Zoria');
  expect(article?.parts.map(({ shown }) => shown.get('kind'))).toEqual(['position', 'quotation', 'event']);
  expect(addresses(await find('', { kind: 'person' })).toSorted()).toEqual(['/people/orla/', '/people/zoria/']);
});

test.each([
  ['Zorja', '/people/zoria/'],
  ['ferry Afghanistan', '/articles/toll/'],
  ['Afghanistan', undefined],
])('where nothing has %s, what may have been meant is offered', async (words, expected) => {
  const answer = await ask(engine, { words, chosen: {} }, '');
  expect(await answer.next()).toEqual([]);
  expect(addresses(await answer.near())[0]).toBe(expected);
});

test.each([
  ['Lodz', '/articles/toll/'],
  ['lod', '/articles/toll/'],
  ['Łódź', '/articles/toll/'],
  ['Bjorn', '/articles/toll/'],
  ['Weissbier', '/articles/toll/'],
  ['Weißb', '/articles/toll/'],
  ['Munchen', '/articles/toll/'],
  ['Muenchen', '/articles/toll/'],
  ['US-backed', '/articles/toll/'],
  ['backed', '/articles/toll/'],
  ['us-b', '/articles/toll/'],
  ['arguing', '/articles/toll/'],
  ['東京', '/articles/kaigi/'],
  ['会議が', '/articles/kaigi/'],
  ['料金', '/articles/kaigi/'],
])('%s finds %s', async (words, address) => {
  expect(addresses(await find(words))).toEqual([address]);
});

test.each([
  'Afghanistan',
  'Italy',
  'Inflation',
  'Theresa',
  'Andrew',
  'Zebra',
  'ferry Afghanistan',
  '大阪',
  '"toll the"',
  '🙂',
])('%s finds nothing', async (words) => {
  const answer = await ask(engine, { words, chosen: {} }, '');
  expect(await answer.next()).toEqual([]);
  expect(answer.left()).toBe(0);
});

test('words in marks are found as they stand, wherever they do', async () => {
  const [found] = await find('"toll goes"');
  expect(marked(found?.excerpt ?? [])).toContain('The [toll] [goes,] and');
  expect(parts(await find('"toll goes"'))).toEqual(['The [toll] [goes,] and the Weißbier stays,']);
});

test('words without spaces are shown without', async () => {
  const [found] = await find('会議');
  expect(marked(found?.excerpt ?? [])).toBe('東京で[会議]が開かれました。港の料金について話し合いました。');
  expect(found?.shown.get('lang')).toBe('ja');
});

test('filters show parts of their own, also without words', async () => {
  expect(parts(await find('', { person: 'orla' }))).toEqual(['A ferry at night,', 'is for tourists.']);
  expect(parts(await find('', { kind: 'position' }))).toEqual(['The duty should vanish']);
  expect(parts(await find('ferry', { kind: 'quotation' }))).toEqual(['A [ferry] at night,']);
  expect(await find('council', { kind: 'quotation' })).toEqual([]);
  expect(parts(await find('', { kind: 'quotation', question: 'harbour-toll' }))).toEqual([
    'The toll goes, and the Weißbier stays,',
  ]);
  expect(addresses(await find('', { year: '2031' })).toSorted()).toEqual(['/articles/kaigi/', '/articles/toll/']);
  expect(parts(await find('', { year: '2031' }))).toEqual([]);
});

test('choices say how many articles they would find, as asked but for themselves', async () => {
  const { counts } = await ask(engine, { words: 'council', chosen: { kind: 'event' } }, '');
  expect(await counts('kind')).toMatchObject({ article: 1, quotation: 1, position: 1, event: 1 });
  expect(await counts('person')).toEqual({ zoria: 1, orla: 1 });
});

test('without a question nothing is found', async () => {
  const { counts, next } = await ask(engine, { words: '', chosen: {} }, '');
  expect(await next()).toEqual([]);
  expect(await counts('year')).toEqual({ 2031: 2 });
});

test(
  'the same articles have the same index, byte for byte, in one file an article, person and question and few others',
  { timeout: 60_000 },
  async () => {
    const invented = readContent(inventedSite(30, 7));
    const site = makeSiteRecord(
      invented.articles.map((article) => article.record),
      invented,
    );
    const make = async () => {
      const files = await makeIndex(site.articles, searchNames(site));
      return new Map(files.map(({ path, content: bytes }) => [path, Buffer.from(bytes).toString('base64')]));
    };
    const once = await make();
    expect(await make()).toEqual(once);
    const fragments = [...once.keys()].filter((path) => path.startsWith('fragment/'));
    expect(fragments).toHaveLength(30 + site.people.length + site.questions.length);
    expect(once.size - fragments.length).toBeLessThan(12);
  },
);

test('names say who the ids of results are, and what else they are called', () => {
  const { people, questions } = searchNames(record);
  expect(people['zoria']?.toSpliced(2, 2)).toEqual(['Olena Zoria', 'OZ', 'Zoria', 'Олена Зоря', 'Zorya']);
  expect(questions).toEqual({ 'harbour-toll': 'Should the harbour toll go?' });
});
