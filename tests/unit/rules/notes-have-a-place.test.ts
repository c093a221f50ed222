import { describe, expect, it } from 'vitest';
import { only, problemsOf, read } from '../write-article.ts';

const body = 'The toll is old. She keeps the toll.';

describe('holds', () => {
  it('for a note on words of the article', () => {
    const content = read(body, 'notes: [{ kind: correction, passage: The toll is old., text: It is new. }]');
    expect(problemsOf(content)).toBe('no problem');
    const { notes, passages } = only(content.articles).record;
    expect(passages.find(({ anchor }) => anchor === only(notes).passage)?.exact).toBe('The toll is old.');
  });

  it('for two notes of different kinds on the same words', () => {
    const content = read(
      body,
      'notes:\n  - { kind: correction, passage: The toll is old., text: It is new. }\n  - { kind: context, passage: The toll is old., text: It was law. }',
    );
    expect(problemsOf(content)).toBe('no problem');
  });
});

describe('the right words', () => {
  const note = (kind: string) =>
    read(
      body,
      `notes:\n  - { kind: ${kind}, passage: The toll is old., text: It is new., corrected: The toll is new. }`,
    );

  it('of a correction are in the record', () => {
    expect(only(only(note('correction').articles).record.notes).corrected).toBe('The toll is new.');
  });

  it('are no part of context', () => {
    expect(problemsOf(note('context'))).toMatchInlineSnapshot(`
      "articles/toll.md:6:78–6:94 error fields-are-known
        “notes 1, corrected” is “The toll is new.”; expected only where the kind is “correction”: context corrects nothing.
        Remove “corrected”, or write “kind: correction”."
    `);
  });
});

describe('is broken', () => {
  it('by words that are not there', () => {
    expect(problemsOf(read(body, 'notes:\n  - kind: correction\n    passage: The toll is new.\n    text: It is old.')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:7:14–7:30 error notes-have-a-place
          The words this note is about are not in the article: “The toll is new.”.
          The nearest words (line 11), with the differences marked [-not in the article-], {+only in the article+}:
          The toll is [-new-]{+old+}.
        Copy the words from the article."
      `);
  });

  it('by words in several places', () => {
    expect(problemsOf(read(body, 'notes:\n  - { kind: context, passage: { exact: toll }, text: A fee. }')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:6:31–6:46 error notes-have-a-place
          The words this note is about occur in several places in the article: “toll”.
          Add the one you mean to the entry:
          line 9: prefix: "The"
          line 9: prefix: "keeps the""
      `);
  });

  it('by two corrections of the same words', () => {
    expect(
      problemsOf(
        read(
          body,
          'notes:\n  - { kind: correction, passage: The toll is old., text: It is new. }\n  - { kind: correction, passage: The toll is old., text: It is low. }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:7:34–7:50 error notes-have-a-place
        These words already have a note of the kind “correction”.
        Say both in one note."
    `);
  });
});
