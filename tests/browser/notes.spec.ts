import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { builtFolder } from './pages.ts';

/* What is corrected is never printed alone: the right words stand with it, on every page, in every feed and file. */

const office = 'Shadow Foreign Secretary';
const rightOffice = /(?<!Shadow )Foreign Secretary/;
const stunt = 'CPAC';
const rightDate = '20 February 2025';

const built = (file: string) => readFileSync(join(builtFolder, file), 'utf8');
const files = readdirSync(builtFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:html|json|jsonld|csv|xml|md|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(builtFolder.length + 1));
const pages = files.filter((file) => file.endsWith('.html'));

/** Whatever says these words in a page, each as the smallest thing that is listed, or stands by itself. */
function partsSaying(html: string, words: string): string[] {
  const { document } = parseHTML(html);
  for (const unseen of document.querySelectorAll('head, script')) unseen.remove();
  return [...document.querySelectorAll('*')]
    .filter(
      ({ textContent, children }) =>
        textContent.includes(words) && ![...children].some((inner) => inner.textContent.includes(words)),
    )
    .map((each) =>
      (each.closest('section.block, li, tr, figure, header, .rail, dd') ?? each).textContent
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}

test('no page says Lammy’s office without the right one', () => {
  const found = pages.flatMap((file) => partsSaying(built(file), office).map((text) => ({ file, text })));
  expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5);
  expect(found.filter(({ text }) => !rightOffice.test(text.replaceAll(office, '')))).toEqual([]);
});

test('no page tells of the stunt without its right date', () => {
  const found = pages
    .flatMap((file) => partsSaying(built(file), stunt).map((text) => ({ file, text })))
    // What answers for a date gives one.
    .filter(({ text }) => /February|this week/.test(text));
  expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5);
  expect(found.filter(({ text }) => !text.includes(rightDate))).toEqual([]);
});

test('no feed and no other file says either without what is right', () => {
  const others = files.filter((file) => !file.endsWith('.html') && !file.startsWith('schema/'));
  const found = others.flatMap((file) => {
    const text = built(file);
    return [
      ...(text.includes(office) ? [{ file, isRight: rightOffice.test(text.replaceAll(office, '')) }] : []),
      ...(text.includes(stunt) ? [{ file, isRight: text.includes(rightDate) }] : []),
    ];
  });
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ isRight }) => !isRight)).toEqual([]);
});

test('no row of a table says either without what is right', () => {
  const rows = ['quotes', 'positions', 'timeline'].flatMap((name) =>
    parse<Record<string, string>>(built(`data/${name}.csv`), { columns: true, bom: true }),
  );
  const offices = rows.filter(({ role }) => role === office);
  const stunts = rows.filter(({ evidence_text: words = '' }) => words.includes(stunt));
  expect(offices.length).toBeGreaterThan(1);
  expect(stunts.length).toBe(1);
  expect(offices.filter(({ corrected }) => corrected !== 'Foreign Secretary')).toEqual([]);
  expect(stunts.filter(({ corrected }) => corrected !== rightDate)).toEqual([]);
});

test('structured data of the timeline does not date the stunt by the article', () => {
  for (const page of ['timeline/index.html', 'timeline/2025/index.html']) {
    const { document } = parseHTML(built(page));
    const text = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const [event = ''] = /\{"@type":"Event","name":"Elon Musk[^}]*/.exec(text) ?? [];
    expect(event).toContain(rightDate);
    expect(event).not.toContain('startDate');
  }
});
