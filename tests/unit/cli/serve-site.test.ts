import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PortInUseError, serveSite, type ServedSite } from '../../../cli/serve-site.ts';

let dir: string;
let site: ServedSite;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await mkdir(join(dir, 'people'));
  await writeFile(join(dir, 'index.html'), 'home');
  await writeFile(join(dir, '404.html'), 'no such page');
  await writeFile(join(dir, 'people', 'index.html'), 'people');
  await writeFile(join(dir, 'article.md'), '“said”');
  site = await serveSite({ dir, basePath: '/news/' });
});

afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

async function get(path: string): Promise<string> {
  const response = await fetch(new URL(site.url).origin + path, { redirect: 'manual' });
  return [response.status, response.headers.get('location') ?? (await response.text())].join(' ');
}

test('a page is served below the base path', async () => {
  expect(await get('/news/')).toBe('200 home');
  expect(await get('/news/people/')).toBe('200 people');
});

test('a page’s address without its last slash is redirected, with its query', async () => {
  expect(await get('/news')).toBe('301 /news/');
  expect(await get('/news/people?a=1')).toBe('301 /news/people/?a=1');
});

test('what does not exist is the 404 page with status 404, with or without a slash, below the base path or not', async () => {
  for (const path of [
    '/news/none',
    '/news/none/',
    '/news/%E0%A4%A',
    '/',
    '//',
    '/people/',
    '/news/..%2f..%2fetc/passwd',
  ]) {
    expect(await get(path), path).toBe('404 no such page');
  }
});

test('Markdown says that it is UTF-8', async () => {
  const response = await fetch(new URL('article.md', site.url));
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await response.text()).toBe('“said”');
});

test('files come with the headers that a host is to send, the page for what is not there with its own', async () => {
  const headers = async (path: string) => (await fetch(new URL(path, site.url))).headers;
  const page = await headers('people/');
  expect(page.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  const missing = await headers('_astro/none.css');
  expect(missing.get('content-type')).toBe('text/html; charset=utf-8');
  expect(missing.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('a port that is taken is said', async () => {
  const port = Number(new URL(site.url).port);
  await expect(serveSite({ dir, basePath: '/', port })).rejects.toThrow(PortInUseError);
});
