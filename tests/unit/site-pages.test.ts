import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { sitePages } from '#site-pages.ts';

/** The addresses of the files in src/pages that stand at one: a list's file at that of its first page. */
function addressesOfPages(): string[] {
  const pages = join(import.meta.dirname, '../../src/pages');
  const routes = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => `/${file.split(sep).join('/')}`.replace(/(\/\[\.\.\.\w+\]|\/index)?\.astro$/, '/'));
  return [...new Set(routes)].filter((route) => route !== '/404/' && !route.includes('['));
}

test('every top-level page is in the list, and every page in the list is there', () => {
  expect(sitePages.map(({ address }) => address).toSorted()).toEqual(addressesOfPages().toSorted());
});
