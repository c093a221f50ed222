import { z } from 'zod';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What a test runner left behind: its exit code, and its JSON report if it got as far as writing one. */
export interface RunnerResult {
  readonly exitCode: number;
  readonly report: string | undefined;
}

/** Counts the tests of a report. Throws if it is not one of this runner's. */
export type ReportReader = (report: unknown) => Count;

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

export const readVitestReport: ReportReader = (report) => {
  const { numPassedTests, numFailedTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests };
};

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** A test that passed only when it was repeated has failed. */
export const readPlaywrightReport: ReportReader = (report) => {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky };
};

/**
 * Counts the tests of a run. What no single test stands for counts as one failure: a runner that crashed, that failed
 * outside of its tests (a file that does not load, an unhandled rejection), or that found no test.
 */
export function countTests({ exitCode, report }: RunnerResult, read: ReportReader): Count {
  const { passed, failed } = report === undefined ? { passed: 0, failed: 0 } : read(JSON.parse(report));
  const failedOutside = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failedOutside ? 1 : failed };
}

/** The sum of all counts. */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );
}
