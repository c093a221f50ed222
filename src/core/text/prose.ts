import type { Blockquote, InlineCode, Nodes, Root, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '#core/check/problem.ts';
import { firstIndex } from './first-index.ts';

/**
 * The readable text of a body: what a reader reads, without markup. Blocks (paragraphs, headings, table cells) are joined
 * by an empty line, as in the published record. White space inside a block is one space, a hard break is a line feed.
 * Code blocks are shown, but they are no prose: nothing is quoted from them.
 */
export interface Prose {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A block of readable text: a stretch of {@link Prose.text} that no other block shares. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** The outermost block quote that it stands in. */
  readonly blockquote?: Blockquote;
  /** Its pieces of text in order; together they are the block, apart from hard breaks. */
  readonly leaves: readonly Leaf[];
}

/** A piece of a block that comes from one node of the tree. The node's value is the piece, to the letter. */
export interface Leaf extends Span {
  readonly node: Text | InlineCode;
}

/**
 * Reads the prose of a tree. White space in its text nodes is normalised on the way (as a browser would show it), so
 * that what is measured here is what is rendered later.
 */
export function readProse(root: Root): Prose {
  const blocks: Block[] = [];
  let text = '';

  const open = (kind: Block['kind'], blockquote: Blockquote | undefined, fill: (leaves: Leaf[]) => void) => {
    const before = text;
    if (blocks.length > 0) text += '\n\n';
    const start = text.length;
    const leaves: Leaf[] = [];
    fill(leaves);
    if (text.length === start) {
      text = before;
      return;
    }
    blocks.push({ kind, start, end: text.length, leaves, ...(blockquote ? { blockquote } : {}) });
  };

  const addLeaf = (leaves: Leaf[], node: Text | InlineCode) => {
    node.value = node.value.replace(whiteSpace, ' ');
    if (node.value === '') return;
    leaves.push({ node, start: text.length, end: text.length + node.value.length });
    text += node.value;
  };

  const inline = (node: Nodes, leaves: Leaf[]): void => {
    if (node.type === 'text' || node.type === 'inlineCode') addLeaf(leaves, node);
    else if (node.type === 'break') text += '\n';
    else if ('children' in node) for (const child of node.children) inline(child, leaves);
  };

  const block = (node: Nodes, blockquote: Blockquote | undefined): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const kind = node.type === 'tableCell' ? 'cell' : node.type;
      open(kind, blockquote, (leaves) => {
        inline(node, leaves);
      });
    } else if ('children' in node) {
      const quoted = blockquote ?? (node.type === 'blockquote' ? node : undefined);
      for (const child of node.children) block(child, quoted);
    }
  };

  block(root, undefined);
  return { text, blocks };
}

/** Line feeds and runs of ordinary white space; a non-breaking space is a letter like any other. */
const whiteSpace = /[\t\n\r ]+/g;

/** The number of words: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Finds the block that holds an offset of the prose. */
export function blockAt(prose: Prose, offset: number): Block | undefined {
  return firstEndingAfter(prose.blocks, offset);
}

/** The first of some stretches, in the order of the text, that ends after an offset. */
function firstEndingAfter<Stretch extends Span>(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  return stretches[firstIndex(stretches.length, (at) => offset < (stretches[at]?.end ?? 0))];
}

/** The place in the file of a stretch of prose. */
export function sourceSpan(prose: Prose, file: string, { start, end }: Span): Span {
  const first = sourceToken(prose, file, start);
  const last = end > start ? sourceToken(prose, file, end - 1) : { start: first.start, end: first.start };
  return { start: first.start, end: last.end };
}

/** The place in the file of what one character of the prose was written as: itself, an escape, a character reference. */
function sourceToken(prose: Prose, file: string, offset: number): Span {
  const leaf = firstEndingAfter(blockAt(prose, offset)?.leaves ?? [], offset);
  const position = leaf?.node.position;
  if (!leaf || position?.start.offset === undefined || position.end.offset === undefined) return { start: 0, end: 0 };
  const start = position.start.offset;
  let tokens = tokensOfLeaf.get(leaf);
  if (!tokens) {
    tokens = sourceTokens(leaf.node.type, file.slice(start, position.end.offset));
    tokensOfLeaf.set(leaf, tokens);
  }
  const token = tokens[Math.max(0, offset - leaf.start)] ?? { start: 0, end: 0 };
  return { start: start + token.start, end: start + token.end };
}

const tokensOfLeaf = new WeakMap<Leaf, readonly Span[]>();

/**
 * Where in a node's source each character of its value was written. Markdown's escapes and character references make a
 * value shorter than its source; so does white space, and the marks that continue a block quote in the next line.
 */
function sourceTokens(type: Leaf['node']['type'], source: string): Span[] {
  const isCode = type === 'inlineCode';
  const fence = isCode ? (/^`+/.exec(source)?.[0] ?? '') : '';
  const inner = source.slice(fence.length, source.length - fence.length);
  // One space, or line end, is dropped inside the fences where there is one on both sides.
  const [before = '', after = ''] = [/^(?: |\r\n?|\n)/, /(?: |\r?\n|\r)$/].map((edge) => edge.exec(inner)?.[0] ?? '');
  const isPadded = isCode && before !== '' && after !== '' && /[^ \r\n]/.test(inner);
  const padded = isPadded ? inner.slice(before.length, inner.length - after.length) : inner;
  const from = fence.length + (isPadded ? before.length : 0);
  const tokens: Span[] = [];
  let last = '';
  for (const match of padded.matchAll(isCode ? codeTokens : textTokens)) {
    const decoded = isCode ? match[0] : decodeString(match[0]);
    const text = /^[\t\n\r ]/.test(decoded) ? ' ' : decoded;
    const token = { start: from + match.index, end: from + match.index + match[0].length };
    // Spaces that were written in several ways are one.
    const length = text === ' ' && last === ' ' ? 0 : text.length;
    for (let unit = 0; unit < length; unit += 1) tokens.push(token);
    last = text;
  }
  return tokens;
}

const space = String.raw`[\t ]*(?:\r\n?|\n)(?:[\t ]*>)*[\t ]*|[\t ]+`;
// eslint-disable-next-line regexp/no-super-linear-move -- spaces match as a whole: at the latest, as the last kind
const codeTokens = new RegExp(`${space}|[^]`, 'g');
const textTokens = new RegExp(
  // eslint-disable-next-line regexp/no-super-linear-move -- likewise
  String.raw`${space}|\\[!-/:-@[-\`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|[^]`,
  'g',
);
