import type { Blockquote, InlineCode, Nodes, Root, Text } from 'mdast';
import type { Span } from './problem.ts';

/**
 * The readable text of a body: what a reader reads, without markup. Blocks (paragraphs, headings, table cells, code) are
 * joined by an empty line, as in the published record. White space inside a block is one space, a hard break is a line
 * feed.
 */
export interface Prose {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A block of readable text: a stretch of {@link Prose.text} that no other block shares. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'code';
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
    } else if (node.type === 'code') {
      open('code', blockquote, () => {
        text += node.value;
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
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Finds the block that holds an offset of the prose. */
export function blockAt(prose: Prose, offset: number): Block | undefined {
  return prose.blocks.find(({ end }) => offset < end);
}

/**
 * The place in the file of a stretch of prose. Markdown's escapes and character references make a node's value shorter
 * than its source, so the two are walked side by side.
 */
export function sourceSpan(prose: Prose, file: string, { start, end }: Span): Span {
  const first = sourceOffset(prose, file, start);
  const last = end > start ? sourceOffset(prose, file, end - 1) : first - 1;
  return { start: first, end: Math.max(last + 1, first) };
}

function sourceOffset(prose: Prose, file: string, offset: number): number {
  const block = blockAt(prose, offset);
  const leaf = block?.leaves.find(({ end }) => offset < end) ?? block?.leaves.at(-1);
  const position = leaf?.node.position;
  if (!leaf || position?.start.offset === undefined || position.end.offset === undefined) return 0;
  const source = file.slice(position.start.offset, position.end.offset);
  return position.start.offset + alignedOffset(source, leaf.node.value, offset - leaf.start);
}

/** Where in the source the character at `index` of its value stands. */
function alignedOffset(source: string, value: string, index: number): number {
  let at = source.startsWith('`') ? /^`+/.exec(source)?.[0].length ?? 0 : 0;
  for (let unit = 0; unit < index; unit += 1) {
    const wanted = value.charAt(unit);
    if (wanted === ' ' && /\s/.test(source.charAt(at))) {
      // A run of white space, with the marks that continue a block quote, is one space of the value.
      at += /^\s+(?:>[ \t]?)*\s*/.exec(source.slice(at))?.[0].length ?? 1;
    } else {
      at += escapeLength(source, at);
    }
  }
  return Math.min(at, source.length);
}

function escapeLength(source: string, at: number): number {
  const rest = source.slice(at, at + 40);
  return (/^\\[!-/:-@[-`{-~]/.exec(rest) ?? /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(rest))?.[0].length ?? 1;
}
