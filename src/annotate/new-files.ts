import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { readFolder } from '#build/read-folder.ts';
import { systemCode } from '#build/system-error.ts';
import type { Named } from './messages.ts';

/** The file of a person or a question that an edit names first. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of the people and questions that an edit names and that have none yet. */
export function newFiles(contentDir: string, { people, questions }: Named): NewFile[] {
  const file = (folder: string, id: string, value: object): NewFile => ({
    path: join(contentDir, folder, `${id}.yaml`),
    text: stringify(value, { lineWidth: 0 }),
  });
  return [
    ...people.map(({ id, name }) => file('people', id, { name })),
    ...questions.map(({ id, question }) => file('questions', id, { question })),
  ];
}

/** Writes these files. Returns those that were not there: one that is there by now stays as it is. */
export async function writeNew(files: readonly NewFile[]): Promise<NewFile[]> {
  const made: NewFile[] = [];
  for (const file of files) {
    await mkdir(dirname(file.path), { recursive: true });
    try {
      await writeFile(file.path, file.text, { flag: 'wx' });
      made.push(file);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
  return made;
}

/** Removes the files that an edit made, but for those that were changed since, or that an article or a source names. */
export async function removeUnused(contentDir: string, made: readonly NewFile[]): Promise<void> {
  if (made.length === 0) return;
  const files = await readFolder(contentDir);
  const naming = [...files.articles, ...(files.sources ?? [])].map(({ bytes }) => Buffer.from(bytes).toString());
  for (const { path, text } of made) {
    const now = [...files.people, ...files.questions].find((each) => resolve(each.path) === resolve(path));
    const id = new RegExp(String.raw`(?<![\w-])${basename(path, '.yaml')}(?![\w-])`);
    if (now && Buffer.from(now.bytes).toString() === text && !naming.some((each) => id.test(each))) await rm(path);
  }
}
