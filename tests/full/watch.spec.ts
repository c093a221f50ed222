import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { freePort } from '../free-port.ts';

let folder: string;
let server: ChildProcess;
let url: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-watch-'));
  await cp('tests/fixtures/plain', join(folder, 'content'), { recursive: true });
  const port = await freePort();
  url = `http://localhost:${String(port)}/articles/harbour-stays-open/`;
  server = spawn(process.execPath, ['cli/dev.ts', '--port', String(port)], {
    cwd: projectRoot,
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'ignore',
  });
});
test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

/** What the server says about the article now. */
async function answer(): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => undefined);
  return { status: response?.status ?? 0, text: (await response?.text()) ?? '' };
}

test('the development server outlives files that appear, vanish, and are read half-written', async () => {
  test.setTimeout(120_000);
  const articles = join(folder, 'content', 'articles');
  const file = join(articles, 'harbour-stays-open.md');
  const text = await readFile(file, 'utf8');
  await expect.poll(async () => (await answer()).status, { timeout: 60_000 }).toBe(200);

  for (let nth = 0; nth < 40; nth += 1) {
    const other = join(articles, `passing-${String(nth)}.md`);
    await writeFile(other, nth % 2 === 0 ? text : text.slice(0, 40 + nth));
    await truncate(file, Math.floor((text.length * nth) / 40));
    if (nth % 3 === 0) await rename(other, `${other}.txt`);
    await rm(nth % 3 === 0 ? `${other}.txt` : other);
    await writeFile(file, text);
    if (nth % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 150));
  }

  await writeFile(file, text.slice(0, 30));
  await expect.poll(answer, { timeout: 30_000 }).toMatchObject({ status: 500 });
  await writeFile(file, text.replace(/^abstract: .*$/m, 'abstract: After the storm of files.'));
  await expect.poll(async () => (await answer()).text, { timeout: 30_000 }).toContain('After the storm of files.');
  expect(server.exitCode).toBeNull();
});

test('the open page shows what is wrong with a file that was broken, and comes back when it is mended', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const file = join(folder, 'content', 'articles', 'harbour-stays-open.md');
  const text = await readFile(file, 'utf8');
  await expect.poll(async () => (await answer()).status, { timeout: 60_000 }).toBe(200);
  await page.goto(url);
  await writeFile(file, text.replace('voted on Monday', 'said “yes” on Monday'));
  const message = page.locator('vite-error-overlay').getByText('This quotation has no speaker: “yes”').first();
  // Astro sends the message 0.2 s after the page, which may not listen yet on a busy machine.
  await expect(async () => {
    if (!(await message.isVisible()) && (await answer()).status === 500) await page.reload();
    await expect(message).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await writeFile(file, text);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour stays open', { timeout: 30_000 });
});

test('a content folder that goes and comes back is served again', async () => {
  test.setTimeout(120_000);
  await expect.poll(async () => (await answer()).status, { timeout: 60_000 }).toBe(200);
  await rename(join(folder, 'content'), join(folder, 'elsewhere'));
  await expect.poll(async () => (await answer()).status, { timeout: 30_000 }).toBe(500);
  await rename(join(folder, 'elsewhere'), join(folder, 'content'));
  await expect.poll(async () => (await answer()).status, { timeout: 30_000 }).toBe(200);
});
