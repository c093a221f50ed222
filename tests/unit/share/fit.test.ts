import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText } from '#publish/pictures/fit.ts';

/** Letters that are all half as wide as the text is large. */
const measure = (text: string) => text.length / 2;
const room = { width: 1000, height: 300, largest: 100, smallest: 40, leading: 1.1, measure };

test('a short text is as large as allowed, a longer one smaller, in lines about equally long', () => {
  expect(fitText('Harbour stays open', room)).toEqual({ size: 100, lines: ['Harbour stays open'] });
  expect(fitText('Council of Valmora keeps its harbour open after a night of talks with the ferry crews', room))
    .toMatchInlineSnapshot(`
      {
        "lines": [
          "Council of Valmora keeps its",
          "harbour open after a night of",
          "talks with the ferry crews",
        ],
        "size": 68,
      }
    `);
});

test('a dash never begins a line, and a hyphen may end one', () => {
  const narrow = { ...room, width: 500, largest: 50, smallest: 50 };
  expect(fitText('Harbour stays open - mayor', { ...narrow, width: 480 }).lines).toEqual([
    'Harbour stays',
    'open\u00a0- mayor',
  ]);
  expect(fitText('The Co-operation Council', { ...narrow, width: 300 }).lines).toEqual([
    'The Co-',
    'operation',
    'Council',
  ]);
});

test('a text that is too long even at the smallest size ends with …, and so does a word that is too wide', () => {
  const long = fitText('harbour '.repeat(200), room);
  expect([long.size, long.lines.length, long.lines.at(-1)?.endsWith('harbour…')]).toEqual([40, 6, true]);
  expect(fitText('h'.repeat(120), room).lines).toEqual([`${'h'.repeat(49)}…`]);
});

test('no text ever stands outside of its room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { size, lines } = fitText(text, room);
      expect(size * lines.length * room.leading).toBeLessThanOrEqual(room.height);
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width);
    }),
  );
});
