import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digester, digestOfBytes } from './digest.ts';

/**
 * What everything that a build makes depends on besides the content: the code, its dependencies, Node.js and the settings
 * of this run.
 *
 * @param root The project's folder.
 */
export function versionOf(root: string, settings: Readonly<Record<string, string | boolean>>): string {
  const files = [...filesBelow(join(root, 'src')), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')];
  const digests = files.map((path) => [path.slice(root.length), digestOfBytes(readFileSync(path))]);
  return digester()([process.version, settings, digests]);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
