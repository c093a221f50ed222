import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a built folder holds. */
export interface FolderSize {
  readonly files: number;
  readonly megabytes: number;
  readonly largestPage: { readonly path: string; readonly kilobytes: number };
}

/** Counts and weighs the files of a built folder, and finds the largest page. */
export async function folderSize(folder: string): Promise<FolderSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let files = 0;
  let bytes = 0;
  let largest = { path: '', size: 0 };
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    files += 1;
    bytes += size;
    if (path.endsWith('.html') && size > largest.size) largest = { path: path.slice(folder.length), size };
  }
  return { files, megabytes: bytes / 1e6, largestPage: { path: largest.path, kilobytes: largest.size / 1e3 } };
}
