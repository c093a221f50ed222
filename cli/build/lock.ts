import { closeSync, mkdirSync, openSync, readFileSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '#build/system-error.ts';
import { makeFolder, removeIfEmpty } from './folders.ts';

/** How often a holder touches its file, and for how long one that does not is waited for; milliseconds. */
const beat = 2_000;
const patience = 30_000;

export interface Wait {
  /** Is told once, before the wait, which process holds the lock. */
  readonly begins: (holder: string) => void;
  /** Ends the wait: its reason is thrown. */
  readonly stop?: AbortSignal;
}

/**
 * Runs something while nobody else who asks for the same lock does, and waits for whoever does.
 *
 * A lock is a file that names the process and the machine that hold it. One that a killed holder left is taken over: its
 * process has ended or, where that cannot be told (another machine, a number that another process has got since), the
 * file is no longer touched. A holder that was stopped for longer than that may find another beside it when it goes on.
 *
 * @param file Its folder is made if it is missing, and removed in the end if nothing else is in it.
 */
export async function withLock<Result>(file: string, wait: Wait, body: () => Promise<Result>): Promise<Result> {
  await take(file, wait);
  const touching = setInterval(() => {
    utimes(file, new Date(), new Date()).catch(() => undefined);
  }, beat);
  try {
    return await body();
  } finally {
    clearInterval(touching);
    if (read(file) === ours) rmSync(file, { force: true });
    removeIfEmpty(dirname(file));
  }
}

const ours = `${process.pid} ${hostname()}`;

async function take(file: string, { begins, stop }: Wait): Promise<void> {
  let hasSaid = false;
  while (!create(file)) {
    const holder = read(file);
    if (holder === undefined) continue;
    if (isAbandoned(file, holder)) {
      if (takeOver(file)) return;
      await setTimeout(20);
      stop?.throwIfAborted();
      continue;
    }
    if (!hasSaid) begins(holder.split(' ')[0] ?? '');
    hasSaid = true;
    await setTimeout(200);
    stop?.throwIfAborted();
  }
}

/**
 * Takes an abandoned lock over, one process at a time: who saw the same and comes later finds the new holder, and must not
 * remove its file. Nothing waits in here, so that a folder that stays is what a process killed in between has left.
 */
function takeOver(file: string): boolean {
  const door = `${file}.taking-over`;
  try {
    mkdirSync(door);
  } catch (error) {
    if (!isRace(error)) throw error;
    const made = statSync(door, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > patience) removeIfEmpty(door);
    return false;
  }
  try {
    const holder = read(file);
    if (holder === undefined || !isAbandoned(file, holder)) return false;
    rmSync(file, { force: true });
    return create(file);
  } finally {
    rmdirSync(door);
  }
}

/** Makes the file, unless there is one. */
function create(file: string): boolean {
  makeFolder(dirname(file));
  let opened: number;
  try {
    opened = openSync(file, 'wx');
  } catch (error) {
    if (isRace(error)) return false;
    throw error;
  }
  try {
    writeSync(opened, ours);
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    removeIfEmpty(dirname(file));
    throw error;
  } finally {
    closeSync(opened);
  }
}

/** Whether an error says no more than that another was faster: it has made the same, or let go, with which the folder goes. */
function isRace(error: unknown): boolean {
  return ['EEXIST', 'ENOENT'].includes(systemCode(error) ?? '');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAbandoned(file: string, holder: string): boolean {
  const [pid = '', machine] = holder.split(' ');
  if (machine === hostname() && !isRunning(Number(pid))) return true;
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  return Date.now() - touched > patience;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, and runs.
    return systemCode(error) === 'EPERM';
  }
}
