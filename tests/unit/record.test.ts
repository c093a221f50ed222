import { expect, test } from 'vitest';
import { readContent, type ContentFiles } from '#core/check/content.ts';
import { relationOf } from '#core/across/comparison.ts';
import { makeSiteRecord, type SiteRecord } from '#core/across/record.ts';
import { articleText, file, library, problemsOf } from './write-article.ts';

/** A stance of somebody on a question in an article of some day; the article says nothing else. */
type Said = readonly [day: string, person: string, question: string, stance: string];

const body = 'Norland argues about its harbour and its ferry.';

function recordOf(said: readonly Said[], roles: Readonly<Record<string, string>> = {}): SiteRecord {
  const days = [...new Set(said.map(([day]) => day))];
  const content = readContent({
    ...library,
    articles: days.map((day) => {
      const own = said.filter(([each]) => each === day);
      const people = [...new Set(own.map(([, person]) => person))];
      const entries = [
        'people:',
        ...people.map((id) => `  - id: ${id}${roles[day] === undefined ? '' : `\n    role: ${roles[day]}`}`),
        'positions:',
        ...own
          .filter(([, , , stance]) => stance !== 'silent')
          .map(
            ([, person, question, stance]) =>
              `  - { person: ${person}, question: ${question}, stance: ${stance}, summary: Argues, evidence: [argues about] }`,
          ),
      ];
      return file(`articles/on-${day}.md`, articleText(body, entries.join('\n')).replace('2031-05-15', day));
    }),
  });
  expect(problemsOf(content)).toBe('no problem');
  return makeSiteRecord(
    content.articles.map(({ record }) => record),
    content,
  );
}

const record = recordOf(
  [
    ['2031-01-01', 'orla', 'harbour-toll', 'against'],
    ['2031-01-01', 'tamm', 'harbour-toll', 'for'],
    ['2031-02-01', 'orla', 'harbour-toll', 'for'],
    ['2031-03-01', 'orla', 'harbour-toll', 'for'],
    ['2031-03-01', 'port-office', 'harbour-toll', 'silent'],
    ['2031-03-01', 'port-office', 'night-ferry', 'unclear'],
  ],
  { '2031-01-01': 'Minister', '2031-03-01': 'Prime Minister' },
);

test('positions that follow each other with one stance are one spell, the latest first', () => {
  const [history] = record.people.find(({ person }) => person.id === 'orla')?.histories ?? [];
  expect(
    history?.spells.map(({ stance, from, to, passages, positions }) => [stance, from, to, passages, positions.length]),
  ).toEqual([
    ['for', '2031-02-01', '2031-03-01', 2, 2],
    ['against', '2031-01-01', '2031-01-01', 1, 1],
  ]);
});

test('who is in the articles on a question and takes no position on it is silent', () => {
  const question = record.questions.find((each) => each.question.id === 'harbour-toll');
  expect(question?.histories.map(({ person }) => person.id)).toEqual(['orla', 'tamm']);
  expect(question?.silent.map(({ id }) => id)).toEqual(['port-office']);
});

test('questions stand by when they were first answered, the newest first', () => {
  expect(record.questions.map(({ question }) => question.id)).toEqual(['night-ferry', 'harbour-toll']);
});

test('who answer one question in one article are a pair, on whatever both answer anywhere, and nobody else is', () => {
  expect(record.pairs.map(({ address, shared }) => [address, shared.map(({ question }) => question.id)])).toEqual([
    ['orla-and-tamm', ['harbour-toll']],
  ]);
  expect(record.people.map(({ person, pairs }) => [person.id, pairs.length])).toEqual([
    ['port-office', 0],
    ['orla', 1],
    ['tamm', 1],
  ]);
});

test('who answer one question in different articles alone are no pair', () => {
  const { pairs } = recordOf([
    ['2031-01-01', 'orla', 'harbour-toll', 'against'],
    ['2031-02-01', 'tamm', 'harbour-toll', 'for'],
  ]);
  expect(pairs).toEqual([]);
});

