import stringWidth from 'string-width';
import type { Problem } from './problem.ts';

/** What a part of a printed problem is; a terminal gives each its colour. */
export type Role = 'error' | 'warning' | 'place' | 'rule' | 'mark' | 'hint';

/** Gives a text the looks of its role. */
export type Style = (role: Role, text: string) => string;

/** No looks at all: for files, pipes and error pages. */
export const plain: Style = (_role, text) => text;

/** How many columns of a source line are shown. */
const widest = 96;

/**
 * The line of a file that a problem is in, with its number, and the place underlined below it. Of a place over several
 * lines the first line is shown; a long line is cut around the place. Undefined where that line is empty or missing.
 */
export function codeFrame(problem: Problem, source: string, style: Style = plain): string | undefined {
  const line = source.split(/\r\n|\r|\n/, problem.line)[problem.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const start = problem.column - 1;
  const end = problem.endLine > problem.line ? line.length : Math.min(problem.endColumn - 1, line.length);
  if (start > line.length) return undefined;

  const cells = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line)].map(({ segment, index }) => {
    const text = shown(segment);
    return { text, index, width: stringWidth(text) };
  });
  const marked = cells.filter(({ index }) => index >= start && index < end);
  const first = cells.findIndex(({ index }) => index >= start);
  const from = first < 0 ? cells.length : first;
  const { left, right } = cut(
    cells.map(({ width }) => width),
    from,
    from + marked.length,
  );
  const widthOf = (part: typeof cells) => part.reduce((sum, { width }) => sum + width, 0);
  const before = (left > 0 ? 1 : 0) + widthOf(cells.slice(left, from));
  const under = Math.max(1, widthOf(cells.slice(from, Math.min(right, from + marked.length))));

  const number = String(problem.line);
  const text = cells
    .slice(left, right)
    .map((cell) => cell.text)
    .join('');
  const code = `${left > 0 ? '…' : ''}${text}${right < cells.length ? '…' : ''}`;
  return [
    `${style('place', `${number} |`)} ${code}`,
    `${style('place', `${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${style(problem.severity, '^'.repeat(under))}`,
  ].join('\n');
}

/** Which cells of a line are shown: all, or as many as fit with the place among them, its beginning at the least. */
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

/** A tab is two spaces wide; what has no looks of its own, or would act on the terminal, gets a stand-in. */
function shown(character: string): string {
  if (character === '\t') return '  ';
  return character.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
