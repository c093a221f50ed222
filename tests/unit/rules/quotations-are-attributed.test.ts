import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it('for a quotation with a speaker', () => {
    expect(problemsOf(read('She said: "We pay."', 'quotes: [{ person: orla, text: We pay. }]'))).toBe('no problem');
  });

  it('for a quotation of which a run is listed', () => {
    expect(problemsOf(read('She said: "We all pay."', 'quotes: [{ person: orla, text: all pay }]'))).toBe('no problem');
  });

  it('for quotations inside an attributed one', () => {
    expect(
      problemsOf(read('“He told me ‘aye’ twice.”', 'quotes: [{ person: orla, text: He told me ‘aye’ twice. }]')),
    ).toBe('no problem');
  });

  it('for a block quote', () => {
    expect(problemsOf(read('> We pay.\n>\n> All of us.', 'quotes: [{ person: orla, text: We pay. All of us. }]'))).toBe(
      'no problem',
    );
  });

  it.each([
    ['plain', 'The "toll" goes.', '[toll]'],
    ['with marks', 'The "toll" goes.', "['“toll”']"],
    ['several times', 'The "toll" goes, and so does the “toll.”', '[toll]'],
    ['with an apostrophe at the end', 'The "owners\'" toll.', '["owners\'"]'],
    ['with marks inside', '“The ‘toll’”', '["The ‘toll’"]'],
    ['with spaces inside the marks', 'Le « péage » disparaît.', '[péage]'],
    ['a block quote with marks', '> “Toll” – the sign.', '["“Toll” – the sign."]'],
    [
      'one of two, by its prefix',
      'The "toll" and a "toll".',
      '[{ exact: toll, prefix: The }, { exact: toll, prefix: and a }]',
    ],
  ])('for words that nobody is quoted with: %s', (_, body, notQuotes) => {
    expect(problemsOf(read(body, `notQuotes: ${notQuotes}`))).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by a quotation of nobody', () => {
    expect(problemsOf(read('She said:\n"We *all* pay." So.'))).toMatchInlineSnapshot(`
      "articles/toll.md:8:1–8:16 error quotations-are-attributed
        This quotation has no speaker: "We all pay."
        Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does."
    `);
  });

  it('by a quotation of which only one inside it has a speaker', () => {
    expect(problemsOf(read('“He told me ‘aye’ twice.”', 'quotes: [{ person: orla, text: aye }]')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:8:1–8:26 error quotations-are-attributed
          This quotation has no speaker: “He told me ‘aye’ twice.”
          Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does."
      `);
  });

  it('by a block quote of nobody', () => {
    expect(problemsOf(read('Text.\n\n> We pay.\n>\n> All of us.'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:3–11:13 error quotations-are-attributed
        This quotation has no speaker: We pay. All of us.
        Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does."
    `);
  });

  it('by a speech of which only a title inside is explained', () => {
    expect(problemsOf(read('“I read ‘The Toll’ once.”', 'notQuotes: [The Toll]'))).toMatchInlineSnapshot(`
      "articles/toll.md:8:1–8:26 error quotations-are-attributed
        This quotation has no speaker: “I read ‘The Toll’ once.”
        Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does."
    `);
  });

  it('by words listed as no quotation that are in no marks', () => {
    expect(problemsOf(read('The toll goes.', 'notQuotes: [toll]'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:13–5:17 error quotations-are-attributed
        These words are not a quotation in the article: “toll”.
        Remove the entry, or copy the words from the article as they appear between its quotation marks."
    `);
  });

  it('by words listed both as a quote and as none', () => {
    expect(problemsOf(read('She said "toll".', 'quotes: [{ person: orla, text: toll }]\nnotQuotes: [toll]')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:6:13–6:17 error quotations-are-attributed
          These words are also attributed in “quotes”: “toll”.
          Remove the entry, or copy the words from the article as they appear between its quotation marks."
      `);
  });
});
