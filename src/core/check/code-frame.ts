import stringWidth from 'string-width';
import { firstIndex } from '#core/text/first-index.ts';
import { lineStarts } from './line-starts.ts';
import type { Problem } from './problem.ts';

/** What a part of a printed problem is; a terminal gives each its colour. */
export type Role = 'error' | 'warning' | 'place' | 'rule' | 'mark' | 'hint';

/** Styles a text for its role. */
export type Style = (role: Role, text: string) => string;

/** No style at all: for files, pipes and error pages. */
export const plain: Style = (_role, text) => text;

/** How many columns of a source line are shown. */
const widest = 96;

/** Frames problems of one file. */
export type Framer = (problem: Problem) => string | undefined;

/** How a line is shown: its characters as a terminal has them, where each begins in the line, how wide each is. */
interface Cells {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/**
 * Shows a problem's line, with its number and the place underlined. If the place runs over several lines, the first is
 * shown; a long line is cut around the place. Undefined if that line is empty or missing. What is known of the file, and of
 * the line shown last, is reused for all its problems.
 */
export function codeFramer(source: string, style: Style = plain): Framer {
  const begins = lineStarts(source);
  let known: { readonly number: number; readonly line: string; readonly cells: Cells } | undefined;

  return (problem) => {
    const begin = begins[problem.line - 1];
    if (begin === undefined) return undefined;
    if (known?.number !== problem.line) {
      const line = source.slice(begin, begins[problem.line]).replace(/\r?\n?$/, '');
      known = { number: problem.line, line, cells: cellsOf(line) };
    }
    const { line, cells } = known;
    const start = problem.column - 1;
    const end = problem.endLine > problem.line ? line.length : Math.min(problem.endColumn - 1, line.length);
    if (line.trim() === '' || start > line.length) return undefined;

    const count = cells.starts.length;
    const from = firstIndex(count, (at) => (cells.starts[at] ?? 0) >= start);
    const to = Math.max(
      from,
      firstIndex(count, (at) => (cells.starts[at] ?? 0) >= end),
    );
    const { left, right } = cut(cells.widths, from, to);
    const widthOf = (first: number, last: number) =>
      cells.widths.slice(first, last).reduce((sum, width) => sum + width, 0);
    const before = (left > 0 ? 1 : 0) + widthOf(left, from);
    const under = Math.max(1, widthOf(from, Math.min(right, to)));

    const number = String(problem.line);
    const text = cells.texts.slice(left, right).join('');
    const code = `${left > 0 ? '…' : ''}${text}${right < count ? '…' : ''}`;
    return [
      `${style('place', `${number} |`)} ${code}`,
      `${style('place', `${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${style(problem.severity, '^'.repeat(under))}`,
    ].join('\n');
  };
}

function cellsOf(line: string): Cells {
  const texts: string[] = [];
  const starts: number[] = [];
  const widths: number[] = [];
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line)) {
    const text = shown(segment);
    texts.push(text);
    starts.push(index);
    widths.push(/^[ -~]$/.test(text) ? 1 : stringWidth(text));
  }
  return { texts, starts, widths };
}

/** Which cells of a line are shown: all, or as many as fit, with the place among them, or at least its beginning. */
function cut(widths: readonly number[], from: number, to: number): { left: number; right: number } {
  let left = from;
  let right = from;
  let width = 0;
  const fits = (at: number, limit: number) => width + (widths[at] ?? Infinity) <= limit;
  const goRight = (stop: number, limit: number) => {
    while (right < stop && fits(right, limit)) width += widths[right++] ?? 0;
  };
  const goLeft = (limit: number) => {
    while (left > 0 && fits(left - 1, limit)) width += widths[--left] ?? 0;
  };
  goRight(to, widest);
  goLeft(width + Math.floor((widest - width) / 2));
  goRight(widths.length, widest);
  goLeft(widest);
  return { left, right };
}

/** A tab is two spaces wide; a character that is invisible, or would act on the terminal, is replaced. */
function shown(character: string): string {
  if (character === '\t') return '  ';
  return character.slice(0, longestCell).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** A letter may carry any number of accents. */
const longestCell = 40;
