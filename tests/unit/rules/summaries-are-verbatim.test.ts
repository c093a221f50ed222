import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

const body = "She keeps the old toll, whatever the owners think. The port doesn't shut.";
const summary = (text: string) =>
  problemsOf(
    read(
      body,
      `positions:\n  - { person: orla, question: harbour-toll, stance: against, evidence: [keeps the old toll], summary: '${text.replaceAll("'", "''")}' }`,
    ),
  );

describe('holds', () => {
  it.each([
    ['for a line without quotation marks', 'Keeps it.'],
    ['for words of the article', 'Keeps “the old toll”.'],
    ['with another stop', 'Keeps “the old toll.”'],
    ['with marks inside the marks', 'Asks “whatever the owners think”.'],
    ['for apostrophes', "It's the owners' toll."],
  ])('%s', (_, text) => {
    expect(summary(text)).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by words of our own in the summary of a position', () => {
    expect(summary('Keeps “the good old toll”.')).toMatchInlineSnapshot(`
      "articles/toll.md:6:103–6:131 error summaries-are-verbatim
        These words are in quotation marks here, but not in the article: “the good old toll”.
        Copy the words from the article, or write them without quotation marks."
    `);
  });

  it('by half a word', () => {
    expect(summary('Keeps “the old to”, and the port "does".')).toMatchInlineSnapshot(`
      "articles/toll.md:6:103–6:145 error summaries-are-verbatim
        These words are in quotation marks here, but not in the article: “does”.
        Copy the words from the article, or write them without quotation marks.
      articles/toll.md:6:103–6:145 error summaries-are-verbatim
        These words are in quotation marks here, but not in the article: “the old to”.
        Copy the words from the article, or write them without quotation marks."
    `);
  });

  it('by a mark without a partner', () => {
    expect(summary('Keeps “the good old toll.')).toMatchInlineSnapshot(`
      "articles/toll.md:6:103–6:130 error summaries-are-verbatim
        This line has an unpaired quotation mark, “: we cannot tell which words it covers.
        Add the missing mark, or remove this one."
    `);
  });

  it('by words of our own in the line of an event', () => {
    expect(
      problemsOf(
        read(body, 'timeline:\n  - date: 2031-05-12\n    event: The port is "closed"\n    evidence: The port'),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:7:12–7:32 error summaries-are-verbatim
        These words are in quotation marks here, but not in the article: “closed”.
        Copy the words from the article, or write them without quotation marks."
    `);
  });
});
