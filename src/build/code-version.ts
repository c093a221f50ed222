import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands for the code that builds: what an earlier build left is used only by the same code, as a check may have been
 * added since. Astro itself looks at its settings, the lock file and what each page imports.
 *
 * @param root The project's folder.
 */
export function codeVersion(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const source = join(root, 'src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  // Whoever installs by another tool has another lock file, or none.
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) files.push(lock);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
