import { defineConfig } from '@playwright/test';
import { readSettings } from './src/settings.ts';
import { chromiumArguments, ChromiumError, findChromium, howToGetChromium } from './cli/find-chromium.ts';

const executablePath = findChromium();
if (!executablePath) throw new ChromiumError(howToGetChromium);

const { basePath } = readSettings(process.env);
// The server below takes a free port and says which: Playwright reads it there, before a worker starts.
const port = process.env['VERBATIM_TEST_PORT'];

/** The tests of built sites: `npm run build` makes the site's own, this serves dist/ while they run. */
export default defineConfig({
  projects: [
    // What `npm test` runs.
    { name: 'browser', testDir: 'tests/browser' },
    // What `npm run test:full` adds: whole sites, every page and look, other makers' tools.
    { name: 'full', testDir: 'tests/full' },
    // An editor's whole work in a browser, for many minutes: `npm run test:long`. One development server at a time.
    { name: 'long', testDir: 'tests/long', workers: 1 },
  ],
  outputDir: 'test-results/browser',
  snapshotPathTemplate: 'tests/snapshots/{arg}{ext}',
  globalSetup: './tests/shared-sites.ts',
  // A machine that is busy is slow, and no fault of the site's.
  timeout: 120_000,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    ...(port ? { baseURL: `http://127.0.0.1:${port}${basePath}` } : {}),
    launchOptions: {
      executablePath,
      args: chromiumArguments(),
    },
  },
  webServer: {
    command: `"${process.execPath}" cli/serve.ts --port 0`,
    wait: { stdout: /127\.0\.0\.1:(?<verbatim_test_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
