import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

const body = 'She said: "We will not scrap the toll, not this year." Then "we pay," he said, and “we pay” again.';

describe('holds', () => {
  it('for a quotation, whole', () => {
    const content = read('She said: "We pay."', 'quotes: [{ person: orla, text: We pay. }]');
    expect(problemsOf(content)).toBe('no problem');
    expect(content.articles[0]?.record.quotes.map(({ person, text }) => [person, text])).toEqual([['orla', 'We pay.']]);
  });

  it('for a run of its words', () => {
    expect(problemsOf(read('She said: "We all pay now."', 'quotes: [{ person: orla, text: all pay }]'))).toBe(
      'no problem',
    );
  });

  it('for words that stand twice, with what stands before them', () => {
    expect(
      problemsOf(
        read(
          '"Aye," said one. "Aye," said two.',
          'quotes:\n  - { person: orla, text: Aye, suffix: said one }\n  - { person: tamm, text: Aye, suffix: said two }',
        ),
      ),
    ).toBe('no problem');
  });
});

describe('is broken', () => {
  const quote = (text: string, more = '') =>
    problemsOf(
      read(
        body,
        `quotes:\n  - person: orla\n    text: ${text}${more}\nnotQuotes: ["We will not scrap the toll, not this year.", "we pay"]`,
      ),
    ).split('\narticles/')[0];

  it('by a word left out', () => {
    expect(quote('We will scrap the toll, not this year.')).toMatchInlineSnapshot(`
      "articles/toll.md:7:11–7:49 error quotes-are-verbatim
        These words are not in any quotation in the article: “We will scrap the toll, not this year.”.
        The nearest words (line 11), with the differences marked {+only in the article+}:
        We will {+not+} scrap the toll, not this year.
      Copy the words from the article, without the quotation marks around them."
    `);
  });

  it('by dots for words', () => {
    expect(quote('We will not … this year.')).toMatchInlineSnapshot(`
      "articles/toll.md:7:11–7:35 error quotes-are-verbatim
        These words are not in any quotation in the article: “We will not … this year.”.
        The nearest words (line 11), with the differences marked [-not in the article-], {+only in the article+}:
        We will not [-…-]{+scrap the toll, not+} this year.
      Copy the words from the article, without the quotation marks around them."
    `);
  });

  it('by words that the article only reports', () => {
    expect(quote('he said, and')).toMatchInlineSnapshot(`
      "articles/toll.md:7:11–7:23 error quotes-are-verbatim
        These words are in the article, but not in quotation marks: “he said, and”.
        The nearest words (line 11): “he said, and”. Quote only what is between quotation marks; what the article reports can be evidence for a position."
    `);
  });

  it('by words that are nowhere', () => {
    expect(quote('Boats are blue things.')).toMatchInlineSnapshot(`
      "articles/toll.md:7:11–7:33 error quotes-are-verbatim
        These words are not in any quotation in the article: “Boats are blue things.”.
        Copy the words from the article, without the quotation marks around them."
    `);
  });

  it('by words that stand in two quotations', () => {
    expect(quote('we pay')).toMatchInlineSnapshot(`
      "articles/toll.md:7:11–7:17 error quotes-are-verbatim
        These words occur in several quotations in the article: “we pay”.
        Add the one you mean to the entry:
        line 11: prefix: 'year." Then'
        line 11: prefix: "said, and""
    `);
  });

  it('by words that stand in many places, each named', () => {
    const many = Array.from({ length: 7 }, (_, at) => `He said "aye" on day ${String(at)}.`).join('\n\n');
    expect(problemsOf(read(many, 'quotes: [{ person: orla, text: aye }]')).split('\narticles/')[0])
      .toMatchInlineSnapshot(`
        "articles/toll.md:5:32–5:35 error quotes-are-verbatim
          These words occur in several quotations in the article: “aye”.
          Add the one you mean to the entry:
          line 8: suffix: "on day 0"
          line 10: prefix: "0. He said"
          line 12: prefix: "1. He said"
          line 14: prefix: "2. He said"
          line 16: prefix: "3. He said"
          line 18: prefix: "4. He said"
          line 20: prefix: "5. He said""
      `);
  });

  it('by the same quotation twice', () => {
    expect(
      problemsOf(
        read('She said: "We pay."', 'quotes:\n  - { person: orla, text: We pay. }\n  - { person: tamm, text: We pay }'),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:7:27–7:33 error quotes-are-verbatim
        This quotation is already listed, attributed to “orla”.
        Remove one of the two; if the words occur in two places, add “prefix” or “suffix”."
    `);
  });

  it('by characters that nobody sees, which are named', () => {
    const texts = ['har\u00adbour', 'harbour\u200b', 'har\u2060bour', 'harbour\ufeff', 'harbour\u2028'];
    const hints = texts.map((word) =>
      read(
        `“The ${word} feeds the town.”`,
        'quotes: [{ person: orla, text: The harbour feeds the town. }]',
      ).problems.map(({ hint }) => hint?.split('\n')[1]),
    );
    expect(hints).toMatchInlineSnapshot(`
      [
        [
          "  The [-harbour-]{+har⟨soft hyphen U+00AD⟩bour+} feeds the town.",
          undefined,
        ],
        [
          "  The harbour{+⟨zero width space U+200B⟩+} feeds the town.",
          undefined,
        ],
        [
          "  The [-harbour-]{+har⟨word joiner U+2060⟩bour+} feeds the town.",
          undefined,
        ],
        [
          "  The harbour{+⟨byte order mark U+FEFF⟩+} feeds the town.",
          undefined,
        ],
        [
          "  The harbour{+⟨line separator U+2028⟩+} feeds the town.",
          undefined,
        ],
      ]
    `);
  });
});
