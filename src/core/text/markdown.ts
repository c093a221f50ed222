import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { Processor } from 'unified';
import { crowdedBlock, deepestTree, deepLine, isDeeper, UnreadableMarkdown } from './unreadable-markdown.ts';

/** CommonMark with YAML front matter and footnotes. */
const plain = remark().use(remarkFrontmatter).use(footnotes).use(indentedTextIsText).freeze();

/**
 * The same with tables. Every paragraph is tried as the head of one, at a third of the parsing's cost: used only where
 * there can be a table. Of GitHub's other extensions, bare-address links would cost more than all the rest.
 */
const withTables = plain().use(tables).freeze();

/** The row below a table's head has a bar or, where it has one column, a colon beside a dash. */
const tableMark = /\||:-|-:/;

/**
 * Parses the Markdown of a file below its front matter. Lines and offsets in the tree count in the file.
 *
 * @param file the whole file
 * @param from where the front matter ends, behind its closing fence; 0 if there is none
 * @throws {UnreadableMarkdown} if the tree is so deep that walking it could exhaust the stack, or parsing it take minutes.
 */
export function parseMarkdown(file: string, from = 0): Root {
  const body = file.slice(from);
  const deep = deepLine(body);
  if (deep) throw new UnreadableMarkdown('deep', { start: from + deep.start, end: from + deep.end });
  const crowded = crowdedBlock(body);
  if (crowded) throw new UnreadableMarkdown('long', { start: from + crowded.start, end: from + crowded.end });
  // The parser has to see that there is front matter, not to read each of its letters: it is handed over empty.
  const head = from === 0 ? '' : '---\n---';
  const tree = (tableMark.test(body) ? withTables : plain).parse(head + body);
  if (isDeeper(tree, deepestTree)) throw new UnreadableMarkdown('deep', { start: from, end: from });
  tree.children = tree.children.filter(({ type }) => type !== 'yaml');
  if (from > 0) move(tree, lineBreaks(file.slice(0, from)) - lineBreaks(head), from - head.length);
  return tree;
}

function lineBreaks(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}

function move(node: Nodes, lines: number, characters: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (!point) continue;
    point.line += lines;
    if (point.offset !== undefined) point.offset += characters;
  }
  if ('children' in node) for (const child of node.children) move(child, lines, characters);
}

function footnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmFootnoteFromMarkdown());
}

function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/** A paragraph that was pasted with spaces before it would else turn into code, and its quotations with it. */
function indentedTextIsText(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: ['codeIndented'] } });
}
