import { chmodSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { cp, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFolder } from '#build/read-folder.ts';
import { messageOf, systemCode } from '#build/system-error.ts';
import { CommandError } from '../command.ts';
import { expectPlainPath } from '../project-path.ts';
import { projectRoot, runNode, tools } from '../run-node.ts';
import { makeFolder, removeIfEmpty } from './folders.ts';
import { hasRoom } from './has-room.ts';
import { brokenLinks } from './broken-links.ts';
import { keepForeign } from './keep-foreign.ts';
import { withLock, type Wait } from './lock.ts';
import { filesOfBuild } from './build-marker.ts';
import { lookAtOutput, whyNotBuildInto } from './output-folder.ts';
import { whyNotPublish } from './whole-site.ts';

export interface BuildOptions {
  /** The folder to build into, as the person names it from where they are. */
  readonly outDir: string;
  readonly from: string;
  readonly contentDir: string;
  /** Where builds keep what later ones take over, if they do. */
  readonly cacheDir: string | undefined;
}

/**
 * Builds the site into a folder, all or nothing: it is built beside, and takes the folder's place when it is whole. On
 * an error, on Ctrl-C, on a full disk, what the folder held stays as it was; what no build made stays in any case.
 *
 * @returns The exit code.
 * @throws {CommandError} if a build must not or cannot write there, or made no whole site.
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  expectPlainPath();
  try {
    const target = await findTarget(options);
    return await untilStopped((stop) => inFolder(dirname(target), () => build({ ...options, target, stop })));
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
    throw new CommandError(`The site cannot be built into ${options.outDir}: ${error.message}. ${asItWas}`);
  }
}

const asItWas = 'Nothing there was changed.';

/** Runs a body that ends at a signal only where it looks for one, and so cleans up after itself. */
async function untilStopped<Result>(body: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    controller.abort(new CommandError(`The build was stopped. ${asItWas}`));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await body(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Makes a folder if it is missing, for a body that puts something there; removes it again if it did not. */
async function inFolder<Result>(folder: string, body: () => Promise<Result>): Promise<Result> {
  const made = makeFolder(folder);
  try {
    return await body();
  } finally {
    for (let each = folder; made !== undefined && each.startsWith(made); each = dirname(each)) removeIfEmpty(each);
  }
}

/** The folder to write to, with links followed. */
async function findTarget({ outDir, from, contentDir }: BuildOptions): Promise<string> {
  const output = await lookAtOutput(outDir, from);
  const precious = { project: await realpath(projectRoot), content: await realpath(contentDir) };
  const refusal = whyNotBuildInto(output, precious);
  if (refusal !== undefined) throw new CommandError(refusal);
  if (output.isThroughLink) console.log(`${outDir} is reached through a link: building in ${output.path}.`);
  return output.path;
}

/** Where Astro makes the site, one build at a time. It cannot do so on another disk, and the development server watches all else. */
const workshop = join(projectRoot, 'node_modules', '.cache', 'verbatim');

/** Where a build keeps the site that it makes, and the one before while they change places. */
function scratchOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.building`);
}

interface Build extends BuildOptions {
  readonly target: string;
  readonly stop: AbortSignal;
}

async function build({ target, stop, outDir, contentDir, cacheDir }: Build): Promise<number> {
  const made = join(workshop, 'site');
  const beside = join(scratchOf(target), 'new');
  const aside = join(scratchOf(target), 'old');
  const begins = (holder: string) => {
    console.log(`Another build is running (process ${holder}): waiting for it to finish.`);
  };
  const alone = (body: () => Promise<number>) =>
    withLock(join(workshop, 'build.lock'), { begins, stop }, () =>
      withLock(join(scratchOf(target), 'lock'), { begins, stop }, body),
    );

  return alone(async () => {
    await clearUp(target, beside, aside);
    await rm(made, { recursive: true, force: true });
    stop.throwIfAborted();
    try {
      const exitCode = await runAstro(made, cacheDir, { begins, stop });
      if (exitCode !== 0) return exitCode;
      const files = await readFolder(contentDir);
      const flaw = await whyNotPublish(made, { before: target, contentDir, articles: files.articles });
      if (flaw !== undefined) throw new CommandError(`${flaw} ${asItWas}`);
      await move(made, beside);
      if (existsSync(target)) {
        const kept = keepForeign(target, beside, await filesOfBuild(target));
        if (kept.length > 0) console.log(`Kept in ${outDir}, as no build made it: ${kept.join(', ')}`);
      }
      const broken = brokenLinks(beside, files);
      if (broken !== undefined) throw new CommandError(`${broken}\n\n${asItWas}`);
      swap(target, beside, aside);
    } finally {
      await rm(made, { recursive: true, force: true });
      await rm(beside, { recursive: true, force: true });
    }
    await rm(aside, { recursive: true, force: true });
    return stop.aborted ? 1 : 0;
  });
}

/** Makes the site; where nothing can be kept, without keeping anything. */
async function runAstro(outDir: string, cacheDir: string | undefined, wait: Wait): Promise<number> {
  const args = ['build', '--outDir', outDir];
  const keepNothing = () => {
    console.warn(`${cacheDir ?? ''} is full or cannot be written to: this build saves nothing there.`);
    return runNode(tools.astro, args, { INCREMENTAL: 'off' });
  };
  if (cacheDir === undefined) return runNode(tools.astro, args);
  if (!hasRoom(cacheDir)) return keepNothing();
  // Builds of other clones may keep things there too.
  const exitCode = await withLock(join(cacheDir, 'lock'), wait, () => runNode(tools.astro, args));
  return exitCode !== 0 && !hasRoom(cacheDir) ? keepNothing() : exitCode;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
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
  try {
    renameSync(target, aside);
  } catch (error) {
    throw new CommandError(
      `${target} cannot be set aside for the new site (${messageOf(error)}). A disk may be mounted there, or a program may be using it. Nothing there was changed.`,
    );
  }
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
