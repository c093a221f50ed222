import { fold, foldWords, type Folded } from './folding.ts';
import type { Span } from '#core/check/problem.ts';
import type { Prose } from './prose.ts';
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
  | { readonly kind: 'missing'; readonly nearest: Span | undefined }
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] };

/** A body made ready for looking up words. */
export interface PassageIndex {
  readonly prose: Prose;
  readonly folded: Folded;
  readonly quotations: readonly FoldedQuotation[];
}

/** A quotation whose words are folded, its segments joined by a space; the way back leads to the prose. */
export interface FoldedQuotation extends Pick<Folded, 'text' | 'original'> {
  readonly quotation: Quotation;
  /** The text without a comma or full stop at the end. */
  readonly bare: string;
}

/** Folds a body and its quotations once, for all the look-ups to come. */
export function indexPassages(prose: Prose, quotations: readonly Quotation[]): PassageIndex {
  return { prose, folded: fold(prose.text), quotations: quotations.map((each) => foldQuotation(prose, each)) };
}

/**
 * Finds a passage anywhere in the body. Only typography is folded; the words are whole words. Words that are all of one
 * quotation name that quotation, also when they occur inside another sentence as well. Words that stand nowhere are
 * looked for inside the quotations, as {@link locateQuotation} does: there a quotation that runs over paragraphs does
 * not repeat its mark, and a comma or full stop at the end may differ.
 */
export function locatePassage(index: PassageIndex, selector: Selector): Located {
  const words = foldWords(selector.exact);
  const plain = occurrences(index.prose, index.folded, words);
  const spans = plain.length > 0 ? plain : index.quotations.flatMap((each) => runsInside(index.prose, each, words));
  const all = withContext(index, distinct(spans), selector);
  return decide(index, words, all, () => all.filter((span) => wholeQuotation(index, span) !== undefined));
}

/**
 * Finds a quotation: the words are one whole quotation, or an unbroken run of words inside one. A comma or full stop at
 * the end inside the marks may be left out or put for the other. Whole quotations win over runs.
 */
export function locateQuotation(index: PassageIndex, selector: Selector): Located {
  const words = foldWords(selector.exact);
  const bare = trimStop(words);
  const isWhole = (quotation: FoldedQuotation) => quotation.bare === bare;
  const whole = index.quotations.filter(isWhole).map(({ quotation }) => quotationSpan(quotation));
  const runs = index.quotations
    .filter((quotation) => !isWhole(quotation))
    .flatMap((quotation) => runsInside(index.prose, quotation, words));
  // A run in a nested quotation is a run in the one around it as well: one place.
  const all = withContext(index, distinct([...whole, ...runs]), selector);
  return decide(index, words, all, () => all.filter((span) => whole.some((other) => isSame(other, span))));
}

