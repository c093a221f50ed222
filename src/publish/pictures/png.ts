import { promisify } from 'node:util';
import { crc32, deflate, type ZlibOptions } from 'node:zlib';

/** Pixels as a renderer gives them: red, green, blue and alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/**
 * Writes opaque pixels as a PNG of at most 256 colours (colour type 3 of the PNG specification), which is a third of the
 * bytes of one with all of them. Where there are more, the rarest, which are on the edges of letters, become the nearest
 * of the others.
 */
export async function encodePng({ width, height, rgba }: Pixels): Promise<Buffer> {
  const runs = runsOf(rgba, width);
  const { palette, indexOf } = choosePalette(runs);
  // Each row begins with the number of its filter: 0, none, which is best where a number is no amount of light.
  const rows = Buffer.alloc(height * (width + 1));
  let pixel = 0;
  for (const { colour, length } of runs) {
    const start = pixel + Math.floor(pixel / width) + 1;
    rows.fill(indexOf.get(colour) ?? 0, start, start + length);
    pixel += length;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits an index; the method of compression, of filters, and the order of rows have one value each.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    chunk('IDAT', await compress(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Whether a file is a PNG of this size from the first byte to the last, with the check sum of every part right. */
export function isWholePng(file: Buffer, size: { readonly width: number; readonly height: number }): boolean {
  if (!file.subarray(0, signature.length).equals(signature)) return false;
  let at = signature.length;
  let type = '';
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return false;
    type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR' && (file.readUInt32BE(at + 8) !== size.width || file.readUInt32BE(at + 12) !== size.height)) {
      return false;
    }
    at = end + 4;
  }
  return type === 'IEND' && at === file.length;
}

// Level 9 takes eight times as long and saves 8%.
const compress = promisify<Uint8Array, ZlibOptions, Buffer>(deflate);

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteSize = 256;

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Pixels of one colour beside each other in a row. */
interface Run {
  /** Red, green and blue, a byte each. */
  readonly colour: number;
  readonly length: number;
}

/** A picture from its first pixel to its last: most of it is paper, so there are far fewer runs than pixels. */
function runsOf(rgba: Uint8Array, width: number): Run[] {
  // Whole pixels compare faster than bytes; they have to begin where a number can.
  const bytes = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const runs: Run[] = [];
  for (let at = 0; at < pixels.length;) {
    const end = at + width - (at % width);
    const pixel = pixels[at];
    let next = at + 1;
    while (next < end && pixels[next] === pixel) next += 1;
    runs.push({ colour: colourAt(bytes, at), length: next - at });
    at = next;
  }
  return runs;
}

/** The colours that are used most, and which of them each colour becomes. */
function choosePalette(runs: readonly Run[]): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const byUse = [...counts].sort(([a, often], [b, rarely]) => rarely - often || a - b).map(([colour]) => colour);
  const palette = byUse.slice(0, paletteSize);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of byUse.slice(paletteSize)) indexOf.set(colour, nearest(colour, palette));
  return { palette, indexOf };
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Infinity;
  palette.forEach((other, index) => {
    const [r, g, b] = channels(other);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}

function colourAt(rgba: Uint8Array, pixel: number): number {
  const at = pixel * 4;
  return ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
}

function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}
