import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../run-node.ts';
import { sum, type Count } from './count.ts';
import { reportsFolder, type Step } from './step.ts';

export interface RunOptions {
  /** How long one step may take. */
  readonly minutes: number;
  /** Whether the output of every step is shown as it comes. */
  readonly verbose: boolean;
}

/** Steps that run at the same time: lanes, each with one step after the other. */
export type Stage = readonly (readonly Step[])[];

/**
 * Runs stages one after the other, with one line a step, and the output of those that fail. The last line is
 * `N passed, N failed`.
 *
 * @returns The exit code: 0 if nothing failed.
 */
export async function runSteps(stages: readonly Stage[], { minutes, verbose }: RunOptions): Promise<number> {
  // A report of an earlier run must not be counted, nor a deployer's settings be tested.
  await rm(join(projectRoot, reportsFolder), { recursive: true, force: true });
  const settings = {
    CONTENT_DIR: '',
    SITE_URL: '',
    BASE_PATH: '',
    SITE_LANG: '',
    PRECOMPRESS: '',
    DEPLOY_TO: '',
    HSTS: '',
  };
  const env = { ...process.env, ...settings };

  const counts: Count[] = [];
  const failed = new Set<string>();
  const runStep = async ({ name, run }: Step): Promise<void> => {
    const start = performance.now();
    if (verbose) console.log(`\n${name}:`);
    const { count, output } = await run({ env, failed, report: console.log, verbose, minutes });
    counts.push(count);
    if (count.failed > 0) failed.add(name);
    if (count.failed > 0 && output !== '') console.log(`\n${output.trimEnd()}\n`);
    console.log(progress(name, count, (performance.now() - start) / 1000));
  };
  for (const stage of stages) {
    await Promise.all(
      stage.map(async (lane) => {
        for (const step of lane) await runStep(step);
      }),
    );
  }

  const total = sum(counts);
  if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(', ')}.`);
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is not on this machine.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function progress(name: string, { passed, failed, skipped }: Count, seconds: number): string {
  const tests = passed + failed > 1 ? `  ${passed} of ${passed + failed}` : '';
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s${tests}${left}`;
}