test('a vote of 150 people makes no more pairs than an article may have', () => {
  const voters = Array.from({ length: 150 }, (_, at) => `voter-${String.fromCharCode(97 + (at % 26))}${String(at)}`);
  const vote: ContentFiles = {
    people: voters.map((id) => file(`people/${id}.yaml`, `name: ${id}\n`)),
    questions: library.questions,
    articles: [
      file(
        'articles/vote.md',
        articleText(
          body,
          [
            'people:',
            ...voters.map((id) => `  - id: ${id}`),
            'positions:',
            ...voters.map(
              (id) =>
                `  - { person: ${id}, question: harbour-toll, stance: for, summary: Aye, evidence: [argues about] }`,
            ),
          ].join('\n'),
        ),
      ),
    ],
  };
  const content = readContent(vote);
  expect(problemsOf(content)).toBe('no problem');
  const records = content.articles.map((each) => each.record);
  const { pairs, people } = makeSiteRecord(records, content, 'en', 15);
  expect(pairs).toHaveLength(15);
  expect(people).toHaveLength(150);
});

test('roles are those that articles give, the newest first, and no role is the person’s own', () => {
  const orla = record.people.find(({ person }) => person.id === 'orla');
  expect(orla?.roles.map(({ role, articles }) => [role, articles.length])).toEqual([
    ['Prime Minister', 1],
    ['Minister', 1],
  ]);
  expect(orla?.person).not.toHaveProperty('role');
});

test('a person’s file cannot be named so that the address of a comparison has two meanings', () => {
  const people = [...library.people, file('people/bed-and-board.yaml', 'name: Bed and Board\n')];
  const content = readContent({ ...library, people, articles: [] });
  expect(problemsOf(content)).toMatchInlineSnapshot(`
    "people/bed-and-board.yaml:1:1–1:1 error address-is-plain
      “bed-and-board” cannot be a person’s address: “-and-” separates the two people in a comparison.
      Rename the file without “-and-”."
  `);
});

test('the events of a question name who answers it, or rest on the same words, and no others are', () => {
  const content = readContent({
    ...library,
    articles: [
      file(
        'articles/toll.md',
        articleText(
          'The toll goes in May, Orla said on Monday. On Tuesday rain fell. On Wednesday Tamm left.',
          `people: [{ id: orla }, { id: tamm }]
positions:
  - { person: orla, question: harbour-toll, stance: against, summary: It goes, evidence: [The toll goes in May] }
timeline:
  - { date: 2031-05, event: The toll ends, evidence: in May }
  - { date: 2031-05-12, event: Orla speaks, evidence: said on Monday }
  - { date: 2031-05-13, event: It rains, evidence: rain fell }
  - { date: 2031-05-14, event: Tamm leaves, evidence: Tamm left }`,
        ),
      ),
    ],
  });
  expect(problemsOf(content)).toBe('no problem');
  const [question] = makeSiteRecord(
    content.articles.map((article) => article.record),
    content,
  ).questions;
  expect(question?.events.map(({ tellings: [{ event }] }) => event.event)).toEqual(['Orla speaks', 'The toll ends']);
});

test.each([
  ['for', 'for', 'agree'],
  ['conditional', 'conditional', 'agree'],
  ['against', 'for', 'differ'],
  ['conditional', 'for', 'open'],
  ['unclear', 'unclear', 'open'],
  ['against', 'unclear', 'open'],
])('%s and %s: two people %s', (one, other, relation) => {
  const { pairs } = recordOf([
    ['2031-01-01', 'orla', 'harbour-toll', one],
    ['2031-01-01', 'tamm', 'harbour-toll', other],
  ]);
  expect(pairs.flatMap(({ shared }) => shared.map(relationOf))).toEqual([relation]);
});
