import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

const noted = (date: string) => `notes: [{ kind: context, passage: Text, text: A note., date: ${date} }]`;

describe('holds', () => {
  it.each(['updated: 2031-05-15', 'updated: 2031-05-15T00:00:00Z', noted('2031-05-15'), noted('2032-01-01')])(
    'for %s',
    (entries) => {
      expect(problemsOf(read('Text.', entries))).toBe('no problem');
    },
  );
});

describe('is broken', () => {
  it('by an update and a note before the article', () => {
    expect(problemsOf(read('Text.', `updated: 2030-05-16\n${noted('2021-05-16')}`))).toMatchInlineSnapshot(`
      "articles/toll.md:5:10–5:20 error dates-are-in-order
        By these dates the article was updated (2030-05-16) before the article was published (2031-05-15).
        Correct whichever is wrong: it is often the year.
      articles/toll.md:6:62–6:72 error dates-are-in-order
        By these dates this note was written (2021-05-16) before the article was published (2031-05-15).
        Correct whichever is wrong: it is often the year."
    `);
  });
});
