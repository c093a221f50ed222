import { z } from 'zod';
import type { Span } from '#core/check/problem.ts';
import { analyse, type AnalysedQuotation } from './analyse.ts';
import { canSpeak } from './speaker-nouns.ts';

const span = { start: z.int(), end: z.int() };
const schema = z.object({
  doc: z.string(),
  para: z.int(),
  date: z.string(),
  title: z.string(),
  text: z.string(),
  /** Marks included. */
  quotes: z.array(
    z.object({
      ...span,
      kind: z.string().nullish(),
      source: z.object({ ...span, text: z.string(), para: z.int() }).nullish(),
    }),
  ),
});

/** A paragraph of annotated data; offsets count in its text. See docs/import.md. */
export type AnnotatedParagraph = z.infer<typeof schema>;

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

/** What an evaluation measures. */
export interface Scores {
  readonly documents: number;
  /** Quotations of the data found with the same words; the precision counts marks of the kinds that the data knows. */
  readonly found: Share;
  readonly precision: Share;
  /** Found in marks that the data does not know: single marks and doubled apostrophes. */
  readonly otherMarks: number;
  /** Found mentions that overlap with the annotated speaker, by group: all, direct, mixed; name, pronoun, nominal. */
  readonly speakers: ReadonlyMap<string, Share>;
  readonly high: Share;
  readonly low: Share;
  /** The person written into the file, where the annotated speaker has a name: all, high (without a mark), low. */
  readonly persons: ReadonlyMap<string, Share>;
  readonly rules: ReadonlyMap<string, Share>;
}

/** Reads data in JSON lines. Returns the paragraphs, or the number of the first line that is not of the form. */
export function readAnnotations(jsonLines: string): AnnotatedParagraph[] | number {
  const paragraphs: AnnotatedParagraph[] = [];
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parseLine(line);
    if (!value) return index + 1;
    paragraphs.push(value);
  }
  return paragraphs;
}

/** Analyses every document and compares. `isIncluded` chooses documents by name. */
export function evaluate(
  paragraphs: readonly AnnotatedParagraph[],
  isIncluded: (doc: string) => boolean = () => true,
): Scores {
  const documents = Map.groupBy(
    paragraphs.filter(({ doc }) => isIncluded(doc)),
    ({ doc }) => doc,
  );
  const tallies = new Map<string, { right: number; all: number }>();
  const add = (key: string, isRight: boolean) => {
    const tally = tallies.get(key) ?? { right: 0, all: 0 };
    tallies.set(key, { right: tally.right + (isRight ? 1 : 0), all: tally.all + 1 });
  };
  for (const document of documents.values()) evaluateDocument(document, add);
  const share = (key: string): Share => tallies.get(key) ?? { right: 0, all: 0 };
  const group = (prefix: string) =>
    new Map(
      [...tallies]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]): [string, Share] => [key.slice(prefix.length), value]),
    );
  return {
    documents: documents.size,
    found: share('found'),
    precision: share('precision'),
    otherMarks: share('other marks').all,
    speakers: group('speaker '),
    high: share('tier high'),
    low: share('tier low'),
    persons: group('person '),
    rules: group('rule '),
  };
}

function evaluateDocument(document: readonly AnnotatedParagraph[], add: (key: string, isRight: boolean) => void): void {
  const starts: number[] = [];
  let body = '';
  for (const { text } of document) {
    if (body !== '') body += '\n\n';
    starts.push(body.length);
    body += text;
  }
  const startOf = (para: number) => starts[document.findIndex((paragraph) => paragraph.para === para)] ?? 0;
  const [first] = document;
  const text = { title: first?.title ?? '', date: first?.date, abstract: undefined, body };
  const { quotations, people } = analyse(text, []).analysis;
  const gold = document.flatMap(({ quotes }, index) =>
    quotes.map((quote) => ({
      ...quote,
      start: quote.start + (starts[index] ?? 0),
      end: quote.end + (starts[index] ?? 0),
    })),
  );

  const wanted = new Set(gold.map((quote) => wordsKey(body, quote)));
  const got = new Set(quotations.map((quotation) => wordsKey(body, quotation)));
  for (const quote of gold) add('found', got.has(wordsKey(body, quote)));
  for (const quotation of quotations) {
    if (/^["“”]/.test(quotation.text)) add('precision', wanted.has(wordsKey(body, quotation)));
    else add('other marks', true);
  }
  for (const { source, kind, ...quote } of gold) {
    if (!source) continue;
    const found = quotations.find((quotation) => overlaps(quotation, quote));
    const place = { start: startOf(source.para) + source.start, end: startOf(source.para) + source.end };
    const isRight = found?.mention ? overlaps(found.mention, place) : false;
    add('speaker all', isRight);
    add(`speaker ${kind ?? 'direct'}`, isRight);
    add(`speaker ${formOf(source.text)}`, isRight);
    add(`tier ${tierOf(found)}`, isRight);
    const surname = formOf(source.text) === 'name' ? surnameIn(source.text) : undefined;
    if (surname !== undefined) {
      const written = people.find(({ id }) => id === found?.person)?.name ?? '';
      const isPerson = written.toLowerCase().split(/\s+/).includes(surname);
      add('person all', isPerson);
      add(`person ${tierOf(found)}`, isPerson);
    }
    add(`rule ${found?.rule ?? 'none'}`, isRight);
  }
}

function tierOf(found: AnalysedQuotation | undefined): string {
  return found?.confidence === 'high' ? 'high' : 'low';
}

/**
 * The last word of the name in an annotated mention, in small letters: “Tamm's spokesman, Bo Lorn of Port Ost,” is Lorn.
 * Owners, brackets, explanations, and what stands behind a preposition do not count. Undefined where nobody is named.
 */
function surnameIn(mention: string): string | undefined {
  for (const part of mention.replace(/\([^()]*\)|["“”]/g, '').split(/,|\bwho\b/)) {
    const own = part
      .trim()
      .replace(/^.*['’]s? (?=\p{L})|^(?:the|an?) /iu, '')
      .replace(/['’]s?$/, '');
    // “Bo Lorn of Port Ost”, but “Secretary of State Bo Lorn”.
    const [name = ''] = /^\p{Lu}\S* of .*/u.exec(own) ?? own.split(/ (?:of|for|in|at|to|on|from|and) /);
    const last = name.split(' ').at(-1) ?? '';
    if (/^\p{Lu}/u.test(last) && (name !== last || !canSpeak({ lemma: last, lower: last.toLowerCase() })))
      return last.toLowerCase();
  }
  return undefined;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A quotation by its words: marks, spaces and a last comma or full stop do not count. */
function wordsKey(body: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from < to && /["“”'‘’«»\s]/.test(body.charAt(from))) from += 1;
  while (to > from && /["“”'‘’«».,\s]/.test(body.charAt(to - 1))) to -= 1;
  return `${from}–${to}`;
}

/** What a mention is, by its words alone. */
function formOf(mention: string): string {
  if (/^(?:he|she|they|it|i|we|you|who|which|that|him|her|them|his|their|its|what)$/i.test(mention.trim()))
    return 'pronoun';
  const words = mention.split(/\s+/);
  return words.some((word, at) => /^\p{Lu}/u.test(word) && (at > 0 || !/^(?:The|A|An|One|Other|Some|Many)$/.test(word)))
    ? 'name'
    : 'nominal';
}

function parseLine(line: string): AnnotatedParagraph | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return schema.safeParse(value).data;
}
