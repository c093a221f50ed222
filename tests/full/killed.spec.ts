import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { hashesBelow } from './hashes.ts';

/*
 * However a build ends, the site that is served is a whole one: the one before it, or the one that it made.
 */

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-killed-'));
  await cp('tests/fixtures/plain', join(folder, 'content'), { recursive: true });
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly built: boolean;
  readonly milliseconds: number;
}

interface Kill {
  readonly signal: NodeJS.Signals;
  /** Is asked every few milliseconds whether the moment has come. */
  readonly when: () => boolean | Promise<boolean>;
}

/** Runs `npm run build` on a process group of its own, and kills all of it at a moment if asked to. */
async function build(kill?: Kill): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, ['cli/build.ts', '--outDir', join(folder, 'site')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      INCREMENTAL: 'on',
      CACHE_DIR: join(folder, 'cache'),
      SHARE_PICTURES: 'off',
      SEARCH: 'off',
      NODE_ENV: 'production',
    },
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  if (kill) {
    while (!(await kill.when()) && child.exitCode === null) await setTimeout(5);
    try {
      if (child.pid !== undefined) process.kill(-child.pid, kill.signal);
    } catch {
      // It ended by itself just now.
    }
  }
  await ended;
  return { built: child.exitCode === 0, milliseconds: performance.now() - start };
}

/** The files that are not the same in two sites. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const files = new Set([...one.keys(), ...other.keys()]);
  return [...files].filter((file) => one.get(file) !== other.get(file));
}

/** Makes the article say something else, and says what a whole site of that is. */
async function edition(number: number): Promise<void> {
  const path = join(folder, 'content', 'articles', 'harbour-stays-open.md');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(/^abstract: .*$/m, `abstract: Edition ${String(number)} of what the council decided.`),
  );
}

/** Whether any page that builds keep says this. */
async function isKept(words: string): Promise<boolean> {
  const entries = await readdir(join(folder, 'cache'), { recursive: true });
  const pages = entries.filter((entry) => entry.endsWith('harbour-stays-open/index.html'));
  const texts = await Promise.all(pages.map((page) => readFile(join(folder, 'cache', page), 'utf8').catch(() => '')));
  return texts.some((text) => text.includes(words));
}

test('no later build takes over a page that a killed build had kept', async () => {
  test.setTimeout(5 * 60_000);
  await edition(2);
  expect((await build()).built).toBe(true);
  const whole = await hashesBelow(join(folder, 'site'));

  await edition(3);
  expect((await build({ signal: 'SIGKILL', when: () => isKept('Edition 3') })).built).toBe(false);
  expect(await hashesBelow(join(folder, 'site'))).toEqual(whole);

  await edition(2);
  expect((await build()).built).toBe(true);
  expect(await hashesBelow(join(folder, 'site'))).toEqual(whole);
});

test('killed at 30 moments, a build leaves a whole site: the one before or its own', async () => {
  test.setTimeout(15 * 60_000);
  await edition(0);
  expect((await build()).built).toBe(true);
  const whole = [await hashesBelow(join(folder, 'site'))];
  await edition(1);
  // After a build that was killed nothing kept is taken over, which takes longer.
  await rm(join(folder, 'cache'), { recursive: true });
  const { milliseconds } = await build();
  whole.push(await hashesBelow(join(folder, 'site')));
  expect(whole[0]).not.toEqual(whole[1]);

  let finished = 0;
  for (let nth = 0; nth < 30; nth += 1) {
    await edition(nth % 2);
    // Evenly over the whole run, a little beyond its end, so that no stage is left out.
    const after = ((nth + 0.5) / 30) * milliseconds * 1.1;
    const signal = nth % 3 === 0 ? 'SIGTERM' : 'SIGKILL';
    const start = performance.now();
    finished += (await build({ signal, when: () => performance.now() - start >= after })).built ? 1 : 0;
    const found = await hashesBelow(join(folder, 'site'));
    const others = whole.map((site) => differing(site, found));
    expect(
      others.some((files) => files.length === 0),
      `after ${signal} at ${String(Math.round(after))} ms the site is whole: ${JSON.stringify(others)}`,
    ).toBe(true);
  }
  console.log(
    `30 builds killed over ${String(Math.round(milliseconds * 1.1))} ms; ${String(finished)} of them had ended before`,
  );
  // On a machine that was busy at first and is not any more, many end before their moment.
  expect(finished).toBeLessThan(24);

  await edition(1);
  expect((await build()).built).toBe(true);
  expect(await hashesBelow(join(folder, 'site'))).toEqual(whole[1]);
});
