import { describe, expect, test } from 'vitest';
import { agreementSentence } from '#components/positions/agreement.ts';
import type { PersonRecord, PositionRecord } from '#core/article/article-record.ts';
import { answerTo } from '#text/stance-words.ts';

const question = { id: 'keep-harbour', question: 'Should Valmora keep its harbour?' };
const own = { ...question, answers: { for: 'Keep it', against: 'Fill it in' } };

type Answers = Readonly<Record<string, PositionRecord['stance'] | 'silent'>>;

function sentence(answers: Answers, asked: typeof question = question, basis: PositionRecord['basis'] = 'quoted') {
  const cells = Object.entries(answers).map(([short, stance]) => {
    const person: PersonRecord = {
      id: short.toLowerCase(),
      name: short,
      short,
      initials: short.slice(0, 2),
      kind: 'person',
      sameAs: [],
      colour: 'blue',
      shape: 'circle',
    };
    if (stance === 'silent') return { person };
    const position: PositionRecord = {
      anchor: `position-${person.id}--${asked.id}`,
      person: person.id,
      question: asked.id,
      stance,
      summary: 'A summary.',
      basis,
      evidence: [{ passage: 'passage-1', basis }],
    };
    return { person, position };
  });
  return agreementSentence({ question: asked, cells });
}

test.for<[string, Answers]>([
  [
    'Lorn and Marr say yes; Voss says no. The article gives no view from Tarn.',
    { Lorn: 'for', Voss: 'against', Marr: 'for', Tarn: 'silent' },
  ],
  ['Voss says yes; Lorn’s support is conditional.', { Lorn: 'conditional', Voss: 'for' }],
  [
    'Lorn says yes; Marr’s support is conditional; Voss says no.',
    { Lorn: 'for', Voss: 'against', Marr: 'conditional' },
  ],
  [
    'Lorn and Voss both say yes. The article gives no view from Marr or Tarn.',
    { Lorn: 'for', Voss: 'for', Marr: 'silent', Tarn: 'silent' },
  ],
  ['Lorn, Voss and Marr all say no.', { Lorn: 'against', Voss: 'against', Marr: 'against' }],
  ['Lorn and Voss both say it depends.', { Lorn: 'conditional', Voss: 'conditional' }],
  ['Lorn says yes; Voss gives no clear answer.', { Lorn: 'for', Voss: 'unclear' }],
  ['Lorn and Voss address this without giving a clear answer.', { Lorn: 'unclear', Voss: 'unclear' }],
])('it says “%s”', ([words, answers]) => {
  expect(sentence(answers)).toBe(words);
});

test('it says that it has the answers from the article alone', () => {
  expect(sentence({ Lorn: 'for', Voss: 'against' }, question, 'reported')).toBe(
    'Lorn says yes; Voss says no, according to the article.',
  );
});

describe('a question with its own words for its answers', () => {
  test.for<[string, Answers]>([
    ['Lorn and Marr answer “Keep it”; Voss answers “Fill it in”.', { Lorn: 'for', Voss: 'against', Marr: 'for' }],
    ['Voss answers “Keep it”; for Lorn it depends.', { Lorn: 'conditional', Voss: 'for' }],
    ['Lorn and Voss both answer “Fill it in”.', { Lorn: 'against', Voss: 'against' }],
  ])('it says “%s”', ([words, answers]) => {
    expect(sentence(answers, own)).toBe(words);
  });

  test('has the site’s words for what is neither', () => {
    expect(
      (['for', 'conditional', 'against', 'unclear', 'silent'] as const).map((each) => answerTo(own, each)),
    ).toEqual(['Keep it', 'It depends', 'Fill it in', 'Unclear', 'No view']);
  });
});
