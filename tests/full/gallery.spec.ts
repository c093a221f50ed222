import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { examples } from '../examples/examples.ts';
import { complaints } from '../browser/pages.ts';

/** Runs `npm run dev` on a free port. Resolves to its address, and to what ends it. */
function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = spawn(process.execPath, ['cli/dev.ts', '--port', '0', '--host', '127.0.0.1'], {
    cwd: projectRoot,
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', NODE_ENV: 'development', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => {
        resolve();
      });
      server.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    let printed = '';
    server.once('error', reject).once('exit', () => {
      reject(new Error(`The development server has ended: ${printed}`));
    });
    server.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (url) resolve({ url, stop });
    });
  });
}

test('the development server has a gallery of all examples, with their pictures', async ({ page }) => {
  test.setTimeout(120_000);
  const { url, stop } = await startServer();
  try {
    await page.goto(`${url}gallery/`);
    const links = page.locator('main li a');
    await expect(links).toHaveText(examples.map(({ name }) => name));
    const addresses = await links.evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
    for (const address of addresses) {
      const response = await page.request.get(new URL(address ?? '', url).href);
      expect(response.status(), address ?? '').toBe(200);
    }
    const found = complaints(page);
    await page.goto(`${url}gallery/twelve-thousand-words/`);
    for (const picture of await page.locator('.body img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(100);
    }
    expect(found).toEqual([]);
  } finally {
    await stop();
  }
});
