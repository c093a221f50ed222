import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

const body = 'Text, “we pay”.';
const entries = `
# check: the text gives no date. This is the day of the import.
people: [{ id: orla }]
quotes:
  # check: who says this? Nobody was found.
  - person: unnamed-speaker
    text: we pay
`;

describe('holds', () => {
  it('for a draft with guesses', () => {
    expect(problemsOf(read(body, `draft: true\n${entries}`))).not.toContain('guesses-are-checked');
  });

  it('for comments that mark no guess, and the words in a text', () => {
    expect(problemsOf(read(body, '# an editor’s own check\nnotQuotes: ["we pay"] # to check: this'))).toBe(
      'no problem',
    );
  });
});

describe('is broken', () => {
  it('by a guess, and by words without a speaker, in what is no draft', () => {
    expect(problemsOf(read(body, entries))).toMatchInlineSnapshot(`
      "articles/toll.md:5:1–5:64 error guesses-are-checked
        Nobody has checked this guess yet.
        Check it and remove the comment, or write “draft: true”.
      articles/toll.md:8:3–8:44 error guesses-are-checked
        Nobody has checked this guess yet.
        Check it and remove the comment, or write “draft: true”.
      articles/toll.md:9:13–9:28 error guesses-are-checked
        No speaker is named here yet: an import writes this name when it finds none.
        Name the person, move the words to “notQuotes” if nobody says them, or write “draft: true”.
      articles/toll.md:9:13–9:28 error names-are-known
        There is no person “unnamed-speaker”.
        Choose from: orla, port-office, tamm. To add one, create the file people/unnamed-speaker.yaml."
    `);
  });
});
