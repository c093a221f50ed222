/**
 * `npm run bench:check`: what `npm run check` costs on 1,000 and on 10,000 invented articles of 5 kB with eight quotes
 * each, as a process of its own: processor time, wall time and peak memory, against the budget of docs/performance.md.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inventedContent, short } from '../tests/fixtures/invented-articles.ts';
import { projectRoot } from './run-node.ts';

interface Cost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

const budget = { cpuSeconds: 25, peakMegabytes: 1_000, growth: 10.5 };

/** The process tells its own use of the machine when it ends: a parent cannot ask for it in Node. */
const tellUse =
  'data:text/javascript,process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = ' +
  'process.resourceUsage(); console.error("use", userCPUTime + systemCPUTime, maxRSS); })';

const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
try {
  const costs: Cost[] = [];
  for (const articles of [1_000, 10_000]) {
    const content = join(folder, String(articles));
    const files = inventedContent(articles, 7, short);
    for (const { path, bytes } of [...files.articles, ...files.people, ...files.questions]) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), bytes);
    }
    const mean = files.articles.reduce((sum, { bytes }) => sum + bytes.length, 0) / articles;
    const cost = await check(content);
    costs.push(cost);
    console.log(
      `${String(articles).padStart(6)} articles of ${(mean / 1000).toFixed(1)} kB: ${cost.cpuSeconds.toFixed(1)} s CPU, ` +
        `${cost.wallSeconds.toFixed(1)} s, peak ${cost.peakMegabytes.toFixed(0)} MB`,
    );
  }
  const [small, large] = costs;
  if (!small || !large) throw new Error('Nothing was measured.');
  const growth = large.cpuSeconds / small.cpuSeconds;
  console.log(`10,000 against 1,000: ${growth.toFixed(1)} times`);
  const isWithin =
    large.cpuSeconds <= budget.cpuSeconds && large.peakMegabytes <= budget.peakMegabytes && growth <= budget.growth;
  console.log(
    `${isWithin ? 'within' : 'over'} the budget: ${String(budget.cpuSeconds)} s CPU, ${String(budget.peakMegabytes)} MB, ${String(budget.growth)} times`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

function check(content: string): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', tellUse, 'cli/check.ts'], {
      cwd: projectRoot,
      env: { ...process.env, CONTENT_DIR: content },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const use = /^use (\d+) (\d+)$/m.exec(output);
      if (code !== 0 || use === null) {
        reject(new Error(output));
        return;
      }
      resolve({
        cpuSeconds: Number(use[1]) / 1_000_000,
        wallSeconds: (performance.now() - start) / 1000,
        peakMegabytes: Number(use[2]) / 1000,
      });
    });
  });
}
