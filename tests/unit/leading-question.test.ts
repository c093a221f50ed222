import { describe, expect, test } from 'vitest';
import { answerOf } from '#core/article/answer.ts';
import { leadingQuestion } from '#core/article/leading-question.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { readContent } from '#core/check/content.ts';
import { readFolder } from '#build/read-folder.ts';
import { only, problemsOf, read } from './write-article.ts';

type Given = readonly [person: string, question: string, stance: string, evidence?: string];

/** An article in which people take positions; without words of their own, the article reports them. */
function recordOf(positions: readonly Given[], entries = ''): ArticleRecord {
  const written = positions.map(
    ([person, question, stance, evidence = 'They differ']) =>
      `  - { person: ${person}, question: ${question}, stance: ${stance}, summary: So., evidence: [${evidence}] }`,
  );
  const said = 'quotes:\n  - { person: orla, text: We pay }\n  - { person: tamm, text: Never again }';
  const lists = positions.length === 0 ? said : `${said}\npositions:\n${written.join('\n')}`;
  const content = read('They differ. "We pay," she said. "Never again," he said.', `${entries}\n${lists}`);
  expect(problemsOf(content)).toBe('no problem');
  return only(content.articles).record;
}

const toll = 'harbour-toll';
const ferry = 'night-ferry';

describe('the question that opens the page', () => {
  test('is there only where somebody is compared', () => {
    expect(leadingQuestion(recordOf([]))).toBeUndefined();
  });

  test.for<[string, readonly Given[]]>([
    [
      'the one with more answers that differ, however many people agree on another',
      [
        ['orla', toll, 'for'],
        ['tamm', toll, 'for'],
        ['port-office', toll, 'for'],
        ['orla', ferry, 'for'],
        ['tamm', ferry, 'conditional'],
      ],
    ],
    [
      'of those with as many answers the one on which a yes stands against a no',
      [
        ['orla', toll, 'for'],
        ['tamm', toll, 'conditional'],
        ['port-office', toll, 'for'],
        ['orla', ferry, 'for'],
        ['tamm', ferry, 'against'],
      ],
    ],
    [
      'then the one that more people answer',
      [
        ['orla', toll, 'for', 'We pay'],
        ['tamm', toll, 'against', 'Never again'],
        ['orla', ferry, 'for'],
        ['tamm', ferry, 'against'],
        ['port-office', ferry, 'against'],
      ],
    ],
    [
      'then the one that more of them answer in their own words',
      [
        ['orla', toll, 'for'],
        ['tamm', toll, 'against'],
        ['orla', ferry, 'for', 'We pay'],
        ['tamm', ferry, 'against'],
      ],
    ],
    [
      'then the one that comes first in the article',
      [
        ['orla', ferry, 'for'],
        ['tamm', ferry, 'against'],
        ['orla', toll, 'for'],
        ['tamm', toll, 'against'],
      ],
    ],
    [
      'not one on which people are unclear, which is no answer',
      [
        ['orla', toll, 'for'],
        ['tamm', toll, 'unclear'],
        ['orla', ferry, 'for'],
        ['tamm', ferry, 'conditional'],
      ],
    ],
  ])('is %s', ([, positions]) => {
    expect(leadingQuestion(recordOf(positions))?.id).toBe(ferry);
  });

  test('is the one that the editor names', () => {
    const positions: readonly Given[] = [
      ['orla', toll, 'for'],
      ['tamm', toll, 'against'],
      ['orla', ferry, 'for'],
    ];
    expect(leadingQuestion(recordOf(positions))?.id).toBe(toll);
    expect(leadingQuestion(recordOf(positions, `lead: ${ferry}`))?.id).toBe(ferry);
  });

  test('of the first article is whether the US should guarantee Ukraine’s security', async () => {
    const { record } = only(readContent(await readFolder('content')).articles);
    expect(leadingQuestion(record)?.id).toBe('us-security-guarantee');
  });
});

describe('an answer', () => {
  test('is the longest words of the person’s own among the evidence', () => {
    const record = recordOf([['orla', toll, 'for', 'They differ, pay, We pay']]);
    const { passage, ownWords } = answerOf(record, only(record.positions));
    expect(ownWords).toBe('We pay,');
    expect(passage).toMatch(/^passage-we-pay-/);
  });

  test('leaves words to a summary that quotes them whole, but for a full stop', async () => {
    const { record } = only(readContent(await readFolder('content')).articles);
    const answers = record.positions
      .filter(({ question }) => question === 'us-security-guarantee')
      .map((position) => answerOf(record, position).ownWords ?? position.summary);
    expect(answers).toEqual([
      "I'm very clear what the principle is.",
      "I'm not going to make security guarantees beyond that.",
      'Without them, “we will have no ceasefire, nothing will work”.',
    ]);
  });

  test('that the article reports is its summary, at the first passage', () => {
    const record = recordOf([['orla', toll, 'for']]);
    expect(answerOf(record, only(record.positions))).toEqual({ passage: only(record.passages.slice(0, 1)).anchor });
  });
});
