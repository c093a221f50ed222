import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A paragraph that was pasted with spaces before it would else turn into code, and its quotations with it. */
const indentedTextIsText = { disable: { null: ['codeIndented'] } };

/**
 * CommonMark with tables and footnotes. Of GitHub's extensions these two are what articles need; its bare-address links
 * would cost more than all the rest of the parsing.
 */
const withTables: Options = {
  extensions: [gfmTable(), gfmFootnote(), indentedTextIsText],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** Every paragraph is tried as the head of a table, at a third of the parsing's cost: left out where there is none. */
const withoutTables: Options = {
  extensions: [gfmFootnote(), indentedTextIsText],
  mdastExtensions: [gfmFootnoteFromMarkdown()],
};

/** The row below a table's head has a bar or, where it has one column, a colon beside a dash. */
const tableMark = /\||:-|-:/;

/**
 * Parses the Markdown of a file from an offset on, the beginning or end of a line: what stands before it (the front
 * matter) is no Markdown. Lines and offsets in the tree count in the file.
 *
 * @throws {RangeError} if the tree is so deep that walking it could exhaust the stack.
 */
export function parseMarkdown(file: string, from = 0): Root {
  const text = file.slice(from);
  const tree = fromMarkdown(text, tableMark.test(text) ? withTables : withoutTables);
  if (isDeeper(tree, deepestTree)) throw new RangeError(`The tree is deeper than ${String(deepestTree)} nodes.`);
  if (from > 0) move(tree, file.slice(0, from).split(/\r\n?|\n/).length - 1, from);
  return tree;
}

const deepestTree = 100;

function isDeeper(node: Nodes, depth: number): boolean {
  return depth === 0 || ('children' in node && node.children.some((child) => isDeeper(child, depth - 1)));
}

function move(node: Nodes, lines: number, characters: number): void {
  const { start, end } = node.position ?? {};
  for (const point of [start, end]) {
    if (!point) continue;
    point.line += lines;
    if (point.offset !== undefined) point.offset += characters;
  }
  if ('children' in node) for (const child of node.children) move(child, lines, characters);
}
