import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify, type CreateNodeOptions, type SchemaOptions, type ToStringOptions } from 'yaml';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { readContent } from '#core/check/content.ts';
import type { Problem } from '#core/check/problem.ts';
import { library } from './write-article.ts';

/*
 * Whatever becomes of a valid article, by a slip of the hand or by another program: it is read as it stands, and then
 * all that its front matter holds is in its record, or a problem says where to look. Never a crash, never a wait.
 */

const entries = {
  title: 'The harbour toll',
  date: '2031-05-15T09:30:00Z',
  updated: '2031-05-16',
  abstract: 'Ministers differ about the toll: it “must go”, or stay.',
  draft: false,
  people: [{ id: 'orla', role: 'Prime Minister' }, { id: 'tamm', role: 'Minister of Ports' }, { id: 'port-office' }],
  quotes: [
    { person: 'orla', text: 'the toll must go', about: 'the toll', question: 'harbour-toll' },
    { person: 'tamm', text: 'not this year.', prefix: 'Tamm said it was', about: 'when' },
    { person: 'tamm', text: 'not this year.', prefix: 'Later he said again', question: 'night-ferry' },
    { person: 'port-office', text: "We don't count the ships." },
  ],
  notQuotes: ['Harbour Song', { exact: 'so-called' }],
  positions: [
    {
      person: 'orla',
      question: 'harbour-toll',
      stance: 'for',
      summary: 'Says it “must go”.',
      evidence: ['the toll must go', { exact: 'ferry', prefix: 'the night' }],
    },
    {
      person: 'tamm',
      question: 'harbour-toll',
      stance: 'unclear',
      summary: 'Not now.',
      evidence: [{ exact: 'not this year.', prefix: 'again' }],
    },
  ],
  timeline: [
    { date: 2030, event: 'The toll is introduced', evidence: 'introduced in 2030' },
    {
      id: 'vote',
      date: '2031-05-20/..',
      when: 'next week',
      status: 'announced',
      event: 'Parliament votes',
      evidence: ['votes next week'],
    },
  ],
  notes: [
    { kind: 'correction', passage: 'introduced in 2030', text: 'It was 2029.', date: '2031-05-17' },
    { kind: 'context', passage: { exact: 'Harbour Song' }, text: 'A song of 1990.' },
  ],
};

const body = `Prime Minister Mira Orla said "the toll must go" on Monday. Mr Tamm said it was "not this year."

The toll was introduced in 2030; parliament votes next week. *Harbour Song* is what "Harbour Song" is called, "so-called"
by some. Later he said again: “not this year.”

> We don’t count the ships.

The Port Office would not say more, nor about the night ferry. The day ferry runs.
`;

const article = articleOf(entries, {});

/** Changed from outside to look further: `HARDENING_SEED=7 HARDENING_RUNS=50000`. The full tests look further than these. */
const seed = Number(process.env['HARDENING_SEED'] ?? 20310515);
/** Milliseconds for all runs of one property, also on a busy machine. */
const timeout = 300_000;
const numRuns = Number(process.env['HARDENING_RUNS'] ?? 200);

test('the article that is changed is a valid one', () => {
  expect(outcome(article, entries)).toBe('held');
});

test('text changed at any place is read as it stands or told with its place', { timeout }, () => {
  const outcomes = countOutcomes(textChanges(), (changes) => {
    const text = changes.reduce(changeText, article);
    return outcome(text, frontMatterOf(text));
  });
  expect(outcomes.held).toBeGreaterThan(numRuns / 10);
  expect(outcomes.told).toBeGreaterThan(numRuns / 10);
});

test('any value in place of another is in the record or told with its place', { timeout }, () => {
  const outcomes = countOutcomes(fc.tuple(valueChanges(), yamlStyle()), ([changes, style]) => {
    const data = changes.reduce(changeValue, structuredClone<unknown>(entries));
    return outcome(articleOf(data, style), data);
  });
  expect(outcomes.held).toBeGreaterThan(numRuns / 20);
  expect(outcomes.told).toBeGreaterThan(numRuns / 10);
});

