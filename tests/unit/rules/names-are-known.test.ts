import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

const body = '"We pay," she said. "Aye," he said.';

describe('holds', () => {
  it('for people and questions with a file', () => {
    expect(
      problemsOf(
        read(
          body,
          'people: [{ id: orla, role: Prime Minister }, { id: tamm }]\nquotes:\n  - { person: orla, text: We pay, question: harbour-toll }\n  - { person: tamm, text: Aye }\npositions: [{ person: orla, question: night-ferry, stance: for, summary: Pays., evidence: [We pay] }]',
        ),
      ),
    ).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by a person without a file, told once however often named', () => {
    expect(
      problemsOf(
        read(
          body,
          'people:\n  - id: orlo\nquotes:\n  - { person: orlo, text: We pay }\n  - { person: tamm, text: Aye }\npositions:\n  - { person: orlo, question: harbour-toll, stance: for, summary: Pays., evidence: [We pay] }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:6:9–6:13 error names-are-known
        There is no person “orlo”, but this article names it 3 times.
        Did you mean “orla”? To add one, create the file people/orlo.yaml."
    `);
  });

  it('by a question without a file', () => {
    expect(
      problemsOf(
        read(
          body,
          'quotes:\n  - person: orla\n    text: We pay\n    question: bridge-tax\n  - { person: tamm, text: Aye }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:8:15–8:25 error names-are-known
        There is no question “bridge-tax”.
        Choose from: harbour-toll, night-ferry. To add one, create the file questions/bridge-tax.yaml."
    `);
  });

  it('by an opening question without a file', () => {
    expect(problemsOf(read('Text.', 'lead: harbor-toll'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:7–5:18 error names-are-known
        There is no question “harbor-toll”.
        Did you mean “harbour-toll”? To add one, create the file questions/harbor-toll.yaml."
    `);
  });

  it('by a person listed twice', () => {
    expect(problemsOf(read('Text.', 'people:\n  - id: orla\n  - id: tamm\n  - id: orla'))).toMatchInlineSnapshot(`
      "articles/toll.md:8:9–8:13 error names-are-known
        “orla” is already listed.
        Keep one of the two entries."
    `);
  });
});
