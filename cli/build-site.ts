import { renameSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { projectRoot, runNode, tools } from './run-node.ts';

/**
 * Builds the site into a folder, all or nothing: it is built beside, and takes the folder's place when it is whole. On
 * an error, on Ctrl-C, on a full disk, what the folder held stays as it was.
 *
 * The two renames that swap the folders follow each other without a pause, so no signal that a program can answer comes
 * between them. Should the power fail there, the next build puts the old folder back before it begins.
 *
 * @param folder Relative to the project.
 * @returns The exit code.
 */
export async function buildSite(folder: string, args: readonly string[] = []): Promise<number> {
  const target = resolve(projectRoot, folder);
  await clearUp(target);
  const beside = sibling(target, 'new', process.pid);
  const aside = sibling(target, 'old', process.pid);
  const exitCode = await runNode(tools.astro, ['build', ...args, '--outDir', beside]);
  if (exitCode !== 0) {
    await rm(beside, { recursive: true, force: true });
    return exitCode;
  }
  const hadOne = await exists(target);
  if (hadOne) renameSync(target, aside);
  renameSync(beside, target);
  await rm(aside, { recursive: true, force: true });
  return 0;
}

type Kind = 'new' | 'old';

function sibling(target: string, kind: Kind, process: number): string {
  return join(dirname(target), `.${basename(target)}.${kind}-${String(process)}`);
}

/** Removes what builds left behind that were killed, and puts back a folder that one of them had set aside. */
async function clearUp(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  const names = await readdir(dirname(target)).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const [, kind, pid] = /^(new|old)-(\d+)$/.exec(name.slice(prefix.length)) ?? [];
    if (kind === undefined || isRunning(Number(pid))) continue;
    const left = join(dirname(target), name);
    if (kind === 'old' && !(await exists(target))) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
