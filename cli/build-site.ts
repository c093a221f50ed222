import { renameSync } from 'node:fs';
import { readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command.ts';
import { keepForeign } from './keep-foreign.ts';
import { filesOfBuild, lookAtOutput, whyNotBuildInto, type OutputFolder } from './output-folder.ts';
import { projectRoot, runNode, tools } from './run-node.ts';

export interface BuildOptions {
  /** The folder to build into, relative to the project. */
  readonly outDir: string;
  readonly contentDir: string;
}

/**
 * Builds the site into a folder, all or nothing: it is built beside, and takes the folder's place when it is whole. On
 * an error, on Ctrl-C, on a full disk, what the folder held stays as it was; what no build made stays in any case.
 *
 * @returns The exit code.
 * @throws {CommandError} if a build must not or cannot write there.
 */
export async function buildSite({ outDir, contentDir }: BuildOptions): Promise<number> {
  try {
    const output = await lookAtOutput(outDir, projectRoot);
    const refusal = whyNotBuildInto(output, {
      project: await realpath(projectRoot),
      content: await realpath(contentDir),
    });
    if (refusal !== undefined) throw new CommandError(refusal);
    return await buildBeside(output);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new CommandError(`The site cannot be built into ${outDir}: ${error.message}. What was there is as it was.`);
  }
}

/**
 * The two renames that swap the folders follow each other without a pause, so no signal that a program can answer comes
 * between them. Should the power fail there, the next build puts the old folder back before it begins.
 */
async function buildBeside({ path: target, name, isThroughLink }: OutputFolder): Promise<number> {
  if (isThroughLink) console.log(`${name} leads through a link: the site is built in ${target}.`);
  await clearUp(target);
  const beside = sibling(target, 'new', process.pid);
  const aside = sibling(target, 'old', process.pid);
  try {
    const exitCode = await runNode(tools.astro, ['build', '--outDir', beside]);
    if (exitCode !== 0) return exitCode;
    const hadOne = await exists(target);
    if (hadOne) {
      const kept = keepForeign(target, beside, await filesOfBuild(target));
      if (kept.length > 0) console.log(`Kept in ${name}, because no build made it: ${kept.join(', ')}`);
      renameSync(target, aside);
    }
    try {
      renameSync(beside, target);
    } catch (error) {
      if (hadOne) renameSync(aside, target);
      throw error;
    }
    await rm(aside, { recursive: true, force: true });
    return 0;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
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