test('bytes that are no text are told with their place', { timeout }, () => {
  const bytes = new TextEncoder().encode(article);
  countOutcomes(fc.tuple(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 })), ([at, wrong]) => {
    const changed = Uint8Array.from(bytes);
    changed.set(wrong.subarray(0, bytes.length - at), at);
    return outcome(changed, frontMatterOf(new TextDecoder().decode(changed)));
  });
});

/** Runs a property over many changes; counts how often the article was held and how often a problem was told. */
function countOutcomes<Change>(changes: fc.Arbitrary<Change>, run: (change: Change) => 'held' | 'told') {
  const outcomes = { held: 0, told: 0 };
  fc.assert(
    fc.property(changes, (change) => {
      outcomes[run(change)] += 1;
    }),
    { seed, numRuns },
  );
  return outcomes;
}

/** Reads an article and expects that nothing is lost: `held` with all its data in the record, or `told` what is wrong. */
function outcome(file: string | Uint8Array, data: unknown): 'held' | 'told' {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const begin = performance.now();
  const { articles, problems } = readContent({ ...library, articles: [{ path: 'articles/toll.md', bytes }] });
  expect(performance.now() - begin).toBeLessThan(1000);

  const text = new TextDecoder().decode(bytes);
  for (const problem of problems) expectPlace(problem, text);
  if (problems.some(({ severity }) => severity === 'error')) return 'told';
  expect(articles).toHaveLength(1);
  for (const { record } of articles) expectHeld(data, record);
  return 'held';
}

function expectPlace({ file, line, column, endLine, endColumn, message }: Problem, text: string) {
  const lines = text.split(/\r\n|\n|\r/);
  const width = (number: number) => (lines[number - 1] ?? '').length;
  expect(file).toBe('articles/toll.md');
  expect(message).not.toBe('');
  expect(line).toBeGreaterThanOrEqual(1);
  expect(endLine).toBeGreaterThanOrEqual(line);
  expect(endLine).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThanOrEqual(1);
  // A line end of two characters belongs to its line.
  expect(column).toBeLessThanOrEqual(width(line) + 2);
  expect(endColumn).toBeLessThanOrEqual(width(endLine) + 2);
  if (line === endLine) expect(endColumn).toBeGreaterThanOrEqual(column);
}

