import { expect, test } from 'vitest';
import { machineDate } from '#text/machine-date.ts';

test('a <time> takes days, months and years from 1 on, and nothing else of EDTF', () => {
  expect(['2031-05-06', '2031-05', '0001'].map(machineDate)).toEqual(['2031-05-06', '2031-05', '0001']);
  expect(['0000', '-0043', '2031-21', '2031?', '2031/2032'].map(machineDate)).toEqual(Array(5).fill(undefined));
});
