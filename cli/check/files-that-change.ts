import { watch } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { allFiles, mapFiles, type ContentFiles } from '#core/check/content.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import { pathFrom } from '#build/path-from.ts';
import { FolderError, readFolder } from '#build/read-folder.ts';

/** Milliseconds that a file is given to be written: many programs empty it first. */
const untilWritten = 20;

/**
 * The files of a content folder, now and again after every change, for as long as they are asked for; a file that did not
 * change is the same object. A folder that cannot be read for the moment is told as its error.
 */
export async function* filesThatChange(folder: string): AsyncGenerator<ContentFiles | FolderError, never> {
  let changed = new Set<string>();
  let change = Promise.withResolvers<undefined>();
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    changed.add(name ?? '');
    change.resolve(undefined);
  });
  try {
    let files = await readNow(folder);
    for (;;) {
      yield files;
      await change.promise;
      await setTimeout(untilWritten);
      // What changes from here on, while the files are read, is another change.
      const names = [...changed].filter((name) => !name.split(sep).some((part) => part.startsWith('.')));
      changed = new Set();
      change = Promise.withResolvers();
      files =
        (files instanceof FolderError ? undefined : await readChanged(files, folder, names)) ?? (await readNow(folder));
    }
  } finally {
    watcher.close();
  }
}

async function readNow(folder: string): Promise<ContentFiles | FolderError> {
  return readFolder(folder).catch((error: unknown) => {
    if (error instanceof FolderError) return error;
    throw error;
  });
}

/** The files with those read again that changed; undefined where other files than these came or went. */
async function readChanged(
  files: ContentFiles,
  folder: string,
  names: readonly string[],
): Promise<ContentFiles | undefined> {
  const known = new Set(allFiles(files).map(({ path }) => path));
  const read = new Map<string, SourceFile>();
  for (const name of names) {
    const path = pathFrom(process.cwd(), join(folder, name));
    const isKnown = known.has(path);
    const found = await lstat(path).catch(() => undefined);
    // Programs that save make other files for a moment.
    if (!isKnown && !found) continue;
    const bytes = isKnown && found?.isFile() ? await readFile(path).catch(() => undefined) : undefined;
    if (!bytes) return undefined;
    read.set(path, { path, bytes });
  }
  return mapFiles(files, (file) => read.get(file.path) ?? file);
}
