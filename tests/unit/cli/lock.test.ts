import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../../cli/build/lock.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-lock-'));
  file = join(folder, 'scratch', 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Leaves a lock as another process would. */
async function leave(holder: string, touched = new Date()): Promise<void> {
  await mkdir(join(folder, 'scratch'), { recursive: true });
  await writeFile(file, holder);
  await utimes(file, touched, touched);
}

const nobody = { begins: (holder: string) => expect.fail(`waits for ${holder}`) };
const running = String(process.ppid);
/** No system gives a process so high a number. */
const ended = '999999999';

test('the lock is a file with this process while the body runs, and no file or folder afterwards', async () => {
  const found = await withLock(file, nobody, () => readFile(file, 'utf8'));
  expect(found).toBe(`${String(process.pid)} ${hostname()}`);
  expect(existsSync(join(folder, 'scratch'))).toBe(false);
});

test('a body that fails lets go of the lock, and its error comes through', async () => {
  await expect(withLock(file, nobody, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(existsSync(file)).toBe(false);
});

test('whoever comes second is told once who is first, and waits until it lets go', async () => {
  await leave(`${running} ${hostname()}`);
  const told: string[] = [];
  let hasRun = false;
  const second = withLock(file, { begins: (holder) => told.push(holder) }, () => Promise.resolve((hasRun = true)));
  await setTimeout(700);
  expect({ told, hasRun }).toEqual({ told: [running], hasRun: false });
  await rm(file);
  await second;
  expect({ told, hasRun }).toEqual({ told: [running], hasRun: true });
});

describe('a lock that nobody holds any more is taken over at once:', () => {
  const longAgo = new Date(Date.now() - 60_000);
  test.each([
    ['its process has ended', `${ended} ${hostname()}`, new Date()],
    ['its process number is another’s by now, and it is not touched', `${running} ${hostname()}`, longAgo],
    ['it is of another machine, and not touched', `${ended} elsewhere`, longAgo],
    ['its holder was killed before it wrote its name, and it is not touched', '', longAgo],
  ])('%s', async (_why, holder, touched) => {
    await leave(holder, touched);
    expect(await withLock(file, nobody, () => readFile(file, 'utf8'))).toContain(String(process.pid));
  });
});

test('while one process takes a left lock over, another leaves it alone, unless the first was killed at it', async () => {
  await leave(`${ended} ${hostname()}`);
  const door = `${file}.taking-over`;
  await mkdir(door);
  let hasRun = false;
  const second = withLock(file, nobody, () => Promise.resolve((hasRun = true)));
  await setTimeout(300);
  expect({ hasRun, holder: await readFile(file, 'utf8') }).toEqual({ hasRun: false, holder: `${ended} ${hostname()}` });
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(door, longAgo, longAgo);
  await second;
  expect(existsSync(door)).toBe(false);
});

test('a lock that cannot be taken over is told, and not waited for', async () => {
  await leave(`${ended} ${hostname()}`);
  // A name of 255 bytes is the longest; the one with more behind it cannot be made, as on a full or read-only disk.
  const longest = join(folder, 'scratch', 'l'.repeat(255));
  await rename(file, longest);
  await expect(withLock(longest, nobody, () => Promise.resolve())).rejects.toThrow('ENAMETOOLONG');
});

test('a process of another machine is waited for while it touches its lock', async () => {
  await leave(`${ended} elsewhere`);
  const told: string[] = [];
  const second = withLock(file, { begins: (holder) => told.push(holder) }, () => Promise.resolve());
  await setTimeout(300);
  await rm(file);
  await second;
  expect(told).toEqual([ended]);
});

test('a wait that is stopped ends with the reason, and leaves the lock to whoever has it', async () => {
  await leave(`${running} ${hostname()}`);
  const stop = AbortSignal.abort(new Error('stopped'));
  await expect(withLock(file, { begins: () => undefined, stop }, () => Promise.resolve())).rejects.toThrow('stopped');
  expect(await readFile(file, 'utf8')).toContain(running);
});

test('of many that find a lock left, one at a time has it', async () => {
  await leave(`${ended} ${hostname()}`);
  let inside = 0;
  let most = 0;
  const body = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await setTimeout(20);
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => withLock(file, { begins: () => undefined }, body)));
  expect(most).toBe(1);
});
