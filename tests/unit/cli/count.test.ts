import { expect, test } from 'vitest';
import { countTests, readPlaywrightReport, readVitestReport, sum } from '../../../cli/test/count.ts';

const vitest = (numPassedTests: number, numFailedTests: number) =>
  JSON.stringify({ numPassedTests, numFailedTests, numPendingTests: 0 });
const playwright = (expected: number, unexpected: number, flaky: number, skipped = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

test('each test of a report counts', () => {
  expect(countTests({ exitCode: 0, report: vitest(7, 0) }, readVitestReport)).toEqual({
    passed: 7,
    failed: 0,
    skipped: 0,
  });
  expect(countTests({ exitCode: 1, report: vitest(5, 2) }, readVitestReport)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 0,
  });
  expect(countTests({ exitCode: 0, report: playwright(4, 0, 0) }, readPlaywrightReport)).toEqual({
    passed: 4,
    failed: 0,
    skipped: 0,
  });
});

test('a test that passed only when repeated has failed', () => {
  expect(countTests({ exitCode: 0, report: playwright(4, 1, 1) }, readPlaywrightReport)).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0,
  });
});

test('a runner that crashed is one failure, and so is one that found no test', () => {
  expect(countTests({ exitCode: 1, report: undefined }, readVitestReport)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
  expect(countTests({ exitCode: 0, report: undefined }, readVitestReport)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
  expect(countTests({ exitCode: 0, report: vitest(0, 0) }, readVitestReport)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});

test('tests that cannot run on this machine are counted by themselves, and are no failure', () => {
  const result = { exitCode: 0, report: playwright(0, 0, 0, 3) };
  expect(countTests(result, readPlaywrightReport)).toEqual({ passed: 0, failed: 0, skipped: 3 });
});

test('a failure outside of all tests counts beside those that passed', () => {
  expect(countTests({ exitCode: 1, report: vitest(3, 0) }, readVitestReport)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  });
});

test('counts are summed', () => {
  expect(
    sum([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 3, failed: 2, skipped: 0 },
    ]),
  ).toEqual({ passed: 4, failed: 2, skipped: 0 });
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
