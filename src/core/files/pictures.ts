import { imageSize } from 'image-size';
import { addressIsPlain, fileProblem } from './file-name.ts';
import type { Problem } from '#core/check/problem.ts';
import type { Rule } from '#core/check/rule.ts';
import { visibleName } from './hidden-characters.ts';
import { fileIsReadable, type SourceFile } from './source-file.ts';

/** The size of a picture in pixels as it is shown, so that a page keeps its place before it is loaded. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Where the addresses of pictures begin. */
export const pictureFolder = '/pictures/';

/** What a picture can be: what every browser shows, and what nothing can be hidden in that runs. */
const kinds = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'];

/** Names that stand in an address, and in Markdown, as they are. */
const plainName = /^[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*$/;

/** The address of a picture: files of the folder `pictures` are published under their names. */
export function pictureAddress({ path }: Pick<SourceFile, 'path'>): `/${string}` {
  const rooted = `/${path}`;
  return `/${rooted.slice(rooted.lastIndexOf(pictureFolder) + 1)}`;
}

/** The sizes of pictures by their addresses. What is no picture is reported. */
export function readPictures(files: readonly SourceFile[], problems: Problem[]): ReadonlyMap<string, PictureSize> {
  return new Map(
    files.flatMap((file): [string, PictureSize][] => {
      const address = pictureAddress(file);
      const report = (rule: Rule, message: string, hint: string) => {
        problems.push(fileProblem(file.path, rule, message, hint));
      };
      const name = address.slice(pictureFolder.length);
      if (!plainName.test(name)) {
        report(
          addressIsPlain,
          `“${visibleName(name)}” cannot be an address: expected English letters, digits, hyphens and underscores.`,
          'Rename the file.',
        );
      }
      const size = sizeOf(file);
      if (typeof size !== 'string') return [[address, size]];
      report(fileIsReadable, size, 'Save it again as one of these, or move it elsewhere.');
      return [];
    }),
  );
}

/** The longest side of a picture, in pixels, that every browser shows. */
const longestSide = 16_384;

/** The size of a picture, or what is wrong with it. */
function sizeOf({ path, bytes }: SourceFile): PictureSize | string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const read = kinds.includes(ending) ? readSize(bytes) : undefined;
  if (!read)
    return `This cannot be shown as a picture: expected a complete file of one of the types ${kinds.join(', ')}.`;
  const { type, width, height } = read;
  if (type !== ending.replace('jpeg', 'jpg')) {
    return `This picture is named “.${ending}” but is a ${type.toUpperCase()}; expected the right extension, one of ${kinds.join(', ')}.`;
  }
  if (!isWhole(type, bytes)) {
    return `This picture is cut off; expected a complete file of one of the types ${kinds.join(', ')}.`;
  }
  if (Math.min(width, height) < 1 || Math.max(width, height) > longestSide) {
    return `This picture is ${width} by ${height} pixels; expected 1 to ${longestSide.toLocaleString('en-GB')} each way.`;
  }
  return { width, height };
}

function readSize(bytes: Uint8Array): (PictureSize & { readonly type: string }) | undefined {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    if (type === undefined || !kinds.includes(type)) return undefined;
    // A camera that was held upright says so (Exif orientations 5 to 8), and browsers turn what it took.
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return undefined;
  }
}

/** Whether a picture has the end that its kind has. What some programs put behind that is no harm. */
function isWhole(type: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'png':
      return endsWith(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
    case 'jpg':
      return endsWith(bytes, [0xff, 0xd9]);
    case 'gif':
      return endsWith(bytes, [0x3b]);
    case 'webp':
      return bytes.length >= view.getUint32(4, true) + 8;
    default: {
      // AVIF: boxes, each of which begins with its length; 0 is the rest of the file.
      let at = 0;
      while (at + 8 <= bytes.length) at += view.getUint32(at) || bytes.length;
      return at === bytes.length;
    }
  }
}

/** Whether some bytes stand in the last part of a file. */
function endsWith(bytes: Uint8Array, end: readonly number[]): boolean {
  for (let at = bytes.length - end.length; at >= Math.max(0, bytes.length - 65_536); at -= 1) {
    if (end.every((byte, nth) => bytes[at + nth] === byte)) return true;
  }
  return false;
}
