import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { readFolder } from '#build/read-folder.ts';
import { systemCode } from '#build/system-error.ts';
import { readContent, type ContentFiles } from '#core/check/content.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import type { Named } from './messages.ts';

/** The file of a person or a question that an edit names first. */
export interface NewFile {
  readonly folder: 'people' | 'questions';
  readonly path: string;
  readonly text: string;
}

/** The files of the people and questions that an edit names and that have none yet. */
export function newFiles(contentDir: string, { people, questions }: Named): NewFile[] {
  const file = (folder: NewFile['folder'], id: string, value: object): NewFile => ({
    folder,
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

/** Removes a file that an edit made, unless it was changed since, or the content has more problems without it. */
export async function removeUnused(contentDir: string, { folder, path, text }: NewFile): Promise<void> {
  const files = await readFolder(contentDir);
  const isMade = ({ path: each, bytes }: SourceFile) =>
    resolve(each) === resolve(path) && Buffer.from(bytes).toString() === text;
  const others = files[folder].filter((each) => !isMade(each));
  const problems = (content: ContentFiles) => readContent(content).problems.length;
  if (others.length === files[folder].length || problems({ ...files, [folder]: others }) > problems(files)) return;
  await rm(path);
}
