import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { Processor } from 'unified';
import type { Span } from '../check/problem.ts';

/** CommonMark with YAML front matter and footnotes. */
const plain = remark().use(remarkFrontmatter).use(footnotes).use(indentedTextIsText).freeze();

/**
 * The same with tables. Every paragraph is tried as the head of one, at a third of the parsing's cost: used only where
 * there can be a table. Of GitHub's other extensions, bare-address links would cost more than all the rest.
 */
const withTables = plain().use(tables).freeze();

/** The row below a table's head has a bar or, where it has one column, a colon beside a dash. */
const tableMark = /\||:-|-:/;

/** Markdown that is not read: it would take too long, or exhaust the stack. `span` counts in the file. */
export class UnreadableMarkdown extends RangeError {
  override readonly name = 'UnreadableMarkdown';
  readonly kind: keyof typeof reasons;
  readonly span: Span;
  /** What to do about it. */
  readonly hint: string;

  constructor(kind: UnreadableMarkdown['kind'], span: Span) {
    super(reasons[kind].message);
    this.kind = kind;
    this.span = span;
    this.hint = reasons[kind].hint;
  }
}

const reasons = {
  deep: {
    message: 'The text here (lists, block quotes, emphasis) is nested too deeply to be read.',
    hint: 'Look for lines with many marks such as >, - or *, and correct them.',
  },
  long: {
    message: 'There are too many emphasis marks (* or _) in one paragraph here.',
    hint: 'Split it with an empty line, or put a backslash before marks that should be shown: \\*.',
  },
} as const;

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

const deepestTree = 100;

/** A block quote or a list item that begins in a line. */
const containerMark = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/y;

/** The first line that begins more lists and block quotes than a tree may be deep. Looks at each character once or twice. */
function deepLine(body: string): Span | undefined {
  for (const { 0: line, index } of body.matchAll(/[^\r\n]+/g)) {
    if (line.length < deepestTree) continue;
    const end = index + ruleBegin(line);
    containerMark.lastIndex = index;
    let depth = 0;
    while (containerMark.lastIndex < end && containerMark.test(body)) depth += 1;
    if (depth >= deepestTree) return { start: index, end: index + line.length };
  }
  return undefined;
}

/** Where the row of one mark and spaces begins that a line ends with: a rule, in which no list begins. */
function ruleBegin(line: string): number {
  let mark: string | undefined;
  for (let at = line.length - 1; at >= 0; at -= 1) {
    const character = line.charAt(at);
    if (character === ' ' || character === '\t') continue;
    mark ??= character;
    if (character !== mark || !/[-*]/.test(mark)) return at + 1;
  }
  return 0;
}

/** Marks of emphasis in lines without an empty one between them: the parser's time grows with their square. */
const mostMarks = 2000;

/** Stars, and underscores but for those inside a word, which mark nothing; and what a backslash makes a letter. */
const emphasisMark = /\\[^]|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The first lines without an empty one between them that hold more marks of emphasis than the parser can take. */
function crowdedBlock(body: string): Span | undefined {
  let start = 0;
  let end = 0;
  let marks = 0;
  for (const { 0: line, index } of body.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '' || !/^(?:\r\n?|\n)?$/.test(body.slice(end, index))) {
      start = index;
      marks = 0;
    }
    end = index + line.length;
    // A row of marks is a rule.
    if (ruleBegin(line) > 0) marks += line.match(emphasisMark)?.filter((mark) => !mark.startsWith('\\')).length ?? 0;
    if (marks > mostMarks) return { start, end };
  }
  return undefined;
}

function isDeeper(node: Nodes, depth: number): boolean {
  return depth === 0 || ('children' in node && node.children.some((child) => isDeeper(child, depth - 1)));
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