/** Spans in the order of the text, each once. */
function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${String(span.start)} ${String(span.end)}`, span])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
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
  return index.quotations.find(({ quotation }) => {
    const words = quotationSpan(quotation);
    return (
      (span.start === words.start || span.start === quotation.outer.start) &&
      (span.end === words.end ||
        span.end === quotation.outer.end ||
        (span.end === words.end - 1 && /[.,]/.test(index.prose.text.charAt(span.end))))
    );
  })?.quotation;
}

/** The words before and after a span, within its block: at most 32 characters each, cut between words. */
export function context(prose: Prose, span: Span): { prefix: string; suffix: string } {
  const first = prose.blocks.find(({ end }) => span.start < end);
  const last = prose.blocks.find(({ end }) => span.end <= end);
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

const contextWord = /\S*[\p{L}\p{N}]\S*/gu;

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
  const before = [...text.slice(from, span.start).matchAll(contextWord)].map(({ index: at }) => from + at).reverse();
  const after = [...text.slice(span.end, span.end + longestContext * 40).matchAll(contextWord)].map(
    ({ 0: word, index: at }) => span.end + at + word.length,
  );
  const bare = (words: string) => words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/gu, ' ');
  const candidates = Array.from({ length: longestContext - 1 }, (_, at) => at + 1).flatMap((last) => {
    const prefix = bare(text.slice(before[Math.min(last, before.length - 1)] ?? span.start, span.start));
    const suffix = bare(text.slice(span.end, after[Math.min(last, after.length - 1)] ?? span.end));
    return [...(prefix === '' ? [] : [{ prefix }]), ...(suffix === '' ? [] : [{ suffix }])];
  });
  return candidates.find((candidate) => {
    const settled = { ...selector, ...candidate };
    if (withContext(index, spans, settled).length !== 1) return false;
    const located = locate(index, settled);
    return located.kind === 'found' && isSame(located.span, span);
  });
}

function decide(index: PassageIndex, words: string, all: readonly Span[], whole: () => readonly Span[]): Located {
  const [only] = all;
  if (!only) return { kind: 'missing', nearest: nearestPassage(index, words) };
  if (all.length === 1) return { kind: 'found', span: only };
  const [quotation, ...others] = whole();
  if (quotation && others.length === 0) return { kind: 'found', span: quotation };
  return { kind: 'ambiguous', spans: all };
}

/** Keeps the spans that stand between the selector's prefix and suffix. Punctuation between them is passed over. */
function withContext({ folded }: PassageIndex, spans: readonly Span[], { prefix = '', suffix = '' }: Selector): Span[] {
  const { text } = folded;
  const before = foldWords(prefix).replace(/[\s\p{P}]+$/u, '');
  const after = foldWords(suffix).replace(/^[\s\p{P}]+/u, '');
  return spans.filter((span) => {
    let start = folded.folded(span.start);
    while (isPunctuation(text.charAt(start - 1))) start -= 1;
    let end = folded.folded(span.end);
    while (isPunctuation(text.charAt(end))) end += 1;
    return text.endsWith(before, start) && text.startsWith(after, end);
  });
}

function isPunctuation(character: string): boolean {
  return /[\s\p{P}]/u.test(character);
}

/** Where words occur as whole words, in the prose or in a quotation of it. */
function occurrences(prose: Prose, { text, original }: Pick<Folded, 'text' | 'original'>, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const span = { start: original(at), end: original(end) };
    const isWhole = isBoundary(prose.text, span.start) && isBoundary(prose.text, span.end);
    if (isWhole && !isAccent(text, at) && !isAccent(text, end)) found.push(span);
  }
  return found;
}

/**
 * Whether no word goes on over an offset. An apostrophe or a hyphen joins what stands around it, for “can” is not in
 * “can't” nor “binding” in “non-binding”; a dot, a comma or a colon joins figures, for 5% is not in 2.5%.
 */
function isBoundary(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3), offset);
  const after = text.slice(offset, offset + 3);
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
  return /^\p{M}/u.test(text.slice(offset, offset + 2));
}

/** Where words occur in a quotation; a stop at the end may differ where they end it. */
function runsInside(prose: Prose, quotation: FoldedQuotation, words: string): Span[] {
  const runs = occurrences(prose, quotation, words);
  const bare = trimStop(words);
  if (runs.length > 0 || bare === words || bare === '' || !quotation.bare.endsWith(bare)) return runs;
  const start = quotation.original(quotation.bare.length - bare.length);
  return isBoundary(prose.text, start) ? [{ start, end: quotationSpan(quotation.quotation).end }] : [];
}

/** Without one comma or full stop at the end. */
function trimStop(folded: string): string {
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
      const segment = starts.findLast(({ at }) => at <= offset) ?? starts[0];
      return segment ? segment.shift + segment.folded.original(offset - segment.at) : 0;
    },
  };
}

/**
 * The stretch of the body that is most like some words: for messages alone, never to accept anything. It is the window
 * of as many words that shares the most words with them.
 */
function nearestPassage({ folded }: PassageIndex, words: string): Span | undefined {
  const wanted = words.toLowerCase().match(wordPattern) ?? [];
  const tokens = [...folded.text.matchAll(wordPattern)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { shared: 0, first: 0 };
  const size = Math.max(wanted.length, 1);
  for (const [last, { word }] of tokens.entries()) {
    const left = missing.get(word);
    if (left !== undefined) {
      if (left > 0) shared += 1;
      missing.set(word, left - 1);
    }
    const gone = tokens[last - size];
    if (gone) {
      const back = missing.get(gone.word);
      if (back !== undefined) {
        if (back >= 0) shared -= 1;
        missing.set(gone.word, back + 1);
      }
    }
    if (shared > best.shared) best = { shared, first: Math.max(0, last - size + 1) };
  }
  if (best.shared === 0 || best.shared < wanted.length / 2) return undefined;
  const first = tokens[best.first];
  const last = tokens[Math.min(best.first + size, tokens.length) - 1];
  return first && last ? { start: folded.original(first.start), end: folded.original(last.end - 1) + 1 } : undefined;
}

const wordPattern = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
