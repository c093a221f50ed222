import { imageSize } from 'image-size';
import { addressIsPlain } from './file-name.ts';
import { problemReporter, type Problem } from '#core/check/problem.ts';
import { fileIsReadable, visibleName, type SourceFile } from './source-file.ts';

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
      const report = (rule: string, message: string, hint: string) => {
        const finding = { rule, span: { start: 0, end: 0 }, message, hint };
        problems.push(problemReporter(file.path, '')(finding));
      };
      const name = address.slice(pictureFolder.length);
      if (!plainName.test(name)) {
        report(
          addressIsPlain.id,
          `“${visibleName(name)}” cannot be an address: expected letters of English, digits, hyphens and underscores.`,
          'Rename the file.',
        );
      }
      const size = sizeOf(file);
      if (size) return [[address, size]];
      report(
        fileIsReadable.id,
        `This is no picture that can be shown: expected one of ${kinds.join(', ')}, whole and named as such.`,
        'Save it again as one of these, or put it elsewhere.',
      );
      return [];
    }),
  );
}

function sizeOf({ path, bytes }: SourceFile): PictureSize | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (!kinds.includes(ending)) return undefined;
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    if (type === undefined || !kinds.includes(type)) return undefined;
    // A camera that was held upright says so (Exif orientations 5 to 8), and browsers turn what it took.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
