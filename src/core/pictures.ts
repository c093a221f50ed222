import { imageSize } from 'image-size';
import { problemReporter, type Problem } from './problem.ts';
import { fileIsReadable, type SourceFile } from './source-file.ts';

/** The size of a picture in pixels, so that a page keeps its place before it is loaded. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a picture can be: what every browser shows and nothing can be hidden in that runs. */
const kinds = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'];

/** The address of a picture: files of the folder `pictures` are published under their names. */
export function pictureAddress({ path }: Pick<SourceFile, 'path'>): string {
  return `/pictures/${path.slice(path.lastIndexOf('pictures/') + 'pictures/'.length)}`;
}

/** The sizes of pictures by their addresses. What is no picture is reported. */
export function readPictures(files: readonly SourceFile[], problems: Problem[]): ReadonlyMap<string, PictureSize> {
  return new Map(
    files.flatMap((file): [string, PictureSize][] => {
      const size = sizeOf(file);
      if (size) return [[pictureAddress(file), size]];
      problems.push(
        problemReporter(
          file.path,
          '',
        )({
          rule: fileIsReadable.id,
          span: { start: 0, end: 0 },
          message: `This is no picture that can be shown: expected one of ${kinds.join(', ')}, whole and named as such.`,
          hint: 'Save it again as one of these, or put it elsewhere.',
        }),
      );
      return [];
    }),
  );
}

function sizeOf({ path, bytes }: SourceFile): PictureSize | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (!kinds.includes(ending)) return undefined;
  try {
    const { type, width, height } = imageSize(bytes);
    return type !== undefined && kinds.includes(type) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
