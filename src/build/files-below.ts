import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, systemCode } from './system-error.ts';

/** The largest file that is opened, in bytes: beyond, it is no text and no picture for a page. */
const largest = 100_000_000;

/**
 * Every file below a folder, hidden ones and those of hidden folders apart. Links are followed. Only ordinary files are
 * among them: reading a pipe would wait for ever, and a device has no end.
 *
 * @param problem Is told, in a sentence, of everything that cannot be read.
 * @param above The real paths of the folders that this one lies in.
 * @throws {Error} ENOENT if something vanishes while it is looked at.
 */
export async function filesBelow(
  folder: string,
  problem: (sentence: string) => void,
  above: readonly string[] = [],
): Promise<string[]> {
  const real = await realpath(folder).catch((error: unknown) => {
    problem(unreadable(folder, error));
  });
  if (real === undefined) return [];
  if (above.includes(real)) {
    problem(`${folder} is a link to a folder that contains it. Remove it.`);
    return [];
  }
  const entries = await readdir(folder, { encoding: 'buffer', withFileTypes: true }).catch((error: unknown) => {
    problem(unreadable(folder, error));
    return [];
  });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name.toString());
    if (entry.name.toString().startsWith('.')) continue;
    if (!isUtf8(entry.name)) {
      problem(`${path}: the name of this file is not valid UTF-8. Rename it.`);
      continue;
    }
    const found = await stat(path).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT' && !entry.isSymbolicLink()) throw error;
      problem(unreadable(path, error));
    });
    if (!found) continue;
    if (found.isDirectory()) files.push(...(await filesBelow(path, problem, [...above, real])));
    else if (!found.isFile()) problem(`${path} is ${kindOf(found)}; expected a file. Move it elsewhere.`);
    else if (found.size > largest)
      problem(`${path} is larger than ${largest / 1_000_000} MB. Make it smaller, or move it elsewhere.`);
    else files.push(path);
  }
  return files;
}

/** Says that a file or folder cannot be read, and why. */
export function unreadable(path: string, error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
      return `${path} is a broken link. Correct or remove it.`;
    case 'ENOTDIR':
      return `${path} is a file; expected a folder. Rename or remove it.`;
    case 'ELOOP':
      return `${path} is a link that leads back to itself. Correct or remove it.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} cannot be read: permission denied. Give the user who builds the site permission to read it.`;
    default:
      return `${path} cannot be read: ${messageOf(error)}.`;
  }
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}
