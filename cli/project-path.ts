import { CommandError } from './command.ts';
import { projectRoot } from './run-node.ts';

/**
 * Refuses a project in a folder whose path Vite would read as an address with an escape, a fragment or a query.
 *
 * @throws {CommandError}
 */
export function expectPlainPath(root: string = projectRoot): void {
  const [sign] = /[%#?]/.exec(root) ?? [];
  if (sign === undefined) return;
  throw new CommandError(
    `The project is in ${root}. Vite cannot build from a path with “${sign}”: move the project, or rename that folder. The content and the output may be in such folders.`,
  );
}
