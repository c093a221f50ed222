import { fold, foldWords, type Folded } from './folding.ts';
import type { Span } from './problem.ts';
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

/** A quotation whose words are folded, its segments joined by a space. */
export interface FoldedQuotation {
  readonly quotation: Quotation;
  readonly text: string;
  /** The same without a comma or full stop at the end. */
  readonly bare: string;
  /** The offset in the prose for an offset in `text`. */
  readonly original: (offset: number) => number;
}

/** Folds a body and its quotations once, for all the look-ups to come. */
export function indexPassages(prose: Prose, quotations: readonly Quotation[]): PassageIndex {
  return { prose, folded: fold(prose.text), quotations: quotations.map((each) => foldQuotation(prose, each)) };
}

/**
 * Finds a passage anywhere in the body. Only typography is folded; the words are whole words. Words that are all of one
 * quotation name that quotation, also when they occur inside another sentence as well.
 */
export function locatePassage(index: PassageIndex, selector: Selector): Located {
  const words = foldWords(selector.exact);
  const { text } = index.folded;
  const spans = occurrences(text, words).map((start) => ({
    start: index.folded.original(start),
    end: index.folded.original(start + words.length),
  }));
  // A quotation that runs over paragraphs repeats its opening mark: it is looked for without the marks as well.
  const across = index.quotations
    .filter(({ quotation }) => quotation.segments.length > 1)
    .flatMap((quotation) => runsInside(quotation, words))
    .filter((span) => !spans.some((other) => isSame(other, span)));
  const all = withContext(index, [...spans, ...across], selector);
  return decide(index, words, all, () => all.filter((span) => isWholeQuotation(index, span)));
}

/**
 * Finds a quotation: the words are one whole quotation, or an unbroken run of words inside one. A comma or full stop at
 * the end inside the marks may be left out or put for the other. Whole quotations win over runs.
 */
export function locateQuotation(index: PassageIndex, selector: Selector): Located {
  const words = foldWords(selector.exact);
  const bare = trimStop(words);
  const candidates = index.quotations.flatMap((quotation): { span: Span; whole: boolean }[] => {
    if (quotation.bare === bare) {
      return [{ span: quotationSpan(quotation.quotation), whole: true }];
    }
    return runsInside(quotation, words).map((span) => ({ span, whole: false }));
  });
  // A run in a nested quotation is a run in the one around it as well: one place.
  const places = candidates.filter(({ span }, at) => candidates.findIndex((other) => isSame(other.span, span)) === at);
  const all = withContext(
    index,
    places.map(({ span }) => span),
    selector,
  );
  return decide(index, words, all, () =>
    all.filter((span) => candidates.some((each) => each.whole && isSame(each.span, span))),
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
    prefix: before.length <= contextLength ? before : before.slice(-contextLength).replace(/^\S*?(?=\s)/u, '').trimStart(),
    suffix: after.length <= contextLength ? after : after.slice(0, contextLength).replace(/\s\S*$/u, ''),
  };
}

const contextLength = 32;

function decide(index: PassageIndex, words: string, all: readonly Span[], whole: () => readonly Span[]): Located {
  const [only] = all;
  if (!only) return { kind: 'missing', nearest: nearestPassage(index, words) };
  if (all.length === 1) return { kind: 'found', span: only };
  const [quotation, ...others] = whole();
  if (quotation && others.length === 0) return { kind: 'found', span: quotation };
  return { kind: 'ambiguous', spans: all };
}

function isWholeQuotation(index: PassageIndex, span: Span): boolean {
  return wholeQuotation(index, span) !== undefined;
}

/** Keeps the spans that stand between the selector's prefix and suffix. Quotation marks between them are passed over. */
function withContext({ prose }: PassageIndex, spans: readonly Span[], { prefix, suffix }: Selector): Span[] {
  if (prefix === undefined && suffix === undefined) return [...spans];
  const before = prefix === undefined ? '' : foldWords(prefix).replace(marksAtEnd, '');
  const after = suffix === undefined ? '' : foldWords(suffix).replace(marksAtStart, '');
  // Folding makes a text shorter: a window that is twice as long, with room for marks, holds all that is compared.
  const reach = 2 * Math.max(before.length, after.length) + 64;
  return spans.filter(
    ({ start, end }) =>
      foldWords(prose.text.slice(Math.max(0, start - reach), start)).replace(marksAtEnd, '').endsWith(before) &&
      foldWords(prose.text.slice(end, end + reach)).replace(marksAtStart, '').startsWith(after),
  );
}

const marksAtEnd = /[\s"'«„‹.,]+$/;
const marksAtStart = /^[\s"'»›.,]+/;

/** Where the words occur as whole words. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) found.push(at);
  }
  return found;
}

/** Whether no word goes on over an offset. */
function isBoundary(text: string, offset: number): boolean {
  return !(/[\p{L}\p{N}\p{M}]/u.test(lastCharacter(text, offset)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(offset, offset + 2)));
}

function lastCharacter(text: string, offset: number): string {
  const low = text.charAt(offset - 1);
  return /[\udc00-\udfff]/.test(low) ? text.slice(offset - 2, offset) : low;
}

function runsInside({ text, bare: closing, original, quotation }: FoldedQuotation, words: string): Span[] {
  const runs = occurrences(text, words).map((start) => ({ start, end: start + words.length }));
  // The stop may differ only where the run ends the quotation.
  const bare = trimStop(words);
  if (runs.length === 0 && bare !== words && closing.endsWith(bare)) {
    const start = closing.length - bare.length;
    if (bare !== '' && isBoundary(text, start)) runs.push({ start, end: text.length });
  }
  const end = quotationSpan(quotation).end;
  return runs.map((run) => ({
    start: original(run.start),
    end: run.end === text.length ? end : original(run.end - 1) + 1,
  }));
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
  const trimmed = text.trimEnd();
  return {
    quotation,
    text: trimmed,
    bare: trimStop(trimmed),
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
