import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { makeSiteRecord } from '#core/across/record.ts';
import { isEmpty, sitePages } from '#site-pages.ts';
import { read } from './write-article.ts';

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

test('nothing leads to a page that has nothing to show', () => {
  const shown = (entries: string) => {
    const content = read('Norland opens a gate.', entries);
    const record = makeSiteRecord(
      content.articles.map((article) => article.record),
      content,
    );
    return sitePages.flatMap((page) => (isEmpty(page, record) ? [] : page.address)).join(' ');
  };
  expect(shown('')).toBe('/ /search/ /about/ /method/ /data/');
  expect(shown('people: [{ id: orla }]')).toBe('/ /people/ /search/ /about/ /method/ /data/');
  const position = '{ person: orla, question: harbour-toll, stance: for, summary: Opens, evidence: [a gate] }';
  expect(shown(`positions: [${position}]\ntimeline: [{ date: 2031-05, event: Opens, evidence: a gate }]`)).toBe(
    '/ /people/ /questions/ /timeline/ /search/ /about/ /method/ /data/',
  );
});
