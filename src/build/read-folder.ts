import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentFiles } from '#core/check/content.ts';
import type { SourceFile } from '#core/files/source-file.ts';

/** The content folder of this run: `CONTENT_DIR`, or `content`. */
export function contentFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['CONTENT_DIR'] || 'content';
}

/**
 * Reads a content folder: the files below `articles`, `people` and `questions`, in an order that no file system decides.
 * Paths are relative to the working directory.
 *
 * @throws {Error} if the folder does not exist; what is missing inside it counts as empty.
 */
export async function readFolder(folder: string): Promise<ContentFiles> {
  await readdir(folder).catch((cause: unknown) => {
    throw new Error(`There is no content folder “${folder}”. CONTENT_DIR names it; the default is “content”.`, {
      cause,
    });
  });
  const [articles, people, questions, pictures] = await Promise.all([
    readFiles(join(folder, 'articles')),
    readFiles(join(folder, 'people')),
    readFiles(join(folder, 'questions')),
    readFiles(join(folder, 'pictures')),
  ]);
  return { articles, people, questions, pictures };
}

/**
 * Every file below a folder, hidden ones apart: one with a name that is not read is the checks' to report. If one vanishes
 * between the look into the folder and its reading, as under an editor that is saving, the folder is looked into again.
 */
async function readFiles(folder: string, looks = 5): Promise<SourceFile[]> {
  try {
    return await readFilesNow(folder);
  } catch (error) {
    const vanished = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!vanished || looks === 1) throw error;
    return readFiles(folder, looks - 1);
  }
}

async function readFilesNow(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  // A few at a time: a process may not open thousands of files at once.
  const files: SourceFile[] = [];
  for (let from = 0; from < paths.length; from += filesAtOnce) {
    files.push(...(await Promise.all(paths.slice(from, from + filesAtOnce).map(readSourceFile))));
  }
  return files;
}

const filesAtOnce = 64;

async function readSourceFile(path: string): Promise<SourceFile> {
  return { path: relative(process.cwd(), path).split(sep).join('/'), bytes: await readFile(path) };
}
