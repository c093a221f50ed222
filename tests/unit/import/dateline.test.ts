import { expect, it } from 'vitest';
import { readDate, readStamp } from '../../../cli/import/dateline.ts';

it.each([
  ['6.5.2031', '2031-05-06'],
  ['Published 13/05/2031', '2031-05-13'],
  ['05/13/2031', '2031-05-13'],
  ['5/5/2031', '2031-05-05'],
  ['6 May 2031', '2031-05-06'],
  ['2031-05-06 05:14:00', '2031-05-06T05:14:00Z'],
])('%s is %s', (line, date) => {
  expect(readDate(line)).toBe(date);
});

it('a date that could be two is a line of its own, and none to rely on', () => {
  expect(readStamp('05/06/2031')).toEqual({ date: undefined });
});
