import { trimEnd } from './trim-end.ts';
import { firstIndex } from './first-index.ts';
import { fold, foldWords, type Folded } from './folding.ts';
import type { Span } from '#core/check/problem.ts';
import { blockAt, type Prose } from './prose.ts';
import type { Quotation } from './quotations.ts';

/**
 * Names a passage by its exact words, and by the words before or after it where the same words occur twice: a W3C Web
 * Annotation TextQuoteSelector.
 */
export interface Selector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where a selector's words stand. Spans count in {@link Prose.text}. */
export type Located =
  | { readonly kind: 'found'; readonly span: Span }
  /** What is nearest is looked for when a message asks. */
  | { readonly kind: 'missing'; readonly nearest: () => Span | undefined }
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] };

/** A body made ready for looking up words. */
export interface PassageIndex {
  readonly prose: Prose;
  readonly folded: Folded;
  readonly quotations: readonly FoldedQuotation[];
  /** The quotations as one text, each after a line feed, which no folded text holds. */
  readonly quoted: Pick<Folded, 'text' | 'original'>;
  /** Where each quotation begins in {@link quoted}. */
  readonly quotedAt: readonly number[];
  /** The quotations by their words, and by the offsets at which they begin: with the mark, and behind it. */
  readonly byWords: ReadonlyMap<string, readonly FoldedQuotation[]>;
  readonly byStart: ReadonlyMap<number, readonly FoldedQuotation[]>;
  /** What was looked up before: the same words are often named again. */
  readonly located: Map<string, Located>;
  readonly places: Map<string, Places>;
  /** The words of the body, for telling which are nearest. */
  readonly vocabulary: () => Vocabulary;
}

/** A quotation whose words are folded, its segments joined by a space; the way back leads to the prose. */
interface FoldedQuotation extends Pick<Folded, 'text' | 'original'> {
  readonly quotation: Quotation;
  /** The text without a comma or full stop at the end. */
  readonly bare: string;
}

/** Folds a body and its quotations once, for all the look-ups to come. */
export function indexPassages(prose: Prose, quotations: readonly Quotation[]): PassageIndex {
  const folded = fold(prose.text);
  const all = quotations.map((each) => foldQuotation(prose, each));
  const quotedAt: number[] = [];
  let length = 0;
  for (const { text } of all) {
    quotedAt.push(length);
    length += text.length + 1;
  }
  let vocabulary: Vocabulary | undefined;
  return {
    prose,
    folded,
    quotations: all,
    quoted: {
      text: all.map(({ text }) => text).join('\n'),
      original: (offset) => {
        const at = quotationIndex(quotedAt, offset);
        return all[at]?.original(offset - (quotedAt[at] ?? 0)) ?? 0;
      },
    },
    quotedAt,
    byWords: grouped(all, ({ bare }) => [bare]),
    byStart: grouped(all, ({ quotation }) => [...new Set([quotationSpan(quotation).start, quotation.outer.start])]),
    located: new Map(),
    places: new Map(),
    vocabulary: () => (vocabulary ??= readVocabulary(folded.text)),
  };
}

