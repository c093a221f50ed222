import { firstIndex } from '#core/text/first-index.ts';

/** The offsets at which the lines of a text begin. A line ends with a line feed, a carriage return or both. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
}

/** The line and the column of an offset, from 1, for a text whose lines begin at these offsets. */
export function pointAt(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = firstIndex(starts.length, (at) => (starts[at] ?? 0) > offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
