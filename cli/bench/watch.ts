import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedContent, short } from '../../tests/fixtures/invented-articles.ts';
import { projectRoot } from '../run-node.ts';
import { median } from './processor-time.ts';
import { writeContent } from './write-content.ts';

const articles = 1_000;
/** Milliseconds from a save to the end of the report. */
const budget = 150;

/**
 * Measures what an editor waits for with `npm run check -- --watch`: from saving an article with a new mistake, or without
 * it again, to the last line of the report.
 */
export async function benchWatch(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const content = inventedContent(articles, 7, short);
  await writeContent(folder, content);
  const watching = spawn(process.execPath, ['cli/check.ts', '--watch'], {
    cwd: projectRoot,
    env: { ...process.env, CONTENT_DIR: folder },
  });
  let output = '';
  let tell = () => undefined;
  for (const stream of [watching.stdout, watching.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Checked.')) tell();
    });
  const reported = async (wanted: string, save: () => Promise<void>): Promise<number> => {
    output = '';
    const told = new Promise<void>((resolve) => {
      tell = () => {
        if (output.includes(wanted)) resolve();
        return undefined;
      };
    });
    const from = performance.now();
    await save();
    await told;
    return performance.now() - from;
  };
  try {
    const first = await reported('Checked.', () => Promise.resolve());
    const times: number[] = [];
    for (const { path } of content.articles.slice(0, 10)) {
      const text = await readFile(join(folder, path), 'utf8');
      times.push(
        await reported('not-a-key', () => writeFile(join(folder, path), text.replace('---', '---\nnot-a-key: 1'))),
        await reported('word for word', () => writeFile(join(folder, path), text)),
      );
    }
    console.log(
      `${articles} articles: first report after ${(first / 1000).toFixed(1)} s; after a save ` +
        `${median(times).toFixed(0)} ms (median of ${times.length}), ${Math.max(...times).toFixed(0)} ms at most (budget ${budget} ms)`,
    );
  } finally {
    watching.kill('SIGTERM');
    await new Promise((resolve) => watching.once('exit', resolve));
    await rm(folder, { recursive: true, force: true });
  }
}
