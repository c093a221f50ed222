import { spaced } from './unspaced.ts';
import type { Blockquote, InlineCode, Nodes, Root, Text } from 'mdast';
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

/**
 * The number of words: stretches between white space that hold a letter or a digit. In scripts that write no spaces, words
 * are where a dictionary of Unicode's (UAX 29, ICU) has them.
 */
export function countWords(text: string): number {
  return spaced(text).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Finds the block that holds an offset of the prose. */
export function blockAt(prose: Prose, offset: number): Block | undefined {
  return firstEndingAfter(prose.blocks, offset);
}

/** The first of some stretches, in the order of the text, that ends after an offset. */
export function firstEndingAfter<Stretch extends Span>(
  stretches: readonly Stretch[],
  offset: number,
): Stretch | undefined {
  return stretches[firstIndex(stretches.length, (at) => offset < (stretches[at]?.end ?? 0))];
}
