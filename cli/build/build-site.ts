import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '#build/system-error.ts';
import { CommandError } from '../command.ts';
import { projectRoot, runNode, tools } from '../run-node.ts';
import { keepForeign } from './keep-foreign.ts';
import { removeIfEmpty, withLock } from './lock.ts';
import { filesOfBuild, lookAtOutput, whyNotBuildInto } from './output-folder.ts';
import { whyNotPublish } from './whole-site.ts';

export interface BuildOptions {
  /** The folder to build into, as the person names it from where they are. */
  readonly outDir: string;
  readonly from: string;
  readonly contentDir: string;
}

/**
 * Builds the site into a folder, all or nothing: it is built beside, and takes the folder's place when it is whole. On
 * an error, on Ctrl-C, on a full disk, what the folder held stays as it was; what no build made stays in any case.
 *
 * @returns The exit code.
 * @throws {CommandError} if a build must not or cannot write there, or made no whole site.
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  try {
    const target = await findTarget(options);
    const parent = dirname(target);
    const made = mkdirSync(parent, { recursive: true });
    try {
      // Astro makes every page in a folder of the project, which two builds would share.
      return await withLock(join(projectRoot, '.astro', 'build.lock'), waitForBuild('of this project'), () =>
        withLock(join(scratchOf(target), 'lock'), waitForBuild(`into ${target}`), () => buildBeside(target, options)),
      );
    } finally {
      for (let each = parent; made !== undefined && each.startsWith(made); each = dirname(each)) removeIfEmpty(each);
    }
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
    throw new CommandError(
      `The site cannot be built into ${options.outDir}: ${error.message}. What was there is as it was.`,
    );
  }
}

/** The folder to write to, with links followed. */
async function findTarget({ outDir, from, contentDir }: BuildOptions): Promise<string> {
  const output = await lookAtOutput(outDir, from);
  const precious = { project: await realpath(projectRoot), content: await realpath(contentDir) };
  const refusal = whyNotBuildInto(output, precious);
  if (refusal !== undefined) throw new CommandError(refusal);
  if (output.isThroughLink) console.log(`${outDir} leads through a link: the site is built in ${output.path}.`);
  return output.path;
}

/** Where a build keeps the site that it makes, and the one before while they change places. */
function scratchOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.building`);
}

function waitForBuild(which: string) {
  return (holder: string) => {
    console.log(`Another build ${which} is running (process ${holder}); this one waits for it to end.`);
  };
}

async function buildBeside(target: string, { outDir, contentDir }: BuildOptions): Promise<number> {
  const beside = join(scratchOf(target), 'new');
  const aside = join(scratchOf(target), 'old');
  await clearUp(target, beside, aside);
  try {
    const exitCode = await runNode(tools.astro, ['build', '--outDir', beside]);
    if (exitCode !== 0) return exitCode;
    const flaw = await whyNotPublish(beside, { before: target, contentDir });
    if (flaw !== undefined) throw new CommandError(`${flaw} The site in ${outDir} is as it was.`);
    if (existsSync(target)) {
      const kept = keepForeign(target, beside, await filesOfBuild(target));
      if (kept.length > 0) console.log(`Kept in ${outDir}, because no build made it: ${kept.join(', ')}`);
    }
    swap(target, beside, aside);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  await rm(aside, { recursive: true, force: true });
  return 0;
}

/**
 * Puts the new site in the place of the old. Node.js has no call that exchanges two folders, so for a moment there is
 * none. Nothing that this process can answer comes between the two renames, which follow each other without a pause; if
 * it is killed there, or the power fails, the old site lies aside whole until {@link clearUp} of the next build.
 */
function swap(target: string, beside: string, aside: string): void {
  if (!existsSync(target)) {
    renameSync(beside, target);
    return;
  }
  chmodSync(beside, statSync(target).mode);
  renameSync(target, aside);
  try {
    renameSync(beside, target);
  } catch (error) {
    renameSync(aside, target);
    throw error;
  }
}

/** Removes what a killed build left, after putting back the site that it had set aside. */
async function clearUp(target: string, beside: string, aside: string): Promise<void> {
  if (existsSync(aside) && (!existsSync(target) || readdirSync(target).length === 0)) {
    // A rename replaces an empty folder.
    renameSync(aside, target);
  }
  await rm(aside, { recursive: true, force: true });
  await rm(beside, { recursive: true, force: true });
}
