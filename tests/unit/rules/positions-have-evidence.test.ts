import { describe, expect, it } from 'vitest';
import { only, problemsOf, read } from '../write-article.ts';

const position = (evidence: string, more = '') => `positions:
  - person: orla
    question: harbour-toll
    stance: against
    summary: Keeps it.
    evidence: ${evidence}
${more}`;

describe('holds', () => {
  it('for the person’s own words: quoted', () => {
    const content = read(
      'She said: "The toll stays."',
      `quotes: [{ person: orla, text: The toll stays. }]\n${position('[The toll stays]')}`,
    );
    expect(problemsOf(content)).toBe('no problem');
    expect(only(only(content.articles).record.positions)).toMatchObject({
      basis: 'quoted',
      evidence: [{ basis: 'quoted' }],
    });
  });

  it('for the article’s words: reported', () => {
    const content = read('She keeps the toll.', position('[keeps the toll]'));
    expect(problemsOf(content)).toBe('no problem');
    expect(only(only(content.articles).record.positions).basis).toBe('reported');
  });

  it('for somebody else’s words about the person: reported', () => {
    const content = read(
      'He said: "She keeps the toll."',
      `quotes: [{ person: tamm, text: She keeps the toll. }]\n${position('[She keeps the toll.]')}`,
    );
    expect(problemsOf(content)).toBe('no problem');
    expect(only(only(content.articles).record.positions).basis).toBe('reported');
  });

  it('for both: quoted, each passage with its own basis', () => {
    const content = read(
      'She keeps it. "It stays," she said.',
      `quotes: [{ person: orla, text: It stays }]\n${position('[She keeps it., "It stays"]')}`,
    );
    expect(problemsOf(content)).toBe('no problem');
    expect(only(only(content.articles).record.positions)).toMatchObject({
      basis: 'quoted',
      evidence: [{ basis: 'reported' }, { basis: 'quoted' }],
    });
  });
});

describe('is broken', () => {
  it('by no evidence', () => {
    expect(problemsOf(read('She keeps the toll.', position('[]')))).toMatchInlineSnapshot(`
      "articles/toll.md:10:15–10:17 error fields-are-known
        “positions 1, evidence” is an empty list; expected at least one entry.
        Write each entry on a line of its own that begins with “- ”."
    `);
  });

  it('by a position without the entry', () => {
    expect(
      problemsOf(
        read(
          'She keeps the toll.',
          'positions:\n  - person: orla\n    question: harbour-toll\n    stance: against\n    summary: Keeps it.',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:6:5–6:17 error fields-are-known
        positions 1 has no “evidence”.
        Add “evidence: …”."
    `);
  });

  it('by evidence that is not in the article', () => {
    expect(problemsOf(read('She keeps the toll.', position('\n      - keeps the toll\n      - scraps the toll'))))
      .toMatchInlineSnapshot(`
        "articles/toll.md:12:9–12:24 error positions-have-evidence
          The evidence is not in the article: “scraps the toll”.
          The nearest words (line 15), with the differences marked [-not in the article-], {+only in the article+}:
          [-scraps-]{+keeps+} the toll
        Copy the words from the article."
      `);
  });

  it('by evidence that negates the article', () => {
    expect(problemsOf(read('She does not keep the toll.', position('[She does keep the toll]'))))
      .toMatchInlineSnapshot(`
        "articles/toll.md:10:16–10:38 error positions-have-evidence
          The evidence is not in the article: “She does keep the toll”.
          The nearest words (line 13), with the differences marked {+only in the article+}:
          She does {+not+} keep the toll
        Copy the words from the article."
      `);
  });

  it('by evidence in several places', () => {
    expect(problemsOf(read('The toll is high.\n\nShe keeps the toll.', position('\n      - exact: toll'))))
      .toMatchInlineSnapshot(`
        "articles/toll.md:11:9–11:20 error positions-have-evidence
          The evidence occurs in several places in the article: “toll”.
          Add the one you mean to the entry:
          line 14: prefix: "The"
          line 16: prefix: "keeps the""
      `);
  });

  it('by two positions of one person on one question', () => {
    const again = '  - { person: orla, question: harbour-toll, stance: for, summary: Scraps it., evidence: [She] }';
    expect(problemsOf(read('She keeps the toll.', position('[keeps the toll]', again)))).toMatchInlineSnapshot(`
      "articles/toll.md:11:31–11:43 error positions-have-evidence
        “orla” already has a position on “harbour-toll”.
        Keep one position and give it all the evidence; “unclear” is for evidence that contradicts itself."
    `);
  });

  it('by a question that is to open the page and that nobody answers', () => {
    expect(problemsOf(read('She keeps the toll.', `lead: night-ferry\n${position('[keeps the toll]')}`)))
      .toMatchInlineSnapshot(`
        "articles/toll.md:5:7–5:18 error positions-have-evidence
          “lead” names “night-ferry”, but nobody in this article has a position on it.
          Name a question that has a position: harbour-toll. Or leave out “lead”."
      `);
  });
});
