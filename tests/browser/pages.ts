import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';

/** The site's own build, which `npm run build` made. */
export const builtFolder = join(projectRoot, 'dist');

/** The first article's address, relative to the site's. */
export const firstArticle = 'articles/ukraine-needs-us-security-guarantee/';

/** The article of the fictional country with the most words. */
export const longestOfTheCountry = 'articles/who-pays-for-the-dam/';

/** Every HTML page of a built folder, by its address relative to the site's: read off the folder, not off a list. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** What kind of page it is: pages of one kind differ in their words alone. */
export function kindOf(address: string): string {
  return address.replace(/^(people|questions|sources|compare|years|articles|timeline|embed)\/[^/]+\//, '$1/*/');
}

/** The first page of each kind. */
export function oneOfEachKind(addresses: readonly string[]): string[] {
  return [...Map.groupBy(addresses, kindOf).values()].flatMap(([address]) => address ?? []);
}

/** Collects what a page complains about from now on: its console's errors, its exceptions, requests to other hosts. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', ({ message }) => found.push(message));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') found.push(`request to ${request.url()}`);
  });
  return found;
}

/** Expects that nothing on the page reaches beyond its sides. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}
