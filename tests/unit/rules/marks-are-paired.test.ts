import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it('for a quotation over paragraphs that open with its mark', () => {
    expect(problemsOf(read('“We pay.\n\n“All of us.”', 'quotes: [{ person: orla, text: We pay. All of us. }]'))).toBe(
      'no problem',
    );
  });
});

describe('is broken', () => {
  it('by a mark that is not closed, as a warning', () => {
    expect(problemsOf(read('So she said:\n“We *all* pay, from the first of the month on, and that is that, she said.')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:8:1–8:2 warning marks-are-paired
          This quotation mark is unpaired: “We all pay, from the first of the month on, and that is tha
          Add the missing mark. A quotation that runs over several paragraphs opens each with its mark."
      `);
  });

  it('by a mark that is not opened', () => {
    expect(problemsOf(read('We pay," she said.'))).toMatchInlineSnapshot(`
      "articles/toll.md:7:8–7:9 warning marks-are-paired
        This quotation mark is unpaired: " she said.
        Add the missing mark. A quotation that runs over several paragraphs opens each with its mark."
    `);
  });
});
