import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathFrom } from '#build/path-from.ts';
import { unlessMissing } from '#build/system-error.ts';

/**
 * The file by which builds know a folder as one of theirs. It lists the files that the build made, so that the next one
 * knows which are its own to replace. It says nothing that the site does not show, and may be published with it.
 */
export const markerName = '.built-by-verbatim';

const markerHead =
  '# A build of Verbatim made the files listed here. The next one replaces them and keeps whatever else is in this folder.\n';

/** Marks a folder as a build that made all the files in it. */
export async function markAsBuilt(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => pathFrom(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== markerName)
    .sort();
  await writeFile(join(folder, markerName), `${markerHead}${paths.join('\n')}\n`);
}

/** The files that a build made in a folder, as paths with slashes; none where no build was. */
export async function filesOfBuild(folder: string): Promise<ReadonlySet<string>> {
  const text = (await readFile(join(folder, markerName), 'utf8').catch(unlessMissing)) ?? '';
  return new Set(
    text
      .replace(markerHead, '')
      .split('\n')
      .filter((path) => path !== ''),
  );
}
