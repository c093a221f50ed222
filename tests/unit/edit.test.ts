import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import type { Change } from '#core/edit/change.ts';
import { editArticle } from '#core/edit/edit-article.ts';
import { selectorOf } from '#core/edit/selector.ts';
import { locatePassage } from '#core/text/passages.ts';
import { articleText, file, library as files, parse } from './write-article.ts';

const library = readContent({ ...files, articles: [] });

/** The front matter's own lines after some changes, or what refuses them. */
function edited(entries: string, ...changes: readonly Change[]): string {
  const text = articleText('"It stays," said Mira Orla on Monday. The toll: “it goes,” said Juri Tamm.', entries);
  const result = editArticle(file('articles/toll.md', text), library, changes);
  if ('refused' in result) return result.refused.map(({ line, message }) => `${String(line)}: ${message}`).join('\n');
  return new TextDecoder()
    .decode(result.bytes)
    .replace(/^---\n(?:.*\n){3}/, '')
    .replace(/---\n[^]*$/, '');
}

const both = `
quotes:
  # Found by the import.
  - person: orla
    text: It stays,   # as printed
  - person: tamm
    text: 'it goes'`;

test('an entry is added as the file writes its others, and nothing else changes', () => {
  expect(
    edited(both, {
      do: 'add',
      list: ['positions'],
      value: {
        person: 'tamm',
        question: 'harbour-toll',
        stance: 'for',
        summary: 'The toll: it goes',
        evidence: ['it goes,'],
      },
    }),
  ).toMatchInlineSnapshot(`
    "quotes:
      # Found by the import.
      - person: orla
        text: It stays,   # as printed
      - person: tamm
        text: 'it goes'
    positions:
      - person: tamm
        question: harbour-toll
        stance: for
        summary: "The toll: it goes"
        evidence:
          - it goes,
    "
  `);
});

test('an entry goes before the one that is named', () => {
  const one = both.slice(0, both.indexOf('  - person: tamm')).trimEnd();
  expect(
    edited(one.replace('text: It stays,   # as printed', 'text: it goes').replace('orla', 'tamm'), {
      do: 'add',
      list: ['quotes'],
      value: { person: 'orla', text: 'It stays' },
      before: 0,
    }),
  ).toMatchInlineSnapshot(`
    "quotes:
      # Found by the import.
      - person: orla
        text: It stays
      - person: tamm
        text: it goes
    "
  `);
});

test('a value is written in the quotation marks of the one it replaces, and its comment stays', () => {
  expect(
    edited(
      both,
      { do: 'set', at: ['quotes', 0, 'about'], value: 'the toll: all of it' },
      { do: 'set', at: ['quotes', 1, 'text'], value: 'it goes,' },
      { do: 'set', at: ['quotes', 0, 'text'], value: 'It stays' },
    ),
  ).toMatchInlineSnapshot(`
    "quotes:
      # Found by the import.
      - person: orla
        text: It stays   # as printed
        about: "the toll: all of it"
      - person: tamm
        text: 'it goes,'
    "
  `);
});

test('a removed entry takes the guesses above it along, and no other comment', () => {
  const notes = `${both}
# The notes
notes:
  # of the first day
  - kind: context
    passage: on Monday
    text: The third.
  # check: is it?
  - kind: context
    passage: said Juri Tamm
    text: He did.`;
  expect(edited(notes, { do: 'remove', at: ['notes', 1] })).toMatchInlineSnapshot(`
    "quotes:
      # Found by the import.
      - person: orla
        text: It stays,   # as printed
      - person: tamm
        text: 'it goes'
    # The notes
    notes:
      # of the first day
      - kind: context
        passage: on Monday
        text: The third.
    "
  `);
});

test('an edit that adds an error is refused with the message of the check', () => {
  expect(edited(both, { do: 'remove', at: ['quotes', 1] })).toMatchInlineSnapshot(
    `"11: This quotation has no speaker: “it goes,”"`,
  );
  expect(edited(both, { do: 'set', at: ['quotes', 1, 'person'], value: 'nobody' })).toMatchInlineSnapshot(
    `"9: There is no person “nobody”."`,
  );
});

test('what is wrong already keeps nothing from being mended', () => {
  const broken = both.replace('person: tamm', 'person: nobody').replace('person: orla', 'person: no-one');
  expect(edited(broken, { do: 'set', at: ['quotes', 1, 'person'], value: 'tamm' })).toContain('person: tamm');
});

test('words that stand in several places are named with those beside them', () => {
  const article = parse('The toll goes, said Orla. The toll stays, said Tamm.');
  const at = article.prose.text.lastIndexOf('The toll');
  expect(selectorOf(article, { start: at, end: at + 8 }, locatePassage)).toMatchInlineSnapshot(`
    {
      "exact": "The toll",
      "prefix": "said Orla",
    }
  `);
});
