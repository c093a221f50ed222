import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFiles } from '#core/check/content.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import { filesBelow, unreadable } from './files-below.ts';
import { pathFrom } from './path-from.ts';
import { systemCode } from './system-error.ts';

/** The content folder cannot be read. The message is for the editor and needs no stack. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
  override readonly stack = '';
}

/**
 * Reads a content folder: the files below `articles`, `people`, `questions`, `sources` and `pictures`, in an order that no
 * file system decides, and `about.md`. Hidden files are left out, links are followed. Paths are relative to the working directory.
 *
 * @throws {FolderError} if there is no folder `articles`, or if something in these folders cannot be read: taken for
 * missing, it would vanish from the site without a word.
 */
export async function readFolder(folder: string): Promise<ContentFiles> {
  for (let looks = 1; ; looks += 1) {
    try {
      return await readFolderNow(folder);
    } catch (error) {
      // Under an editor that is saving, a file vanishes between the look into the folder and its reading.
      if (systemCode(error) !== 'ENOENT' || looks === 5) throw error;
    }
  }
}

async function readFolderNow(folder: string): Promise<ContentFiles> {
  const names = await readdir(folder).catch((error: unknown): never => {
    throw new FolderError(
      ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')
        ? `There is no content folder “${folder}”. CONTENT_DIR names it; the default is “content”.`
        : unreadable(folder, error),
    );
  });
  const problems: string[] = [];
  const read = async (name: string) => {
    if (names.includes(name)) return readFiles(join(folder, name), problems);
    const similar = names.find((each) => each.toLowerCase() === name);
    if (similar !== undefined) problems.push(`${join(folder, similar)} is not read: expected “${name}”. Rename it.`);
    else if (name === 'articles') problems.push(noArticles(folder, names));
    return [];
  };
  // A pipe would never end, and a link to nothing is nobody's text.
  const isFile = async (name: string) => (await stat(join(folder, name)).catch(() => undefined))?.isFile() ?? false;
  const files = {
    articles: await read('articles'),
    people: await read('people'),
    questions: await read('questions'),
    sources: await read('sources'),
    pictures: await read('pictures'),
    about: (await isFile('about.md'))
      ? [await readSourceFile(join(folder, 'about.md'), problems)].filter((file) => file !== undefined)
      : [],
  };
  for (const name of names) {
    const meant = misspelt.get(name.toLowerCase());
    if (meant)
      problems.push(`${join(folder, name)} is not read: expected “${meant}”. Rename it, or move its files there.`);
    if (!name.endsWith('.md') || name === 'about.md') continue;
    if ((await isFile(name)) && /^---\s/.test(await readFile(join(folder, name), 'utf8').catch(() => '')))
      problems.push(`${join(folder, name)} is not read: articles lie in “articles”. Move it there.`);
  }
  if (problems.length > 0) throw new FolderError(problems.join('\n'));
  return files;
}

/** What folders of the content are called by mistake. */
const misspelt = new Map([
  ['article', 'articles'],
  ['person', 'people'],
  ['persons', 'people'],
  ['question', 'questions'],
  ['source', 'sources'],
  ['picture', 'pictures'],
]);

function noArticles(folder: string, names: readonly string[]): string {
  const others = names.length === 0 ? 'It is empty.' : `It holds ${[...names].sort().slice(0, 5).join(', ')}.`;
  return `There is no folder “articles” in the content folder “${folder}”. ${others} Create one there, or set CONTENT_DIR to the folder that has one.`;
}

async function readFiles(folder: string, problems: string[]): Promise<SourceFile[]> {
  const paths = (await filesBelow(folder, (problem) => problems.push(problem))).sort();
  // A few at a time: a process may not open thousands of files at once.
  const files: SourceFile[] = [];
  for (let from = 0; from < paths.length; from += filesAtOnce) {
    const some = paths.slice(from, from + filesAtOnce).map((path) => readSourceFile(path, problems));
    files.push(...(await Promise.all(some)).filter((file) => file !== undefined));
  }
  return files;
}

const filesAtOnce = 64;

async function readSourceFile(path: string, problems: string[]): Promise<SourceFile | undefined> {
  try {
    return { path: pathFrom(process.cwd(), path), bytes: await readFile(path) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw error;
    problems.push(unreadable(path, error));
    return undefined;
  }
}
