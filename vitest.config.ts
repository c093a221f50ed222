import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    restoreMocks: true,
    // No test changes what another sees: one worker reads every module once, at half the cost.
    isolate: false,
    // Commands are started as processes of their own, which takes long on a busy machine.
    testTimeout: 60_000,
  },
});
