import { expect, it } from 'vitest';
import { readDate, readStamp } from '../../../cli/import/dateline.ts';

it.each([
  ['6.5.2031', '2031-05-06'],
  ['Published 13/05/2031', '2031-05-13'],
  ['05/13/2031', '2031-05-13'],
  ['5/5/2031', '2031-05-05'],
  ['13-05-2031', '2031-05-13'],
  ['6 May 2031', '2031-05-06'],
  ['2031-05-06 05:14:00', '2031-05-06T05:14:00Z'],
])('%s is %s', (line, date) => {
  expect(readDate(line)).toBe(date);
});

it.each(['05/06/2031', '05-06-2031', '5/6/31', '05.06.31', '06-05-31'])(
  '%s, which could be two dates, is a line of its own, and none to rely on',
  (line) => {
    expect(readStamp(line)).toMatchObject({ date: undefined });
  },
);
