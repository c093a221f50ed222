/** A text that has been given a size and lines. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

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
 * spaces and after hyphens, never before a dash. A word that is wider than the room is broken inside, and a text that is
 * too long even at the smallest size ends with “…”: nothing ever stands outside of the room.
 */
export function fitText(text: string, room: Room): FittedText {
  const { width, height, largest, smallest, leading } = room;
  const pieces = piecesOf(text);
  const measure = remember(room.measure);
  for (let size = largest; size >= smallest; size -= sizeStep) {
    const most = Math.floor(height / (size * leading));
    const lines = breakLines(pieces, width / size, measure);
    if (lines && lines.length <= most) return { size, lines: balance(pieces, lines, width / size, measure) };
  }
  const limit = width / smallest;
  const broken = pieces.flatMap((piece) => breakInside(piece, limit, measure));
  const lines = breakLines(broken, limit, measure) ?? [];
  const most = Math.max(1, Math.floor(height / (smallest * leading)));
  if (lines.length <= most) return { size: smallest, lines };
  const last = shorten(lines[most - 1] ?? '', limit, measure);
  return { size: smallest, lines: [...lines.slice(0, most - 1), last] };
}

const sizeStep = 2;
type Measure = Room['measure'];

/** The runs of a text that no line break divides, each with the space after it. */
function piecesOf(text: string): string[] {
  const glued = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[–—-](?: |$))/g, '\u00a0');
  return glued.match(/[^ ]+? *(?:(?<= |[^\d\s][-–—/])(?=[^ ])|$)/g) ?? [];
}

/** Lines that are as full as can be; undefined if one piece alone is too wide. */
function breakLines(pieces: readonly string[], width: number, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (measure(longer.trimEnd()) <= width) {
      line = longer;
      continue;
    }
    if (measure(piece.trimEnd()) > width) return undefined;
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
  }
  return [...lines, line.trimEnd()];
}

/** The same number of lines, the longest of them as short as can be. */
function balance(pieces: readonly string[], full: string[], width: number, measure: Measure): string[] {
  let [low, high] = [width / 2, width];
  let best = full;
  for (let turn = 0; turn < 8; turn += 1) {
    const middle = (low + high) / 2;
    const lines = breakLines(pieces, middle, measure);
    if (lines && lines.length <= full.length) {
      best = lines;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

/** A piece in parts that are not too wide. */
function breakInside(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(piece)) {
    if (part !== '' && measure((part + segment).trimEnd()) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** As much of a line as there is room for with “…” behind it. */
function shorten(line: string, width: number, measure: Measure): string {
  const letters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  for (let length = letters.length; length > 0; length -= 1) {
    const shorter = `${letters
      .slice(0, length)
      .join('')
      .replace(/[\s.,;:!?–—-]+$/u, '')}…`;
    if (measure(shorter) <= width) return shorter;
  }
  return '…';
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function remember(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}
