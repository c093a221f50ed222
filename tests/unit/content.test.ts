import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { findQuotations } from '#core/text/quotations.ts';
import { articleText, file, library, only, problemsOf, proseOf, read, readText } from './write-article.ts';

const valid = articleText(
  '“The *toll* goes,” said Orla on Monday.\n\n> It goes &amp; goes.\n\nTamm: "No." See [the port](/port).',
  `people: [{ id: orla, role: Prime Minister }, { id: tamm }]
quotes:
  - { person: orla, text: The toll goes, about: the toll, question: harbour-toll }
  - person: tamm
    text: No.
notQuotes: ["It goes & goes."]
positions:
  - person: orla
    question: harbour-toll
    stance: for
    summary: It “goes”.
    evidence: [The toll goes]
timeline:
  - date: 2031-05-12
    when: on Monday
    event: Orla speaks
    evidence: { exact: said Orla, suffix: on Monday }
notes:
  - { kind: context, passage: the port, text: The old one. }`,
);

describe('a content folder', () => {
  it('is read', () => {
    expect(problemsOf(readText(valid))).toBe('no problem');
  });

  it(
    'is read without a crash and with every problem inside the file, whatever becomes of the file',
    { timeout: 30_000 },
    () => {
      const bits = fc.oneof(
        fc.constantFrom(
          '"',
          "'",
          '“',
          '”',
          '‘',
          '’',
          '\n',
          '\n\n',
          '---',
          '\n---\n',
          ': ',
          '- ',
          '#',
          '&',
          '*',
          '@',
          '!',
          '[',
          ']',
          '{',
          '}',
          '|',
          '>',
          '> ',
          '`',
          '<b>',
          '\t',
          '\r\n',
          '\u202e',
          '\0',
          '\ufeff',
          'e\u0301',
          '\ud800',
          '…',
          '2031-02-30',
          '<<: ',
          '[^1]',
          '../',
          '~',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      );
      const mutation = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: bits });
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
          let text = valid;
          for (const { at, remove, insert } of mutations) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + insert + text.slice(place + remove);
          }
          const bytes = new TextEncoder().encode(text);
          const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
          for (const { line, column, endLine, endColumn, message } of readText(bytes).problems) {
            expect(column, message).toBeGreaterThanOrEqual(1);
            expect(column - 1, message).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
            expect(endColumn - 1, message).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
            expect(endLine > line || (endLine === line && endColumn >= column), message).toBe(true);
            expect(endLine, message).toBeLessThanOrEqual(lines.length);
          }
        }),
        { seed: 11, numRuns: 250 },
      );
    },
  );

  it('is sorted: the newest article first, then by address', () => {
    const article = (name: string, date: string) =>
      file(`articles/${name}.md`, articleText('Text.').replace('2031-05-15', date));
    const { articles } = readContent({
      ...library,
      articles: [
        article('b', '2031-05-15'),
        article('c', '2031-05-15T10:00:00+14:00'),
        article('a', '2031-05-15T00:00:00Z'),
        article('d', '2031-05-16'),
      ],
    });
    expect(articles.map(({ record }) => record.slug)).toEqual(['d', 'a', 'b', 'c']);
  });
});

describe('quotations of random texts', () => {
  it('are found without a crash, nest, and never overlap', { timeout: 30_000 }, () => {
    const bits = fc.constantFrom(
      'a',
      'bs',
      "don't",
      ' ',
      ' ',
      ' ',
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '„',
      '‹',
      '›',
      '\n\n',
      '> ',
      '`"`',
      ',',
      '.',
      '5',
      '(',
      '—',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const prose = proseOf(parts.join(''));
        const { quotations, unpaired } = findQuotations(prose);
        for (const [at, { outer, segments, depth }] of quotations.entries()) {
          expect(outer.start).toBeGreaterThanOrEqual(0);
          expect(outer.end).toBeLessThanOrEqual(prose.text.length);
          expect(segments.length).toBeGreaterThan(0);
          let last = outer.start;
          for (const { start, end } of segments) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(prose.text.slice(start, end).trim()).toBe(prose.text.slice(start, end));
            last = end;
          }
          expect(last).toBeLessThanOrEqual(outer.end);
          const around = quotations.slice(0, at).filter((other) => other.outer.end > outer.start);
          expect(around.every((other) => other.outer.end >= outer.end)).toBe(true);
          expect(depth).toBe(around.length);
        }
        for (const { start, end } of unpaired) expect(prose.text.slice(start, end)).toMatch(/^["'“”‘«»„‹›‚]$/);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it(
    'are all told: an article that quotes without naming anybody is never without a problem',
    { timeout: 30_000 },
    () => {
      const words = fc
        .array(fc.constantFrom('toll', 'goes', "don't", 'now,'), { minLength: 1, maxLength: 6 })
        .map((list) => list.join(' '));
      const marks = fc.constantFrom(
        ['"', '"'],
        ['“', '”'],
        ['‘', '’'],
        ['«', '»'],
        ['„', '“'],
        ['„', '”'],
        ['> ', '\n\n'],
        ['« ', ' »'],
      );
      fc.assert(
        fc.property(words, words, words, marks, (before, quoted, after, [open, close]) => {
          const body =
            open === '> ' ? `${before}\n\n> ${quoted}\n\n${after}` : `${before} ${open}${quoted}${close} ${after}`;
          expect(only(read(body).problems).rule).toBe('quotations-are-attributed');
        }),
        { seed: 13, numRuns: 150 },
      );
    },
  );
});
