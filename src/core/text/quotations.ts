import type { Span } from '#core/check/problem.ts';
import { quotationMarksOf, type Dialogue, type QuotationMarks } from './quotation-marks.ts';
import type { Block, Prose } from './prose.ts';

/**
 * A passage in quotation marks, or a Markdown block quote. Offsets count in {@link Prose.text}.
 *
 * A quotation may run over paragraphs (each of which then begins with the opening mark again), so its words are a list
 * of segments: the text between the marks, one segment a block.
 */
export interface Quotation {
  /** From the opening mark to the closing one, both included. */
  readonly outer: Span;
  /** The words, without the marks and the spaces beside them, block by block; at least one. */
  readonly segments: readonly Span[];
  /** 0 for a quotation of the article, 1 for one inside another, and so on. */
  readonly depth: number;
}

/** Every quotation of a body in the order in which they open, and the marks that have no partner. */
export interface QuotationSearch {
  readonly quotations: readonly Quotation[];
  /** Marks that nothing closes or nothing opens, as spans of one character. */
  readonly unpaired: readonly Span[];
}

/** What the quotation mark at a place of a text does; undefined where there is none. */
export type RoleAt = (offset: number) => 'open' | 'close' | undefined;

/** What each mark of some quotations does. */
export function rolesOfMarks({ text }: Pick<Prose, 'text'>, quotations: readonly Quotation[]): RoleAt {
  const roles = new Map<number, 'open' | 'close'>();
  for (const { outer, segments } of quotations) {
    roles.set(outer.start, 'open').set(outer.end - 1, 'close');
    // A quotation that goes on in a paragraph opens it again.
    for (const { start } of segments.slice(1)) {
      let mark = start - 1;
      while (/\s/.test(text.charAt(mark))) mark -= 1;
      roles.set(mark, 'open');
    }
  }
  return (offset) => roles.get(offset);
}

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly segments: Span[];
  /** Where the words of the current block begin. */
  from: number;
}

/**
 * Finds every quotation. Marks are paired block by block with a stack; a quotation that is still open at the end of a
 * paragraph goes on in the next one if that begins with its opening mark, as newspapers set it. Apostrophes and the marks
 * of feet and inches are told from quotation marks by what stands beside them. Where that leaves a doubt it is taken for
 * a quotation: one too many is reported, one too few would not be.
 *
 * @param language BCP 47: what it does not use is no mark. In some a paragraph that begins with a dash is speech.
 */
export function findQuotations(prose: Prose, language = 'en'): QuotationSearch {
  const marks = quotationMarksOf(language);
  const quotations: Quotation[] = [];
  const unpaired: Span[] = [];
  let carried: Open[] = [];

  for (const [index, block] of prose.blocks.entries()) {
    const next = joinApostrophes(following(prose, block, prose.blocks[index + 1])).replaceAll(filler, '');
    const paired = pairMarks(joinApostrophes(maskCode(prose.text, block)), block.start, carried, next.charAt(0), marks);
    for (const each of paired.closed) quotations.push(each);
    carried = paired.open.slice(0, sharedLength(paired.open, next));
    for (const each of carried) each.segments.push({ start: each.from, end: block.end });
    for (const each of paired.unpaired) unpaired.push(each);
    for (const each of paired.open.slice(carried.length)) unpaired.push(markOf(each));
  }

  const marked = quotations.flatMap((quotation): Quotation[] => {
    const segments = quotation.segments
      .map((segment) => trim(prose.text, segment))
      .filter(({ start, end }) => end > start);
    return segments.length > 0 ? [{ ...quotation, segments }] : [];
  });
  return {
    quotations: nest([...marked, ...blockQuotations(prose, marked), ...spokenTurns(prose, marks.dialogue)]),
    unpaired: unpaired.sort((a, b) => a.start - b.start),
  };
}

/** The block's text with code blanked out: what stands in code is no quotation. */
function maskCode(text: string, block: Block): string {
  let masked = '';
  let copied = block.start;
  for (const { node, start, end } of block.leaves) {
    if (node.type !== 'inlineCode') continue;
    masked += text.slice(copied, start) + 'x'.repeat(end - start);
    copied = end;
  }
  return masked + text.slice(copied, block.end);
}

/** The text of the next block, if a quotation of this one can go on in it. */
function following(prose: Prose, block: Block, next: Block | undefined): string {
  const goesOn = block.kind === 'paragraph' && next?.kind === 'paragraph' && next.blockquote === block.blockquote;
  return goesOn ? prose.text.slice(next.start, next.end) : '';
}

/** How many of the open quotations, from the outermost, a text opens again. */
function sharedLength(open: readonly Open[], next: string): number {
  const other = open.findIndex(({ mark }, at) => next.charAt(at) !== mark);
  return other < 0 ? open.length : other;
}

/**
 * How many quotations may stand in each other. A mark beyond that has no partner: nobody could read it, and each word is
 * looked at once for every quotation around it.
 */
const deepest = 16;

/**
 * Pairs the marks of one block. `carried` are the quotations that go on from the block before, outermost first; `next` is
 * the first character of the block in which those of this one can go on.
 */