function grouped<Key, Value>(values: readonly Value[], keysOf: (value: Value) => readonly Key[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

/** Which quotation an offset in all of them belongs to. */
function quotationIndex(quotedAt: readonly number[], offset: number): number {
  return firstIndex(quotedAt.length, (at) => (quotedAt[at] ?? 0) > offset) - 1;
}

/**
 * Finds a passage anywhere in the body. Only typography is folded; the words are whole words. Words that are all of one
 * quotation name that quotation, also when they occur inside another sentence as well. Words that stand nowhere are
 * looked for inside the quotations, as {@link locateQuotation} does: there a quotation that runs over paragraphs does
 * not repeat its mark, and a comma or full stop at the end may differ.
 */
export function locatePassage(index: PassageIndex, selector: Selector): Located {
  const words = foldWords(selector.exact);
  return remembered(index, ['passage', words, selector.prefix, selector.suffix], () => {
    const places = placesIn(index, ['passage', words], () => {
      const plain = occurrences(index.prose, index.folded, words).map(({ span }) => span);
      return plain.length > 0 ? plain : distinct(runsInQuotations(index, words).map(({ span }) => span));
    });
    const all = withContext(index, places, selector);
    return decide(index, words, all, () => all.filter((span) => wholeQuotation(index, span) !== undefined));
  });
}

/** Whether words stand anywhere in the body. */
export function isInBody(index: PassageIndex, exact: string): boolean {
  return locatePassage(index, { exact }).kind !== 'missing';
}

/**
 * Finds a quotation: the words are one whole quotation, or an unbroken run of words inside one. A comma or full stop at
 * the end inside the marks may be left out or put for the other. Whole quotations win over runs.
 */
export function locateQuotation(index: PassageIndex, selector: Selector): Located {
  const words = foldWords(selector.exact);
  const bare = trimStop(words);
  return remembered(index, ['quotation', words, selector.prefix, selector.suffix], () => {
    const places = placesIn(index, ['quotation', words], () => {
      const runs = runsInQuotations(index, words).filter(({ quotation }) => quotation.bare !== bare);
      // A run in a nested quotation is a run in the one around it as well: one place.
      const whole = (index.byWords.get(bare) ?? []).map(({ quotation }) => quotationSpan(quotation));
      return distinct([...whole, ...runs.map(({ span }) => span)]);
    });
    const all = withContext(index, places, selector);
    const isWhole = (span: Span) =>
      index.byStart
        .get(span.start)
        ?.some((each) => each.bare === bare && isSame(quotationSpan(each.quotation), span)) === true;
    return decide(index, words, all, () => all.filter(isWhole));
  });
}

function remembered({ located }: PassageIndex, what: readonly unknown[], look: () => Located): Located {
  const key = JSON.stringify(what);
  const known = located.get(key) ?? look();
  located.set(key, known);
  return known;
}

/** Where some words stand, and, by the number of characters before or after them, which of the places have these. */
interface Places {
  readonly spans: readonly Span[];
  readonly byContext: Map<number, ReadonlyMap<string, readonly Span[]>>;
}

function placesIn({ places }: PassageIndex, what: readonly unknown[], look: () => readonly Span[]): Places {
  const key = JSON.stringify(what);
  const known = places.get(key) ?? { spans: look(), byContext: new Map() };
  places.set(key, known);
  return known;
}

/** Spans in the order of the text, each once. */
function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [placeOf(span), span])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The words of a quotation as one stretch of prose, marks between its paragraphs included. */
export function quotationSpan({ segments, outer }: Quotation): Span {
  return { start: segments[0]?.start ?? outer.start, end: segments.at(-1)?.end ?? outer.end };
}

/** The quotation whose words are exactly this span, with or without the marks or a stop at the end. */
export function wholeQuotation(index: PassageIndex, span: Span): Quotation | undefined {
  return index.byStart.get(span.start)?.find(({ quotation }) => {
    const words = quotationSpan(quotation);
    return (
      span.end === words.end ||
      span.end === quotation.outer.end ||
      (span.end === words.end - 1 && /[.,]/.test(index.prose.text.charAt(span.end)))
    );
  })?.quotation;
}

/** The words before and after a span, within its block: at most 32 characters each, cut between words. */
export function context(prose: Prose, span: Span): { prefix: string; suffix: string } {
  const first = blockAt(prose, span.start);
  const last = blockAt(prose, span.end - 1);
  const before = prose.text.slice(first?.start ?? 0, span.start);
  const after = prose.text.slice(span.end, last?.end ?? prose.text.length);
  return {
    prefix:
      before.length <= contextLength
        ? before
        : before
            .slice(-contextLength)
            .replace(/^\S*?(?=\s)/u, '')
            .trimStart(),
    suffix: after.length <= contextLength ? after : after.slice(0, contextLength).replace(/\s\S*$/u, ''),
  };
}

const contextLength = 32;

/** More places than this are not told apart by what stands around them: the words say too little. */
const mostPlaces = 40;

/** Stretches between spaces that hold a letter or a digit. */
function contextWords(text: string): { index: number; word: string }[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ index, word })).filter(({ word }) =>
    /[\p{L}\p{N}]/u.test(word),
  );
}

/** The most words before or after a passage that are tried. */
const longestContext = 12;

/**
 * The words before or after one of several places of a selector that settle it: the fewest whole words, two at the
 * least where the paragraph has them. `locate` is how the selector is looked up. Undefined where nothing settles it.
 */
export function settlingContext(
  index: PassageIndex,
  selector: Selector,
  spans: readonly Span[],
  span: Span,
  locate: (index: PassageIndex, selector: Selector) => Located,
): Pick<Selector, 'prefix' | 'suffix'> | undefined {
  if (spans.length > mostPlaces) return undefined;
  const { text } = index.prose;
  const from = Math.max(0, span.start - longestContext * 40);
  const before = contextWords(text.slice(from, span.start))
    .map(({ index: at }) => from + at)
    .reverse();
  const after = contextWords(text.slice(span.end, span.end + longestContext * 40)).map(
    ({ word, index: at }) => span.end + at + word.length,
  );
  const bare = (words: string) => trimEnd(words.replace(/^[\s\p{P}]+/u, ''), /[\s\p{P}]/u).replace(/\s+/gu, ' ');
  const candidates = Array.from({ length: longestContext - 1 }, (_, at) => at + 1).flatMap((last) => {
    const prefix = bare(text.slice(before[Math.min(last, before.length - 1)] ?? span.start, span.start));
    const suffix = bare(text.slice(span.end, after[Math.min(last, after.length - 1)] ?? span.end));
    return [...(prefix === '' ? [] : [{ prefix }]), ...(suffix === '' ? [] : [{ suffix }])];
  });
  return candidates.find((candidate) => {
    const settled = { ...selector, ...candidate };
    if (withContext(index, { spans, byContext: new Map() }, settled).length !== 1) return false;
    const located = locate(index, settled);
    return located.kind === 'found' && isSame(located.span, span);
  });
}