/** Expects that all that front matter holds is in the record, and nothing else. */
function expectHeld(data: unknown, record: ArticleRecord) {
  const exact = new Map(record.passages.map((passage) => [passage.anchor, words(passage.exact)]));
  const passages = (anchors: readonly string[]) => anchors.map((anchor) => exact.get(anchor));
  for (const passage of record.passages) {
    expect(record.text.slice(passage.start, passage.end)).toBe(passage.exact);
  }

  const { title, date, updated, abstract, draft } = record;
  expect(clean({ title, date, updated, abstract, draft })).toEqual(
    clean({
      ...{ title: at(data, 'title'), date: at(data, 'date'), updated: at(data, 'updated') },
      ...{ abstract: at(data, 'abstract'), draft: at(data, 'draft') ?? false },
    }),
  );

  const roles = record.people.map(({ id, role }) => clean({ id, role }));
  expect(roles).toEqual(expect.arrayContaining(list(at(data, 'people')).map(clean)));
  const named = [...list(at(data, 'quotes')), ...list(at(data, 'positions'))].map((entry) => at(entry, 'person'));
  expect(record.people.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  const asked = list(at(data, 'positions')).map((entry) => at(entry, 'question'));
  expect(record.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(asked));

  expectSame(
    record.quotes.map(({ person, text, about, question, passage }) => {
      expect(words(text)).toBe(exact.get(passage));
      return { person, text: words(text), about, question };
    }),
    list(at(data, 'quotes')).map((entry) => ({
      ...{ person: at(entry, 'person'), text: wordsOf(at(entry, 'text')) },
      ...{ about: at(entry, 'about'), question: at(entry, 'question') },
    })),
  );
  expectSame(
    record.positions.map(({ person, question, stance, summary, evidence }) => ({
      ...{ person, question, stance, summary },
      evidence: passages(evidence.map(({ passage }) => passage)),
    })),
    list(at(data, 'positions')).map((entry) => ({
      ...{ person: at(entry, 'person'), question: at(entry, 'question'), stance: at(entry, 'stance') },
      ...{ summary: at(entry, 'summary'), evidence: list(at(entry, 'evidence')).map(wordsOf) },
    })),
  );
  expectSame(
    record.timeline.map(({ id, date: day, when, event, passages: evidence }) => ({
      ...{ id, day, when, event, evidence: passages(evidence) },
    })),
    list(at(data, 'timeline')).map((entry) => ({
      ...{ id: at(entry, 'id'), day: String(at(entry, 'date')), when: at(entry, 'when'), event: at(entry, 'event') },
      evidence: list(at(entry, 'evidence')).map(wordsOf),
    })),
  );
  const statuses = list(at(data, 'timeline')).filter((entry) => at(entry, 'status') !== undefined);
  expect(record.timeline.map(({ event, status }) => clean({ event, status }))).toEqual(
    expect.arrayContaining(statuses.map((entry) => clean({ event: at(entry, 'event'), status: at(entry, 'status') }))),
  );
  expectSame(
    record.notes.map(({ kind, passage, text, date: day }) => ({ kind, text, day, passage: exact.get(passage) })),
    list(at(data, 'notes')).map((entry) => ({
      ...{ kind: at(entry, 'kind'), text: at(entry, 'text'), day: at(entry, 'date') },
      passage: wordsOf(at(entry, 'passage')),
    })),
  );
}

/** Expects the same entries, in whichever order: the record has its own. */
function expectSame(found: readonly unknown[], written: readonly unknown[]) {
  const sorted = (entries: readonly unknown[]) => entries.map((entry) => JSON.stringify(clean(entry))).sort();
  expect(sorted(found)).toEqual(sorted(written));
}

/** Words as they are compared: one kind of quotation mark and dash, single spaces, no marks and no stop at the ends. */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/["“”„«»‘’‚‹›]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .replace(/[.,]$/, '');
}

/** The words of a passage: a text, or a selector. */
function wordsOf(passage: unknown): string {
  return words(String(typeof passage === 'object' ? at(passage, 'exact') : passage));
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** With texts as single lines, without keys that have no value. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\t\n\r ]+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, clean(inner)]])),
  );
}

function articleOf(data: unknown, style: CreateNodeOptions & ToStringOptions & SchemaOptions): string {
  return `---\n${stringify(data, style)}---\n\n${body}`;
}

/** What another reader takes the front matter for; undefined where it has none or cannot read it. A byte order mark is none of it. */
function frontMatterOf(text: string): unknown {
  const [, yaml] = /^---[ \t]*\r?\n(.*?)(?<=[\r\n])---[ \t]*(?:[\r\n]|$)/s.exec(text.replace(/^\ufeff/, '')) ?? [];
  try {
    return parse(yaml ?? '');
  } catch {
    return undefined;
  }
}

interface TextChange {
  /** Where, as a share of the text. */
  readonly place: number;
  readonly removed: number;
  readonly added: string;
  /** Whole lines are moved from here to there, as a share of the text. */
  readonly moved?: number | undefined;
}

