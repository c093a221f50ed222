import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathFrom } from '#build/path-from.ts';

/**
 * The addresses, from the site's own, that answer otherwise in one build of a site than in another: what a cache in
 * front of the site has to forget. Sorted; those that are new and those that are gone are among them.
 */
export async function changedAddresses(before: string, after: string): Promise<string[]> {
  const [old, now] = await Promise.all([filesOf(before), filesOf(after)]);
  const changed: string[] = [];
  for (const file of new Set([...old, ...now])) {
    if (old.has(file) && now.has(file) && (await isSame(join(before, file), join(after, file)))) continue;
    changed.push(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  }
  return changed.sort();
}

/** Files with an address of their own: not what is only for the host, nor another form of a file beside it. */
async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = files.map((file) => pathFrom(folder, file));
  return new Set(paths.filter((path) => !/^(?:_headers|_redirects|\..*)$|\.(?:br|gz)$/.test(path)));
}

async function isSame(before: string, after: string): Promise<boolean> {
  const [old, now] = await Promise.all([readFile(before), readFile(after)]);
  return old.equals(now);
}