function decide(index: PassageIndex, words: string, all: readonly Span[], whole: () => readonly Span[]): Located {
  const [only] = all;
  if (!only) return { kind: 'missing', nearest: () => nearestPassage(index, words) };
  if (all.length === 1) return { kind: 'found', span: only };
  const [quotation, ...others] = whole();
  if (quotation && others.length === 0) return { kind: 'found', span: quotation };
  return { kind: 'ambiguous', spans: all };
}

/** Keeps the places that stand between the selector's prefix and suffix. Punctuation between them is passed over. */
function withContext(
  { folded: { text, folded } }: PassageIndex,
  { spans, byContext }: Places,
  { prefix = '', suffix = '' }: Selector,
): readonly Span[] {
  if (prefix === '' && suffix === '') return spans;
  const [words, others] = [foldWords(prefix), foldWords(suffix)];
  const before = words.slice(0, behindWords(words, words.length));
  const after = others.slice(beforeWords(others, 0));
  const textBefore = ({ start }: Span) => {
    const end = behindWords(text, folded(start));
    return text.slice(Math.max(0, end - before.length), end);
  };
  const textAfter = ({ end }: Span) => {
    const start = beforeWords(text, folded(end));
    return text.slice(start, start + after.length);
  };
  const isBetween = (span: Span) => textBefore(span) === before && textAfter(span) === after;
  if (spans.length <= mostPlaces) return spans.filter(isBetween);
  // Of many places, those beside which as many characters read so are kept for the next look-up.
  const beside = (length: number, side: (span: Span) => string, wanted: string) => {
    if (length === 0) return spans;
    const known = byContext.get(length) ?? grouped(spans, (span) => [side(span)]);
    byContext.set(length, known);
    return known.get(wanted) ?? [];
  };
  const [left, right] = [beside(-before.length, textBefore, before), beside(after.length, textAfter, after)];
  return (left.length < right.length ? left : right).filter(isBetween);
}

