import { z } from 'zod';

/** How many tests passed and failed, and how many could not run here: what they need is not on this machine. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a test runner left behind: its exit code, and its JSON report if it got as far as writing one. */
export interface RunnerResult {
  readonly exitCode: number;
  readonly report: string | undefined;
}

/** Counts the tests of a report. Throws if it is not one of this runner's. */
export type ReportReader = (report: unknown) => Count;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

export const readVitestReport: ReportReader = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
};

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A test that passed only when it was repeated has failed. */
export const readPlaywrightReport: ReportReader = (report) => {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
};

/**
 * Counts the tests of a run. What no single test stands for counts as one failure: a runner that crashed, that failed
 * outside of its tests (a file that does not load, an unhandled rejection), or that found no test.
 */
export function countTests({ exitCode, report }: RunnerResult, read: ReportReader): Count {
  const count = report === undefined ? sum([]) : read(JSON.parse(report));
  const { passed, failed, skipped } = count;
  const failedOutside = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return failedOutside ? { ...count, failed: 1 } : count;
}

/** The sum of all counts. */
export function sum(counts: readonly Count[]): Count {
  const total = (of: keyof Count) => counts.reduce((result, count) => result + count[of], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
