/**
 * `npm run bench:check`: what `npm run check` costs on 1,000 and on 10,000 invented articles of 5 kB with eight quotes
 * each, as a process of its own: processor time, wall time and peak memory, against the budget of docs/performance.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedContent, short } from '../../tests/fixtures/invented-articles.ts';
import { command, runScript } from '../command.ts';
import { measureProcess } from './measure-process.ts';
import { writeContent } from './write-content.ts';

const budget = { cpuSeconds: 25, peakMegabytes: 1_000, growth: 10.5 };

const benchCheck = command({ usage: 'npm run bench:check', options: {} }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    const costs: { readonly cpuSeconds: number; readonly peakMegabytes: number }[] = [];
    for (const articles of [1_000, 10_000]) {
      const content = join(folder, String(articles));
      const files = inventedContent(articles, 7, short);
      await writeContent(content, files);
      const mean = files.articles.reduce((sum, { bytes }) => sum + bytes.length, 0) / articles;
      const { userSeconds, systemSeconds, wallSeconds, peakMegabytes } = await measureProcess(['cli/check.ts'], {
        environment: { CONTENT_DIR: content },
      });
      const cpuSeconds = userSeconds + systemSeconds;
      costs.push({ cpuSeconds, peakMegabytes });
      console.log(
        `${String(articles).padStart(6)} articles of ${(mean / 1000).toFixed(1)} kB: ${cpuSeconds.toFixed(1)} s CPU, ` +
          `${wallSeconds.toFixed(1)} s, peak ${peakMegabytes.toFixed(0)} MB`,
      );
    }
    const [small, large] = costs;
    if (!small || !large) throw new Error('Nothing was measured.');
    const growth = large.cpuSeconds / small.cpuSeconds;
    console.log(`10,000 against 1,000: ${growth.toFixed(1)} times`);
    const isWithin =
      large.cpuSeconds <= budget.cpuSeconds && large.peakMegabytes <= budget.peakMegabytes && growth <= budget.growth;
    console.log(
      `${isWithin ? 'within' : 'over'} the budget: ${budget.cpuSeconds} s CPU, ${budget.peakMegabytes} MB, ${budget.growth} times`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
});

await runScript(import.meta, benchCheck);
