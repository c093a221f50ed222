import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inventedSite } from '../../tests/fixtures/invented-articles.ts';
import { freePort } from '../../tests/free-port.ts';
import { projectRoot } from '../run-node.ts';
import { median } from './processor-time.ts';
import { writeContent } from './write-content.ts';

/** Seconds on the clock, by the number of articles. */
const budgets = [
  { articles: 1, start: 4, change: 1 },
  { articles: 1_000, start: 12, change: 2 },
];

/**
 * Measures what an editor waits for: from the start of the development server to the first article's page, and from saving
 * a changed word to the changed page; the median of five changes.
 */
export async function benchDev(): Promise<void> {
  for (const { articles, start, change } of budgets) {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
    const port = await freePort();
    const content = inventedSite(articles, 7);
    await writeContent(folder, content);
    const from = performance.now();
    const server = spawn(process.execPath, ['cli/dev.ts', '--port', String(port)], {
      cwd: projectRoot,
      env: { ...process.env, CONTENT_DIR: folder, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    });
    try {
      const path = content.articles[0]?.path ?? '';
      const address = `http://localhost:${port}/articles/${path.replace(/^.*\/|\.md$/g, '')}/`;
      await shown(address, '<h1');
      const started = (performance.now() - from) / 1000;
      const changes: number[] = [];
      for (let nth = 1; nth <= 5; nth += 1) changes.push(await changed(join(folder, path), address, `Word${nth}`));
      console.log(
        `${articles} articles: first page after ${started.toFixed(1)} s (budget ${start}), ` +
          `a change after ${median(changes).toFixed(2)} s (budget ${change})`,
      );
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Seconds from saving a file with a changed abstract to the page that shows it. */
async function changed(file: string, address: string, word: string): Promise<number> {
  const text = await readFile(file, 'utf8');
  const from = performance.now();
  await writeFile(file, text.replace(/^abstract: \S*/m, `abstract: ${word}`));
  await shown(address, word);
  return (performance.now() - from) / 1000;
}

/** Waits until a page has some words. Throws an Error if it has none of them after a minute. */
async function shown(address: string, words: string): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    if (performance.now() > until) throw new Error(`${address} does not show “${words}” within a minute.`);
    const page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(words)) return;
    await setTimeout(20);
  }
}
