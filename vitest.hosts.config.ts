import { defineConfig } from 'vitest/config';

/** Tests of built sites on real servers: nginx, Caddy and Apache, each with the file that is written for it. */
export default defineConfig({
  test: {
    include: ['tests/hosts/**/*.test.ts'],
    testTimeout: 60_000,
    // It builds sites, and installs a server that the machine does not have, where it may.
    hookTimeout: 600_000,
  },
});
