import { relative, sep } from 'node:path';

/** The way from a folder to a file, with slashes on every system. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
