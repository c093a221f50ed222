import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChromiumError, findOrInstallChromium } from '../find-chromium.ts';
import { projectRoot, tools } from '../run-node.ts';
import { capture, type CaptureOptions } from './capture.ts';
import { countTests, readPlaywrightReport, readVitestReport, type Count, type ReportReader } from './count.ts';

interface StepResult {
  readonly count: Count;
  readonly output: string;
}

interface StepContext extends CaptureOptions {
  /** The names of the steps that failed so far. */
  readonly failed: ReadonlySet<string>;
  /** Says what takes time. */
  readonly report: (message: string) => void;
}

/** Something that must hold. */
export interface Step {
  readonly name: string;
  readonly run: (context: StepContext) => Promise<StepResult>;
}

/** Where the test runners leave their reports. */
export const reportsFolder = 'test-results';

/** A step that is one test: it passes if the program ends with exit code 0. */
export function program(name: string, file: string, args: readonly string[] = []): Step {
  return {
    name,
    async run(context) {
      const { exitCode, output } = await capture(file, args, context);
      return { count: { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }, output };
    },
  };
}

/** The tests that a Vitest configuration names. */
export function vitestTests(name: string, config = 'vitest.config.ts'): Step {
  const report = reportOf(name);
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    run: (context) => runTests({ file: tools.vitest, args, report, read: readVitestReport }, context),
  };
}

/**
 * The tests of one project of playwright.config.ts, in a Chromium that is found or installed. They need the site that the
 * step `build` makes.
 */
export function playwrightTests(name: string, project: string): Step {
  const report = reportOf(name);
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  return {
    name,
    async run(context) {
      if (context.failed.has('build')) return notRun('There is no site to test: the build failed.');
      try {
        const chromium = findOrInstallChromium(context.report);
        const env = { ...context.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
        const runner = { file: tools.playwright, args, report, read: readPlaywrightReport };
        return await runTests(runner, { ...context, env });
      } catch (error) {
        if (!(error instanceof ChromiumError)) throw error;
        return notRun(error.message);
      }
    },
  };
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

function reportOf(name: string): string {
  return `${reportsFolder}/${name.replaceAll(' ', '-')}.json`;
}

function notRun(reason: string): StepResult {
  return { count: { passed: 0, failed: 1, skipped: 0 }, output: reason };
}
