import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentFiles } from '#core/check/content.ts';

/** Writes a content folder to the disk. */
export async function writeContent(folder: string, files: ContentFiles): Promise<void> {
  for (const { path, bytes } of [...files.articles, ...files.people, ...files.questions]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
