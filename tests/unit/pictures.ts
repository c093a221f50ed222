import type { SourceFile } from '#core/files/source-file.ts';

/** A file that begins and ends as a PNG of this size does; no more of it is read. */
export function png(path: string, { width = 300, height = 200 } = {}): SourceFile {
  const bytes = new Uint8Array(32);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 24);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return { path, bytes };
}

/** A file that begins as a JPEG of this size does, with the Exif orientation of a camera that was held upright. */
export function uprightJpeg(path: string, { width = 300, height = 200 } = {}): SourceFile {
  const exif = [
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  ];
  const frame = [
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    34,
    0,
    2,
    17,
    1,
    3,
    17,
    1,
  ];
  return { path, bytes: new Uint8Array([0xff, 0xd8, ...exif, ...frame, 0xff, 0xd9]) };
}
