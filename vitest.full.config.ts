import { defineConfig } from 'vitest/config';

/** Tests without a browser that take too long for `npm test`, or start programs: a part of `npm run test:full`. */
export default defineConfig({
  test: {
    include: ['tests/{hostile,editor}/**/*.test.ts', 'tests/unit/hardening.test.ts'],
    env: { HARDENING_RUNS: '2000' },
    // A file each in turn: the long ones would else come to one worker.
    maxWorkers: 2,
    // On a busy machine everything takes long; what must not is measured as processor time.
    testTimeout: 300_000,
  },
});
