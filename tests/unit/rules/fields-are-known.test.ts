import { describe, expect, it } from 'vitest';
import { only, problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it('for every entry there is', () => {
    const content = read(
      '"We pay," she said on Monday. The “toll” is old.',
      `updated: 2031-05-16T09:30:00+02:00
draft: false
people: [{ id: orla, role: Prime Minister }]
quotes: [{ person: orla, text: We pay, prefix: '"', suffix: she said, about: the toll, question: harbour-toll }]
notQuotes: [toll]
positions: [{ person: orla, question: harbour-toll, stance: conditional, summary: Pays., evidence: [{ exact: We pay, suffix: she }] }]
timeline: [{ id: speech, date: 2031~, when: on Monday, event: She speaks, status: happened, evidence: { exact: she said } }]
notes: [{ kind: context, passage: { exact: is old, prefix: toll }, text: Since 1900., date: 2031-05-17 }]`,
    );
    expect(problemsOf(content)).toBe('no problem');
  });

  it('for a year that YAML takes for a number', () => {
    const content = read('It shuts.', 'timeline: [{ date: 2032, event: It shuts, evidence: It shuts }]');
    expect(problemsOf(content)).toBe('no problem');
    expect(only(only(content.articles).record.timeline).date).toBe('2032');
  });

  it('for line ends and spaces inside a line of text', () => {
    const content = read('Text.', 'notes: [{ kind: context, passage: Text, text: "So\\n  it  is" }]');
    expect(only(only(content.articles).record.notes).text).toBe('So it is');
  });
});

describe('is broken', () => {
  it('by a key that we do not know', () => {
    expect(problemsOf(read('Text.', 'qoutes: []'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:1–5:7 error fields-are-known
        “qoutes” is not a known key.
        Did you mean “quotes”?"
    `);
  });
});
