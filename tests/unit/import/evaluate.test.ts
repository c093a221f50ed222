import { describe, expect, it } from 'vitest';
import { evaluate, readAnnotations } from '../../../cli/import/evaluate.ts';

const text = 'Orla said: “It goes.” Tamm left. “It stays,” he said.';
const data = [
  { doc: 'quay', para: 0, date: '2031-05-15', title: 'The quay', text: 'The quay.', quotes: [] },
  {
    doc: 'quay',
    para: 1,
    date: '2031-05-15',
    title: 'The quay',
    text,
    quotes: [
      { start: 11, end: 21, text: '“It goes.”', kind: 'direct', source: { text: 'Orla', para: 1, start: 0, end: 4 } },
      {
        start: 33,
        end: 44,
        text: '“It stays,”',
        kind: 'direct',
        source: { text: 'Tamm', para: 1, start: 22, end: 26 },
      },
    ],
  },
];

describe('the evaluation', () => {
  it('counts what is found, and mentions that overlap with the annotated ones', () => {
    const paragraphs = readAnnotations(data.map((line) => JSON.stringify(line)).join('\n'));
    if (typeof paragraphs === 'number') throw new Error('unreadable');
    const scores = evaluate(paragraphs);
    expect(scores).toMatchObject({
      documents: 1,
      found: { right: 2, all: 2 },
      precision: { right: 2, all: 2 },
      otherMarks: 0,
    });
    expect(scores.speakers.get('all')).toEqual({ right: 1, all: 2 });
    expect(scores.speakers.get('name')).toEqual({ right: 1, all: 2 });
  });

  it('counts the people in the file: a spokesman of Tamm is not Tamm', () => {
    const body = '“It goes,” said Mira Dell, an aide of Bo Tamm. “It stays,” said Ada Lorn.';
    const quotes = [
      { start: 0, end: 11, source: { text: 'Mira Dell, an aide of Bo Tamm', para: 0, start: 17, end: 45 } },
      { start: 47, end: 59, source: { text: 'Tamm’s spokeswoman, Osk Varn,', para: 0, start: 65, end: 73 } },
    ];
    const { persons } = evaluate([{ doc: 'quay', para: 0, date: '2031-05-15', title: 'T', text: body, quotes }]);
    expect(persons.get('all')).toEqual({ right: 1, all: 2 });
    expect(persons.get('high')).toEqual({ right: 1, all: 2 });
  });

  it('names the line that is not of the form', () => {
    expect(readAnnotations(`${JSON.stringify(data[0])}\n{"doc": 1}`)).toBe(2);
    expect(readAnnotations('nonsense')).toBe(1);
  });
});
