import { spawn, type ChildProcess } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { freePort } from '../free-port.ts';

/** The development server of a content folder, on a port of its own. */
export interface DevServer {
  /** Where an article is. */
  readonly address: (slug: string) => string;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts the development server of a content folder. */
export async function devServer(folder: string): Promise<DevServer> {
  const port = String(await freePort());
  let child: ChildProcess | undefined;
  const start = () => {
    child = spawn(process.execPath, ['cli/dev.ts', '--port', port], {
      cwd: projectRoot,
      env: { ...process.env, CONTENT_DIR: folder, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    });
  };
  const stop = async () => {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGTERM');
    await ended;
  };
  start();
  return { address: (slug) => `http://localhost:${port}/articles/${slug}/`, start, stop };
}

export const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Annotate' });

/** Opens an article, as soon as the server is there. */
export async function openArticle(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address, { timeout: 30_000 });
  }).toPass({ timeout: 90_000 });
}

/** Opens an article and the app on it. */
export async function openApp(page: Page, address: string): Promise<void> {
  await openArticle(page, address);
  await page.getByRole('button', { name: 'Annotate' }).click();
  await expect(panelOf(page).getByText(/^To do: /)).toBeVisible();
}

/** Does something that is saved, and waits for the page that is loaded anew. */
export async function saved(page: Page, action: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['before'] = '';
  });
  await action();
  await expect(panelOf(page).locator('p[role=status]')).toHaveText('Saved.', { timeout: 30_000 });
  await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 30_000 });
  await expect(panelOf(page).locator('.content')).not.toBeEmpty({ timeout: 30_000 });
}
