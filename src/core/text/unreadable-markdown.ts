import type { Nodes } from 'mdast';
import type { Span } from '../check/problem.ts';

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

/** How many levels a tree may have: walking a deeper one could exhaust the stack. */
export const deepestTree = 100;

/** A block quote or a list item that begins in a line. */
const containerMark = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/y;

/** The first line that begins more lists and block quotes than a tree may be deep. Looks at each character once or twice. */
export function deepLine(body: string): Span | undefined {
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

/** Whether a tree has more levels below its root than a number. */
export function isDeeper(node: Nodes, depth: number): boolean {
  return depth === 0 || ('children' in node && node.children.some((child) => isDeeper(child, depth - 1)));
}

/** Marks of emphasis in lines without an empty one between them: the parser's time grows with their square. */
const mostMarks = 2000;

/** Stars, and underscores but for those inside a word, which mark nothing; and what a backslash makes a letter. */
const emphasisMark = /\\[^]|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The first lines without an empty one between them that hold more marks of emphasis than the parser can take. */
export function crowdedBlock(body: string): Span | undefined {
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
