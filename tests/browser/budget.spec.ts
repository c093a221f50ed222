import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtFolder, firstArticle } from './pages.ts';

/** Bytes over the wire, as a static host sends them: the strongest brotli. */
function brotli(file: string): number {
  return brotliCompressSync(readFileSync(join(builtFolder, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

const html = readFileSync(join(builtFolder, firstArticle, 'index.html'), 'utf8');
const head = html.slice(0, html.indexOf('</head>'));
const files = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].flatMap(([, file]) => file ?? []);

test('HTML and critical CSS of the first article are at most 15,300 bytes', () => {
  const page = brotli(join(firstArticle, 'index.html'));
  // What holds up the first view is what the head links; the text, panels, rare fonts and print come behind it.
  const critical = files(head, /<link rel="?stylesheet"? href="?\/([^">\s]+)/g).reduce(
    (sum, file) => sum + brotli(file),
    0,
  );
  console.log(
    `HTML ${String(page)}, critical CSS ${String(critical)}, together ${String(page + critical)} of 15300 bytes (brotli); the first flight of a connection holds 14000`,
  );
  expect(critical).toBeGreaterThan(0);
  expect(page + critical).toBeLessThanOrEqual(15_300);
});

test('HTML, CSS and the fonts that the first article loads are at most 100 kB', async ({ page }) => {
  const fonts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(firstArticle);
  await page.evaluate(() => document.fonts.ready);
  const css = files(html, /<link rel="?stylesheet"? href="?\/([^">\s]+)/g);
  const sum =
    brotli(join(firstArticle, 'index.html')) +
    css.reduce((total, file) => total + brotli(file), 0) +
    [...fonts].reduce((total, file) => total + readFileSync(join(builtFolder, file)).length, 0);
  console.log(`HTML, CSS and ${String(fonts.size)} fonts: ${String(sum)} of 100000 bytes`);
  expect(fonts.size).toBeGreaterThan(2);
  expect(sum).toBeLessThanOrEqual(100_000);
});

test('all scripts together are at most 5 kB', () => {
  const scripts = readdirSync(join(builtFolder, '_astro')).filter((file) => file.endsWith('.js'));
  const sum = scripts.reduce((total, file) => total + brotli(join('_astro', file)), 0);
  console.log(`scripts, that of search among them: ${String(sum)} of 5000 bytes (brotli)`);
  expect(scripts.length).toBeGreaterThan(1);
  expect(sum).toBeLessThanOrEqual(5000);
});
