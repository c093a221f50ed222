import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '#build/system-error.ts';

/**
 * Makes a folder and those above it, one by one: on a read-only disk, Node.js says of a recursive call that there is no
 * such folder.
 *
 * @returns The uppermost folder that was made, if any was.
 */
export function makeFolder(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const uppermost = makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  return uppermost ?? folder;
}

/** Removes a folder that has become empty. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, or it is gone already.
  }
}
