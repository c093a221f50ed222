import type { Span } from './problem.ts';
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
  /** The words, without the marks, block by block. */
  readonly segments: readonly Span[];
  /** 0 for a quotation of the article, 1 for one inside another, and so on. */
  readonly depth: number;
}

/** Every quotation of a body in the order in which they open, and the marks that have no partner. */
export interface QuotationSearch {
  readonly quotations: readonly Quotation[];
  /** Opening marks that nothing closes, as spans of one character. */
  readonly unpaired: readonly Span[];
}

/** An opening mark and what closes it. Straight marks are both. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['‹', '›'],
  ['„', '“”'],
  ['‚', '‘’'],
]);

/** The quotation marks that are known, as pairs, for the method page and the documentation. */
export const quotationMarks: readonly string[] = [...closers].flatMap(([open, close]) =>
  [...close].map((mark) => `${open}…${mark}`),
);

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly segments: Span[];
  /** Where the words of the current block begin. */
  from: number;
}

/**
 * Finds every quotation. Marks are paired block by block with a stack; a quotation that is still open at the end of a
 * block goes on in the next one if that begins with its opening mark, as newspapers set it. Apostrophes and the marks of
 * feet and inches are told from quotation marks by what stands beside them.
 */
export function findQuotations(prose: Prose): QuotationSearch {
  const quotations: Quotation[] = [];
  const unpaired: Span[] = [];
  let stack: Open[] = [];
  let enclosing: Block['blockquote'];

  const drop = (opens: readonly Open[]) => {
    unpaired.push(...opens.map(({ at }) => ({ start: at, end: at + 1 })));
  };

  for (const [index, block] of prose.blocks.entries()) {
    if (block.blockquote !== enclosing) {
      drop(stack);
      stack = [];
      enclosing = block.blockquote;
    }
    if (block.kind === 'code') continue;
    const text = maskCode(prose.text, block);
    const paired = pairMarks(text, block.start, stack);
    quotations.push(...paired.closed);
    unpaired.push(...paired.unpaired);
    stack = continued(paired.open, prose, block, prose.blocks[index + 1]);
    drop(paired.open.filter((each) => !stack.includes(each)));
  }
  drop(stack);

  return {
    quotations: nest([...quotations, ...blockQuotations(prose, quotations)]),
    unpaired: unpaired.sort((a, b) => a.start - b.start),
  };
}

/** The block's text with code blanked out: what stands in code is no quotation. */
function maskCode(text: string, block: Block): string {
  let masked = text.slice(block.start, block.end);
  for (const { node, start, end } of block.leaves) {
    if (node.type !== 'inlineCode') continue;
    masked = masked.slice(0, start - block.start) + 'x'.repeat(end - start) + masked.slice(end - block.start);
  }
  return masked;
}

/** Which of the quotations that a block leaves open go on in the next one. */
function continued(open: readonly Open[], prose: Prose, block: Block, next: Block | undefined): Open[] {
  if (!next || next.kind === 'code' || next.blockquote !== block.blockquote) return [];
  const kept: Open[] = [];
  let at = next.start;
  for (const each of open) {
    if (prose.text.charAt(at) !== each.mark) break;
    kept.push(each);
    at += 1;
  }
  if (kept.length > 0) {
    for (const each of kept) each.segments.push({ start: each.from, end: block.end });
  }
  return kept;
}

/** Pairs the marks of one block. `carried` are the quotations that go on from the block before, outermost first. */
function pairMarks(text: string, start: number, carried: readonly Open[]) {
  const closed: Quotation[] = [];
  const unpaired: Span[] = [];
  const stack: Open[] = [...carried];
  for (const each of carried) each.from = start + carried.length;

  for (let at = carried.length; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const partner = lastIndex(stack, ({ mark: open }) => closers.get(open)?.includes(mark) === true);
    if (partner >= 0 && closes(text, at, mark)) {
      const quotation = stack[partner];
      if (!quotation) continue;
      // What opened inside and never closed was no quotation.
      unpaired.push(...stack.slice(partner + 1).map((open) => ({ start: open.at, end: open.at + 1 })));
      stack.length = partner;
      closed.push({
        outer: { start: quotation.at, end: start + at + 1 },
        segments: [...quotation.segments, { start: quotation.from, end: start + at }],
        depth: partner,
      });
    } else if (closers.has(mark) && opens(text, at, mark)) {
      if (mark === '"' && partner >= 0) {
        // A straight mark that can only open: the one before it was never closed.
        unpaired.push(...stack.slice(partner).map((open) => ({ start: open.at, end: open.at + 1 })));
        stack.length = partner;
      }
      stack.push({ mark, at: start + at, from: start + at + 1, segments: [] });
    }
  }
  return { closed, unpaired, open: stack };
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"') return canOpenAfter(before) && after !== '' && !isSpace(after);
  if (mark !== "'") return after !== '';
  return canOpenAfter(before) && /[\p{L}\p{N}“"‘«…[(]/u.test(after) && !isElision(text, at) && singleClose(text, at + 1) >= 0;
}

function closes(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"') {
    // Between a space and a word it can only open.
    return !(isSpace(before) && after !== '' && !isSpace(after) && !/\p{P}/u.test(after));
  }
  if (mark !== "'" && mark !== '’') return true;
  if (isWord(after) || isSpace(before)) return false;
  // “the workers’ rights”: a plural's apostrophe, if a better end follows before another quotation opens.
  const plural = /[sS]/.test(before) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
  return !(plural && singleClose(text, at + 1) >= 0);
}

/** Where the next single closing mark stands before another single quotation opens, or -1. */
function singleClose(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '‘') return -1;
    if (mark !== "'" && mark !== '’') continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (mark === "'" && canOpenAfter(before) && isWord(after) && !isElision(text, at)) return -1;
    if (!isSpace(before) && !isWord(after)) return at;
  }
  return -1;
}

/** An apostrophe at the head of a word: ’tis, ’em, the ’90s, rock ’n’ roll. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d\ds?\b|n['’]|(?:tis|twas|twere|em|til|cause|round|bout)\b)/i.test(text.slice(at + 1, at + 8));
}

function canOpenAfter(before: string): boolean {
  return before === '' || isSpace(before) || /[([{\-–—/"“‘'«„‚]/.test(before);
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function lastIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const item = list[at];
    if (item !== undefined && test(item)) return at;
  }
  return -1;
}

/**
 * Block quotes as quotations. One that stands in quotation marks as a whole is the quotation that the marks make, and
 * not counted twice.
 */
function blockQuotations(prose: Prose, marked: readonly Quotation[]): Quotation[] {
  const groups = new Map<NonNullable<Block['blockquote']>, Block[]>();
  for (const block of prose.blocks) {
    if (!block.blockquote) continue;
    const group = groups.get(block.blockquote) ?? [];
    group.push(block);
    groups.set(block.blockquote, group);
  }
  return [...groups.values()].flatMap((blocks): Quotation[] => {
    const start = blocks[0]?.start ?? 0;
    const end = blocks.at(-1)?.end ?? 0;
    if (marked.some(({ outer }) => outer.start === start && outer.end === end)) return [];
    return [{ outer: { start, end }, segments: blocks.map((block) => ({ start: block.start, end: block.end })), depth: 0 }];
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
