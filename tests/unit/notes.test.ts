import { describe, expect, test } from 'vitest';
import { notesOn } from '#core/article/notes.ts';
import { only, problemsOf, read } from './write-article.ts';

const body = `Minister Mira Orla said "the toll goes" on Monday. Juri Tamm, another minister, said "it stays."

The Port Office counted ships on Monday.`;

/** The record of an article with these notes, each the words that it is about. */
function noted(notes: readonly string[], roles: Readonly<Record<string, string>> = {}) {
  const content = read(
    body,
    `people:
  - { id: orla${role(roles['orla'])} }
  - { id: tamm${role(roles['tamm'])} }
quotes:
  - { person: orla, text: the toll goes }
  - { person: tamm, text: it stays. }
positions:
  - { person: orla, question: harbour-toll, stance: for, summary: It goes, evidence: [the toll goes] }
timeline:
  - { date: 2031-05-12, event: Ships are counted, evidence: counted ships on Monday }
notes:${notes.map((passage) => `\n  - { kind: correction, passage: ${JSON.stringify(passage)}, text: ${JSON.stringify(passage)} }`).join('')}`,
  );
  expect(problemsOf(content)).toBe('no problem');
  const { record } = only(content.articles);
  const shown = (thing: Parameters<typeof notesOn>[1]) => notesOn(record, thing).map(({ text }) => text);
  const [orla, tamm] = record.people;
  if (!orla || !tamm) throw new Error('Two people are in the article.');
  return { record, shown, orla, tamm };
}

const role = (words: string | undefined) => (words === undefined ? '' : `, role: ${words}`);

describe('a note goes with', () => {
  test('what rests on its words, on some of them, or on more than them, and with nothing else', () => {
    const { record, shown } = noted(['the toll goes" on Monday', 'The Port Office counted ships', 'on Monday. Juri']);
    expect(record.quotes.map(shown)).toEqual([['the toll goes" on Monday'], []]);
    expect(record.positions.map(shown)).toEqual([['the toll goes" on Monday']]);
    expect(record.timeline.map(shown)).toEqual([['The Port Office counted ships']]);
  });

  test('several, in the order of the text', () => {
    const { record, shown } = noted(['ships on Monday', 'The Port Office counted']);
    expect(record.timeline.map(shown)).toEqual([['The Port Office counted', 'ships on Monday']]);
  });

  test('nothing where its words only touch those of another', () => {
    const { record, shown } = noted(['The Port Office', 'on Monday. Juri']);
    expect([...record.timeline, ...record.quotes].flatMap(shown)).toEqual([]);
  });
});

describe('a note goes with a role', () => {
  test('whose words it holds, in whatever capitals, beside the name of its bearer', () => {
    const { shown, orla, tamm } = noted(['Minister Mira Orla'], { orla: 'minister', tamm: 'minister' });
    expect([orla, tamm].map(shown)).toEqual([['Minister Mira Orla'], []]);
  });

  test('of everyone who bears it where it names nobody', () => {
    const { shown, orla, tamm } = noted(['another minister'], { orla: 'minister', tamm: 'Minister' });
    expect([orla, tamm].map(shown)).toEqual([['another minister'], ['another minister']]);
  });

  test('not where it names the bearer alone, or holds the role as a part of other words', () => {
    const { shown, orla, tamm } = noted(['Mira Orla', 'another minister'], { orla: 'Minister', tamm: 'mini' });
    expect([orla, tamm].map(shown)).toEqual([['another minister'], []]);
  });

  test('not of somebody without one', () => {
    const { shown, orla } = noted(['Minister Mira Orla']);
    expect(shown(orla)).toEqual([]);
  });
});