function pairMarks(
  text: string,
  start: number,
  carried: readonly Open[],
  next: string,
  { closers, any }: QuotationMarks,
) {
  const closed: Quotation[] = [];
  const unpaired: Span[] = [];
  const stack: Open[] = [...carried];
  const opening = carried.reduce((length) => length + markLength(text, length), 0);
  for (const each of carried) each.from = start + opening;
  const singleClose = singleCloses(text);
  const isSame = (mark: string) => closers.get(mark)?.includes(mark) === true;

  for (const { 0: mark, index: at } of text.matchAll(any)) {
    if (at < opening || isMeasure(text, at) || isGershayim(text, at)) continue;
    const partner = partnerOf(text, at, stack, closers);
    const quotation = stack[partner];
    if (quotation && !areInches(text, at, mark) && closes(text, at, mark, singleClose, isSame(mark))) {
      // What opened inside and never closed was no quotation.
      unpaired.push(...stack.splice(partner).slice(1).map(markOf));
      closed.push({
        outer: { start: quotation.at, end: start + at + markLength(text, at) },
        segments: [...quotation.segments, { start: quotation.from, end: start + at }],
        depth: partner,
      });
    } else if (closers.has(mark) && stack.length < deepest && opens(text, at, mark, next, singleClose, isSame(mark))) {
      // A straight mark that can only open: the one before it was never closed.
      if (isSame(mark) && mark !== "'" && quotation) unpaired.push(...stack.splice(partner).map(markOf));
      stack.push({ mark, at: start + at, from: start + at + markLength(text, at), segments: [] });
    } else if (!/['‘’‚]/.test(mark) && !(/["”]/.test(mark) && /\d/.test(text.charAt(at - 1)))) {
      // Neither an apostrophe nor inches.
      unpaired.push({ start: start + at, end: start + at + 1 });
    }
  }
  return { closed, unpaired, open: stack };
}

/**
 * The innermost quotation that a mark may close. Beside the proper pairs stand what hands that type two kinds of marks
 * produce, where the mark can only close: “…" and "…” and “…“.
 */
function partnerOf(text: string, at: number, stack: readonly Open[], closers: QuotationMarks['closers']): number {
  const mark = text.charAt(at);
  const proper = stack.findLastIndex(({ mark: open }) => closers.get(open)?.includes(mark) === true);
  if (proper >= 0 || !/["“”]/.test(mark)) return proper;
  const after = text.charAt(at + markLength(text, at));
  const canOnlyClose = !isSpace(text.charAt(at - 1)) && (mark === '”' || !isWord(after));
  return canOnlyClose ? stack.findLastIndex(({ mark: open }) => /["“]/.test(open)) : -1;
}

/** Two apostrophes in a row are a double mark, as in texts that passed through a typewriter's set of characters. */
function joinApostrophes(text: string): string {
  return text.replace(/(?<!')''(?!')/g, `"${filler}`);
}

/** Holds the place of the second apostrophe; neither a space, nor a letter, nor punctuation. */
const filler = '\u2060';

function markLength(text: string, at: number): number {
  return text.charAt(at + 1) === filler ? 2 : 1;
}

function markOf({ at }: Open): Span {
  return { start: at, end: at + 1 };
}

function opens(
  text: string,
  at: number,
  mark: string,
  next: string,
  singleClose: SingleClose,
  isSame: boolean,
): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (after === '') return false;
  if (isSame && !/['’]/.test(mark)) return !isWord(before) && !isSpace(after);
  if (mark === '‘') return !isElision(text, at);
  if (!/['’]/.test(mark)) return true;
  return (
    canOpenAfter(before) &&
    /[\p{L}\p{N}\p{Sc}“"‘«…[(]/u.test(after) &&
    !isElision(text, at) &&
    (next === mark || singleClose(at + 1) >= 0)
  );
}

function closes(text: string, at: number, mark: string, singleClose: SingleClose, isSame: boolean): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (isSame && !/['’]/.test(mark)) {
    // Between a space and a word it can only open.
    return !(isSpace(before) && after !== '' && !isSpace(after) && !/\p{P}/u.test(after));
  }
  if (mark !== "'" && mark !== '’') return true;
  // “the workers’ rights”: a plural's apostrophe, if a better end follows before another quotation opens.
  const plural = /[sS]/.test(before) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
  return canCloseSingle(text, at) && !(plural && singleClose(at + 1) >= 0);
}

/** Where, from an offset on, the next single closing mark stands before another single quotation opens, or -1. */
type SingleClose = (from: number) => number;

/** Looks at each mark of a text once, for offsets that grow. */
function singleCloses(text: string): SingleClose {
  let at = -1;
  let isClose = false;
  return (from) => {
    if (at < from) {
      isClose = false;
      for (at = from; at < text.length; at += 1) {
        const mark = text.charAt(at);
        if (!/['‘’]/.test(mark)) continue;
        const begins =
          mark === '‘' || (mark === "'" && canOpenAfter(text.charAt(at - 1)) && isWord(text.charAt(at + 1)));
        if (begins && !isElision(text, at)) break;
        isClose = mark !== '‘' && canCloseSingle(text, at);
        if (isClose) break;
      }
    }
    return isClose ? at : -1;
  };
}

/** Whether a single mark stands at the end of a word, and not behind the n of rock ’n’ roll. */
function canCloseSingle(text: string, at: number): boolean {
  return (
    !isWord(text.charAt(at + 1)) &&
    !isSpace(text.charAt(at - 1)) &&
    !/(?:^|\s)['‘’]n$/i.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** An apostrophe at the head of a word: ’tis, ’em, the ’90s, rock ’n’ roll. Only what could hardly begin a quotation. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d0s\b|n['’]|(?:tis|twas|twere|twill|em|im|er|n|til|cos|bout|neath)\b)/i.test(text.slice(at + 1, at + 8));
}

/** Feet and inches: 5'10". */
function isMeasure(text: string, at: number): boolean {
  return /["”]/.test(text.charAt(at)) && /\d['’]\d\d?$/.test(text.slice(Math.max(0, at - 4), at));
}

/** The mark in a Hebrew acronym, between its last two letters. */
export function isGershayim(text: string, at: number): boolean {
  const isHebrew = (character: string) => /\p{Script=Hebrew}/u.test(character);
  return /["”]/.test(text.charAt(at)) && isHebrew(text.charAt(at - 1)) && isHebrew(text.charAt(at + 1));
}

/** Inches: behind a figure, with a word after it, where the next such mark can only close what is open. */
function areInches(text: string, at: number, mark: string): boolean {
  if (!/["”]/.test(mark) || !/\d/.test(text.charAt(at - 1)) || !/^[ -]\p{L}/u.test(text.slice(at + 1, at + 4)))
    return false;
  const next = text.indexOf(mark, at + 1);
  return next > 0 && !isSpace(text.charAt(next - 1)) && !isWord(text.charAt(next + 1));
}

function canOpenAfter(before: string): boolean {
  return before === '' || isSpace(before) || /[([{\-–—/"“‘'«„‚]/.test(before);
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/**
 * Block quotes as quotations. One that stands in quotation marks as a whole is the quotation that the marks make, and
 * not counted twice.
 */
function blockQuotations(prose: Prose, marked: readonly Quotation[]): Quotation[] {
  const groups = Map.groupBy(
    prose.blocks.filter(({ blockquote }) => blockquote),
    ({ blockquote }) => blockquote,
  );
  const places = new Set(marked.map(({ outer: { start, end } }) => `${start} ${end}`));
  return [...groups.values()].flatMap((blocks): Quotation[] => {
    const start = blocks[0]?.start ?? 0;
    const end = blocks.at(-1)?.end ?? 0;
    if (places.has(`${start} ${end}`)) return [];
    return [
      { outer: { start, end }, segments: blocks.map((block) => ({ start: block.start, end: block.end })), depth: 0 },
    ];
  });
}

/** A dash at the head of a line of speech, and what ends a part of it. */
const dash = '[—–―]';
const lineOfSpeech = new RegExp(String.raw`^${dash}\s*(?=[^\s—–―])`, 'u');
const asides: Readonly<Record<Dialogue, RegExp>> = {
  marked: new RegExp(String.raw`(?<=[,.!?…:;»”"])\s{1,2}${dash}\s{1,2}`, 'u'),
  spaced: new RegExp(String.raw`\s{1,2}${dash}\s{1,2}`, 'u'),
  bracket: new RegExp(String.raw`\s{1,2}${dash}(?=\S)|(?<=\S)${dash}(?=[\s.,;:!?]|$)`, 'u'),
};

/** Paragraphs, and lines of one, that begin with a dash: what is said, without what is said about it. */
function spokenTurns(prose: Prose, dialogue: Dialogue | undefined): Quotation[] {
  if (!dialogue) return [];
  return prose.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.blockquote) return [];
    let lineStart = block.start;
    return prose.text
      .slice(block.start, block.end)
      .split('\n')
      .flatMap((line): Quotation[] => {
        const start = lineStart;
        lineStart += line.length + 1;
        const head = lineOfSpeech.exec(line)?.[0].length;
        if (head === undefined) return [];
        // What is said and what is said about it take turns.
        let at = start + head;
        return line
          .slice(head)
          .split(new RegExp(`(${asides[dialogue].source})`, 'u'))
          .flatMap((part, nth): Quotation[] => {
            // A stop behind the aside ends what was said before it.
            const stop = nth === 0 ? 0 : (/^[\s.,;:]*/.exec(part)?.[0].length ?? 0);
            const words = trim(prose.text, { start: at + stop, end: at + part.length });
            at += part.length;
            if (nth % 4 !== 0 || words.end <= words.start) return [];
            return [{ outer: { start: nth === 0 ? start : words.start, end: words.end }, segments: [words], depth: 0 }];
          });
      });
  });
}

/** Orders by place and sets the depth: how many others a quotation stands in. */
function nest(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const around: Quotation[] = [];
  return sorted.map((quotation) => {
    while (around.length > 0 && (around.at(-1)?.outer.end ?? 0) < quotation.outer.end) around.pop();
    const nested = { ...quotation, depth: around.length };
    around.push(nested);
    return nested;
  });
}
