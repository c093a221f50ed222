import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../cli/run-node.ts';
import { readExamples } from './example.ts';
import { exampleFiles } from './examples.ts';

/** Writes the examples as a content folder, and returns its path. What was there before is gone. */
export async function writeExamples(
  folder = join(projectRoot, 'node_modules', '.cache', 'verbatim', 'examples'),
): Promise<string> {
  readExamples(exampleFiles);
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of Object.values(exampleFiles).flat()) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return folder;
}