/** Where the last word before an offset ends. */
function behindWords(text: string, offset: number): number {
  let at = offset;
  while (isPunctuation(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the first word after an offset begins. */
function beforeWords(text: string, offset: number): number {
  let at = offset;
  while (isPunctuation(text.charAt(at))) at += 1;
  return at;
}

function isPunctuation(character: string): boolean {
  return /[\s\p{P}]/u.test(character);
}

/** Where words occur as whole words, in the prose or in the quotations of it: in the folded text, and in the prose. */
function occurrences(
  prose: Prose,
  { text, original }: Pick<Folded, 'text' | 'original'>,
  words: string,
): { at: number; span: Span }[] {
  const found: { at: number; span: Span }[] = [];
  for (const at of placesOf(words, text)) {
    const end = at + words.length;
    const span = { start: original(at), end: original(end) };
    const isWhole = isBoundary(prose.text, span.start) && isBoundary(prose.text, span.end);
    if (isWhole && !isAccent(text, at) && !isAccent(text, end)) found.push({ at, span });
  }
  return found;
}

function* placesOf(words: string, text: string): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/**
 * Whether no word goes on over an offset. An apostrophe or a hyphen joins what stands around it, for “can” is not in
 * “can't” nor “binding” in “non-binding”; a dot, a comma or a colon joins figures, for 5% is not in 2.5%.
 */
function isBoundary(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3), offset);
  const after = text.slice(offset, offset + 3);
  if (before.endsWith(' ') || after.startsWith(' ')) return true;
  const isInside = (first: RegExp, second: RegExp) => first.test(before) && second.test(after);
  return !(
    isInside(/[\p{L}\p{N}\p{M}]$/u, /^['’ʼ‐‑-]?[\p{L}\p{N}\p{M}]/u) ||
    isInside(/[\p{L}\p{N}\p{M}]['’ʼ‐‑-]$/u, /^[\p{L}\p{N}\p{M}]/u) ||
    isInside(/\p{N}$/u, /^[.,:]\p{N}/u) ||
    isInside(/\p{N}[.,:]$/u, /^\p{N}/u)
  );
}

/** Whether an accent stands at an offset: a letter may fold to itself and an accent, and is not to be cut. */
function isAccent(text: string, offset: number): boolean {
  if (!(text.charCodeAt(offset) > 0x7f)) return false;
  return /^\p{M}/u.test(text.slice(offset, offset + 2));
}

/** Where words occur in the quotations; a stop at the end may differ where they end one. */
function runsInQuotations(
  { prose, quotations, quoted, quotedAt }: PassageIndex,
  words: string,
): { quotation: FoldedQuotation; span: Span }[] {
  const quotationAt = (offset: number) => quotations[quotationIndex(quotedAt, offset)];
  const runs = occurrences(prose, quoted, words).flatMap(({ at, span }) => {
    const quotation = quotationAt(at);
    return quotation ? [{ quotation, span }] : [];
  });
  const bare = trimStop(words);
  if (bare === words) return runs;
  const holding = new Set(runs.map(({ quotation }) => quotation));
  for (const at of placesOf(bare, quoted.text)) {
    const quotation = quotationAt(at);
    if (!quotation || holding.has(quotation)) continue;
    const { start, end } = { start: quoted.original(at), end: quotationSpan(quotation.quotation).end };
    const isItsEnd = quotedAt[quotationIndex(quotedAt, at)] === at + bare.length - quotation.bare.length;
    if (isItsEnd && isBoundary(prose.text, start)) runs.push({ quotation, span: { start, end } });
  }
  return runs;
}

/** Without one comma or full stop at the end. */
export function trimStop(folded: string): string {
  return folded.replace(/[.,]$/, '');
}

function foldQuotation(prose: Prose, quotation: Quotation): FoldedQuotation {
  const starts: { at: number; folded: Folded; shift: number }[] = [];
  let text = '';
  for (const { start, end } of quotation.segments) {
    const folded = fold(prose.text.slice(start, end));
    if (text !== '') text += ' ';
    starts.push({ at: text.length, folded, shift: start });
    text += folded.text;
  }
  return {
    quotation,
    text,
    bare: trimStop(text),
    original: (offset) => {
      const segment = starts[firstIndex(starts.length, (at) => (starts[at]?.at ?? 0) > offset) - 1];
      return segment ? segment.shift + segment.folded.original(offset - segment.at) : 0;
    },
  };
}

/**
 * The stretch of the body that is most like some words: for messages alone, never to accept anything. It is the window
 * of as many words that shares the most words with them.
 */
function nearestPassage({ folded, vocabulary }: PassageIndex, words: string): Span | undefined {
  const { tokens, ids } = vocabulary();
  const wanted = words.toLowerCase().match(wordPattern) ?? [];
  const missing = new Int32Array(ids.size);
  const isWanted = new Uint8Array(ids.size);
  for (const word of wanted) {
    const id = ids.get(word);
    if (id === undefined) continue;
    missing[id] = (missing[id] ?? 0) + 1;
    isWanted[id] = 1;
  }
  let shared = 0;
  let best = { shared: 0, first: 0 };
  const size = Math.max(wanted.length, 1);
  for (let last = 0; last < tokens.length; last += 1) {
    const { id = 0 } = tokens[last] ?? {};
    if (isWanted[id]) {
      const left = missing[id] ?? 0;
      if (left > 0) shared += 1;
      missing[id] = left - 1;
    }
    const gone = tokens[last - size]?.id;
    if (gone !== undefined && isWanted[gone]) {
      const back = missing[gone] ?? 0;
      if (back >= 0) shared -= 1;
      missing[gone] = back + 1;
    }
    if (shared > best.shared) best = { shared, first: Math.max(0, last - size + 1) };
  }
  if (best.shared === 0 || best.shared < wanted.length / 2) return undefined;
  const first = tokens[best.first];
  const last = tokens[Math.min(best.first + size, tokens.length) - 1];
  return first && last ? { start: folded.original(first.start), end: folded.original(last.end - 1) + 1 } : undefined;
}

/** The words of a text in their order, each with the number of the word that it is, in small letters. */
interface Vocabulary {
  readonly tokens: readonly (Span & { readonly id: number })[];
  readonly ids: ReadonlyMap<string, number>;
}

function readVocabulary(text: string): Vocabulary {
  const ids = new Map<string, number>();
  const tokens = Array.from(text.matchAll(wordPattern), ({ 0: token, index }) => {
    const word = token.toLowerCase();
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return { id, start: index, end: index + token.length };
  });
  return { tokens, ids };
}

const wordPattern = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
