import { expect, test } from 'vitest';
import { datesIn } from '#text/dates-in.ts';

const { formatPublication, formatPublicationShort, formatEventDate, formatTick, formatPeriod } = datesIn('uk');
/** With plain spaces: what keeps a number and its unit on one line is told apart below. */
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test('a publication’s date in Ukrainian has its month in the genitive', () => {
  expect(plain(formatPublication('2025-02-27T05:14:00Z'))).toBe('четвер, 27 лютого 2025 р., 05:14 UTC');
  expect(plain(formatPublicationShort('2025-05-01'))).toBe('1 травня 2025 р.');
  expect(formatPublicationShort('2025-05-01')).toContain('2025\u00a0р.');
});

test.for([
  ['2025-02-27', '27 лютого 2025 р.'],
  ['2025-02', 'лютий 2025 р.'],
  ['2027', '2027 р.'],
  ['-0043', '44 до н. е.'],
  ['2025-02-24/2025-02-27', '24–27 лютого 2025 р.'],
  ['2025-02-28/2025-03-02', '28 лютого – 2 березня 2025 р.'],
  ['2024-12-30/2025-01-02', '30 грудня 2024 – 2 січня 2025 рр.'],
  ['2025/2027', '2025–2027 рр.'],
  ['../2025-02-27', '27 лютого 2025 р. або раніше (день не вказано)'],
  ['2025-02-27/..', '27 лютого 2025 р. або пізніше'],
  ['2027~', 'приблизно 2027 р.'],
  ['2025-02?', 'лютий 2025 р. (непевно)'],
  ['2025-21', 'весна 2025 р.'],
  ['2025-33', 'перший квартал 2025 р.'],
  ['[2025-02-27,2025-03-01]', '27 лютого 2025 р. або 1 березня 2025 р.'],
] as const)('an event’s date %s is %s', ([edtf, words]) => {
  expect(plain(formatEventDate(edtf))).toBe(words);
});

test('ticks and periods are short', () => {
  expect(formatTick(Date.UTC(2025, 1, 24), 'day', true)).toBe('24 лют.');
  expect(formatTick(Date.UTC(2025, 1, 25), 'day', false)).toBe('25');
  expect(formatTick(Date.UTC(2025, 8, 1), 'month', false)).toBe('вер.');
  expect(plain(formatPeriod(['2025-02-27T05:14:00Z', '2025-02-24']))).toBe('24–27 лютого 2025 р.');
});