/** What hands and programs leave in files. */
const slips = [
  ...[
    '',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '\u200b',
    '\u0301',
    '\u202e',
    '\0',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '`',
    '```\n',
    '<b>',
    '<!--',
    '-->',
    '&quot;',
    '&#34;',
    '\\',
    '\\"',
    '*',
    '_',
    '> ',
  ],
  ...[
    '---',
    '---\n',
    '...\n',
    '- ',
    ': ',
    ':',
    '#',
    ' #',
    '&a ',
    '*a',
    '!x ',
    '!!str ',
    '|',
    '>',
    '%',
    '@',
    '{',
    '}',
    '[',
    ']',
    ',',
    '?',
  ],
  ...[
    '<<: ',
    'no',
    'null',
    '~',
    '2031',
    '0x1F',
    '.5',
    '1e3',
    '2031-02-30',
    '__proto__: 1\n',
    'title: again\n',
    '[^1]',
    '[^1]: "x"\n',
    '😀',
  ],
  ...[
    '\ud83d',
    'é',
    'e\u0301',
    'Ж',
    'the toll must go',
    'not this year.',
    'not ',
    '"not this year."',
    ' | a | b |\n|---|---|\n',
  ],
];

function textChanges(): fc.Arbitrary<TextChange[]> {
  const change = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(400)),
    added: fc.oneof(
      fc.constantFrom(...slips),
      fc.array(fc.constantFrom(...slips), { maxLength: 4 }).map((all) => all.join('')),
    ),
    moved: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6, nil: undefined }),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 });
}

function changeText(text: string, { place, removed, added, moved }: TextChange): string {
  const start = Math.floor(place * text.length);
  if (moved === undefined) return text.slice(0, start) + added + text.slice(start + removed);
  const lines = text.split('\n');
  const taken = lines.splice(Math.floor(place * lines.length), 1 + (removed % 5));
  lines.splice(Math.floor(moved * lines.length), 0, ...taken);
  return lines.join('\n');
}

interface ValueChange {
  /** Which of all values, as a share of their number. */
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'double' | 'rename' | 'swap';
  readonly value: unknown;
}

function valueChanges(): fc.Arbitrary<ValueChange[]> {
  const value = fc.oneof(
    fc.constantFrom(...slips),
    fc.constantFrom(
      'orla',
      'tamm',
      'port-office',
      'harbour-toll',
      'night-ferry',
      'for',
      'happened',
      'announced',
      'context',
    ),
    fc.constantFrom(
      '2031-05-15',
      '2030',
      '2031-05~',
      '../2031',
      'ferry',
      'the toll',
      'day ferry',
      'must go',
      'Mira Orla said',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('x'.repeat(5000), 'a “b” '.repeat(300), '('.repeat(300)),
  );
  const change = fc.record({
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('replace', 'remove', 'double', 'rename', 'swap'),
    value,
  });
  return fc.array(change, { minLength: 1, maxLength: 3 });
}

function yamlStyle() {
  return fc.record({
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
    lineWidth: fc.constantFrom(0, 20, 80),
    indent: fc.integer({ min: 1, max: 8 }),
  });
}

/** Changes one value in place, and returns the whole. */
function changeValue(data: unknown, { place, kind, value }: ValueChange): unknown {
  const places = [...slots(data)];
  const { holder, key } = places[Math.floor(place * places.length)] ?? {};
  if (holder === undefined || key === undefined) return data;
  const other = places[Math.floor(((place * 7919) % 1) * places.length)];
  const current: unknown = Reflect.get(holder, key);
  switch (kind) {
    case 'replace':
      Reflect.set(holder, key, value);
      break;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(current));
      else Reflect.set(holder, `${key}s`, structuredClone(current));
      break;
    case 'rename':
      Reflect.deleteProperty(holder, key);
      Reflect.set(holder, String(value).slice(0, 40), current);
      break;
    case 'swap':
      if (other === undefined) break;
      Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
  }
  return data;
}

/** Every place in data that holds a value. */
function* slots(data: unknown): Generator<{ holder: object; key: string }> {
  if (typeof data !== 'object' || data === null) return;
  for (const key of Object.keys(data)) {
    yield { holder: data, key };
    yield* slots(Reflect.get(data, key));
  }
}
