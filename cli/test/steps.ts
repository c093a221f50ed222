import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChromiumError, findOrInstallChromium } from '../find-chromium.ts';
import { projectRoot, tools } from '../run-node.ts';
import { capture, type CaptureOptions } from './capture.ts';
import { countTests, readPlaywrightReport, readVitestReport, type Count, type ReportReader } from './count.ts';

export interface StepResult {
  readonly count: Count;
  readonly output: string;
}

export interface StepContext extends CaptureOptions {
  /** The names of the steps that failed so far. */
  readonly failed: ReadonlySet<string>;
  /** Says what takes time. */
  readonly report: (message: string) => void;
}

export interface Step {
  readonly name: string;
  readonly run: (context: StepContext) => Promise<StepResult>;
}

/** Where the test runners leave their reports. */
export const reportsFolder = 'test-results';

/** Everything that must hold. */
export const steps: readonly Step[] = [
  program('format', tools.prettier, ['--check', '.']),
  // Makes the types of Astro's own modules, which the linter needs to know.
  program('types', tools.astro, ['check']),
  program('lint', tools.eslint, ['.']),
  program('content', 'cli/check.ts'),
  { name: 'unit tests', run: runUnitTests },
  program('build', 'cli/build.ts'),
  { name: 'browser tests', run: runBrowserTests },
];

/** A step that is one test: it passes if the program ends with exit code 0. */
function program(name: string, file: string, args: readonly string[] = []): Step {
  return {
    name,
    async run(context) {
      const { exitCode, output } = await capture(file, args, context);
      return { count: exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
    },
  };
}

function runUnitTests(context: StepContext): Promise<StepResult> {
  const report = `${reportsFolder}/unit.json`;
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runTests({ file: tools.vitest, args, report, read: readVitestReport }, context);
}

async function runBrowserTests(context: StepContext): Promise<StepResult> {
  if (context.failed.has('build')) return notRun('There is no site to test: the build failed.');
  try {
    const chromium = findOrInstallChromium(context.report);
    const report = `${reportsFolder}/browser.json`;
    const env = { ...context.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ['test', '--reporter=list,json'];
    return await runTests({ file: tools.playwright, args, report, read: readPlaywrightReport }, { ...context, env });
  } catch (error) {
    if (!(error instanceof ChromiumError)) throw error;
    return notRun(error.message);
  }
}

interface Runner {
  readonly file: string;
  readonly args: readonly string[];
  readonly report: string;
  readonly read: ReportReader;
}

async function runTests({ file, args, report, read }: Runner, context: StepContext): Promise<StepResult> {
  const { exitCode, output } = await capture(file, args, context);
  const text = await readFile(join(projectRoot, report), 'utf8').catch(() => undefined);
  return { count: countTests({ exitCode, report: text }, read), output };
}

function notRun(reason: string): StepResult {
  return { count: { passed: 0, failed: 1 }, output: reason };
}
