import { describe, expect, test } from 'vitest';
import { speakerOf } from '#text/words/speaker.ts';

const english = speakerOf('en');
const ukrainian = speakerOf('uk');

test.for([
  [0, '0 цитат'],
  [1, '1 цитата'],
  [2, '2 цитати'],
  [4, '4 цитати'],
  [5, '5 цитат'],
  [11, '11 цитат'],
  [14, '14 цитат'],
  [21, '21 цитата'],
  [22, '22 цитати'],
  [12_345, '12\u00a0345 цитат'],
] as const)('in Ukrainian %d is counted as %s', ([n, words]) => {
  expect(ukrainian.say('quotationsCounted', { n })).toBe(words);
});

test.for([
  [0, '0 quotations'],
  [1, '1 quotation'],
  [12_345, '12,345 quotations'],
] as const)('in English %d is counted as %s', ([n, words]) => {
  expect(english.say('quotationsCounted', { n })).toBe(words);
});

test('lists and shares are those of the language', () => {
  expect(english.list(['Orla', 'Tamm', 'Berg'])).toBe('Orla, Tamm and Berg');
  expect(ukrainian.list(['Орла', 'Тамм', 'Берг'])).toBe('Орла, Тамм і Берг');
  expect(english.share(0.52)).toBe('52%');
});

test('in Ukrainian no line ends with a word of one letter, and none begins with a dash', () => {
  expect(ukrainian.say('inTheTextLink')).toBe('у\u00a0статті');
  expect(ukrainian.say('aboveAndBelow')).toBe('Вище\u00a0— те, що вже сталося; нижче\u00a0— те, що ще попереду');
  expect(english.say('silentInAll')).toBe('No view in our articles');
});

describe('a message with stretches', () => {
  const link = (words: string) => `[${words}]`;

  test('comes in pieces, in the order of its language', () => {
    expect(english.rich('updatedOn', { time: link }, { date: '3 March' })).toEqual(['Updated ', '[3 March]']);
    expect(ukrainian.rich('twoNames', { first: link, second: link }, { first: 'Єва', second: 'Юрій' })).toEqual([
      '[Єва]',
      ' і\u00a0',
      '[Юрій]',
    ]);
  });

  test('reads nothing in a value as a stretch or as a value', () => {
    const pieces = english.rich(
      'articleSays',
      { words: link },
      { words: '<words>x</words>', stop: '.', text: '{words}' },
    );
    expect(pieces.join('')).toBe('The article says: [“<words>x</words>”]. {words}');
  });
});
