import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    restoreMocks: true,
    // No test changes what another sees: one worker reads every module once, at half the cost.
    isolate: false,
    // On a busy machine everything takes long; no test is about time.
    testTimeout: 60_000,
  },
});
