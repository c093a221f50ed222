import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { appId } from '#annotate/messages.ts';
import { builtFolder } from './pages.ts';

test('the home page opens without an error in the console', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto('.');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('an address that does not exist is answered with status 404', async ({ page }) => {
  const response = await page.goto('no-such-page/');
  expect(response?.status()).toBe(404);
});

test('nothing of the app for editors is in the built site', () => {
  const files = readdirSync(builtFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(50);
  const holding = files.filter(({ parentPath, name }) =>
    [appId, 'astro-dev-toolbar'].some((words) => readFileSync(join(parentPath, name)).includes(words)),
  );
  expect(holding.map(({ name }) => name)).toEqual([]);
});
