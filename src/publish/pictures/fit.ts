import { remembered } from '#core/remembered.ts';
import { trimEnd } from '#core/text/trim-end.ts';
import { clusters } from './typesetter.ts';

/** The room for a text, and what may be done to fill it. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
  /** The height of a line, in sizes. */
  readonly leading: number;
  /** The width of a text at size 1. */
  readonly measure: (text: string) => number;
}

/**
 * Sets a text as large as its room allows, in lines about equally long, broken where a newspaper breaks a headline: at
 * spaces and after hyphens, never before a dash. At the smallest size, a text that is too long and a word that is too wide
 * end with “…”: nothing ever stands outside of the room.
 */
export function fitText(text: string, { width, height, largest, smallest, leading, ...room }: Room) {
  const pieces = piecesOf(text);
  const measure = remembered(room.measure);
  for (let size = largest; size >= smallest; size -= 2) {
    const most = Math.floor(height / (size * leading));
    const lines = breakLines(pieces, width / size, measure);
    if (lines.length <= most && isWithin(lines, width / size, measure)) {
      return { size, lines: balance(pieces, lines, width / size, measure) };
    }
  }
  const limit = width / smallest;
  const lines = breakLines(pieces, limit, measure);
  const kept = lines.slice(0, Math.max(1, Math.floor(height / (smallest * leading))));
  return {
    size: smallest,
    lines: kept.map((line, at) => {
      const isLast = at === kept.length - 1 && kept.length < lines.length;
      return isLast || measure(line) > limit ? shorten(line, limit, measure) : line;
    }),
  };
}

type Measure = Room['measure'];

/** The runs of a text that no line break divides, each with the space after it. */
function piecesOf(text: string): string[] {
  const glued = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[–—-](?: |$))/g, '\u00a0');
  // eslint-disable-next-line regexp/no-super-linear-move -- it always matches, at the end of a word at the latest
  return glued.match(/[^ ]+? *(?:(?<= |[^\d\s][-–—/])(?=[^ ])|$)/g) ?? [];
}

/** Lines that are as full as can be; a piece that is too wide has one to itself. */
function breakLines(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

function isWithin(lines: readonly string[], width: number, measure: Measure): boolean {
  return lines.every((line) => measure(line) <= width);
}

/** The same number of lines, the longest of them about as short as can be. */
function balance(pieces: readonly string[], full: string[], width: number, measure: Measure): string[] {
  let best = full;
  for (let narrow = width * 0.99; narrow > width / 2; narrow *= 0.99) {
    const lines = breakLines(pieces, narrow, measure);
    if (lines.length > full.length || !isWithin(lines, narrow, measure)) break;
    best = lines;
  }
  return best;
}

/** As much of a line as there is room for with “…” behind it. */
function shorten(line: string, width: number, measure: Measure): string {
  const letters = clusters(line);
  const shorter = (length: number) => `${trimEnd(letters.slice(0, length).join(''), /[\s.,;:!?–—-]/u)}…`;
  let length = letters.length;
  while (length > 0 && measure(shorter(length)) > width) length -= 1;
  return shorter(length);
}
