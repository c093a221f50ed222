/**
 * `npm test`: all checks and tests of the project, one line each; the output of one only if it fails, or as it comes with
 * `-- --verbose`. The last line is `N passed, N failed`; the exit code is 0 if none failed.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from './command.ts';
import { projectRoot } from './run-node.ts';
import { sum, type Count } from './test/count.ts';
import { reportsFolder, steps } from './test/steps.ts';

await command(async () => {
  const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
  // A report of an earlier run must not be counted, nor a deployer's settings be tested.
  await rm(join(projectRoot, reportsFolder), { recursive: true, force: true });
  const settings = { CONTENT_DIR: '', SITE_URL: '', BASE_PATH: '', PRECOMPRESS: '', DEPLOY_TO: '', HSTS: '' };
  const env = { ...process.env, ...settings };

  const counts: Count[] = [];
  const failed = new Set<string>();
  for (const { name, run } of steps) {
    const start = performance.now();
    if (values.verbose) console.log(`\n${name}:`);
    const { count, output } = await run({ env, failed, report: console.log, verbose: values.verbose, minutes: 5 });
    counts.push(count);
    if (count.failed > 0) failed.add(name);
    if (count.failed > 0 && output !== '') console.log(`\n${output.trimEnd()}\n`);
    console.log(progress(name, count, (performance.now() - start) / 1000));
  }

  const { passed, failed: failures } = sum(counts);
  if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(', ')}.`);
  console.log(`\n${passed} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
});

function progress(name: string, { passed, failed }: Count, seconds: number): string {
  const tests = passed + failed > 1 ? `  ${passed} of ${passed + failed}` : '';
  return `${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s${tests}`;
}
