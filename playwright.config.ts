import { defineConfig } from '@playwright/test';
import { readEnvironment } from './cli/environment.ts';
import { ChromiumError, findChromium, howToGetChromium, isRoot } from './cli/find-chromium.ts';

const executablePath = findChromium();
if (!executablePath) throw new ChromiumError(howToGetChromium);

const { basePath } = readEnvironment(process.env);
// The server below takes a free port and says which: Playwright reads it there, before a worker starts.
const port = process.env['VERBATIM_TEST_PORT'];

/** The tests of the built site: `npm run build` makes it, this serves dist/ while the tests run. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    ...(port ? { baseURL: `http://127.0.0.1:${port}${basePath}` } : {}),
    launchOptions: {
      executablePath,
      args: [
        // Chromium's sandbox does not start for root.
        ...(isRoot() ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" cli/serve.ts --port 0`,
    wait: { stdout: /127\.0\.0\.1:(?<verbatim_test_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
