import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatEventDate,
  formatPublication,
  formatPublicationShort,
  formatPublicationTime,
  formatTick,
  formatYear,
  isoDay,
} from '#text/format-date.ts';

describe('a publication’s date', () => {
  it.each([
    ['2025-02-27T05:14:00Z', 'Thursday 27 February 2025, 05:14 UTC'],
    ['2025-02-27T05:14Z', 'Thursday 27 February 2025, 05:14 UTC'],
    ['2025-02-27T05:14:00+00:00', 'Thursday 27 February 2025, 05:14 UTC'],
    ['2025-02-27T23:30:00.123+02:00', 'Thursday 27 February 2025, 23:30 UTC+02:00'],
    ['2025-03-01T00:30:00-05:00', 'Saturday 1 March 2025, 00:30 UTC−05:00'],
    ['2025-02-27', 'Thursday 27 February 2025'],
    ['0099-02-27', 'Friday 27 February 99'],
  ])('%s is %s', (date, words) => {
    expect(formatPublication(date)).toBe(words);
  });

  it('has short forms', () => {
    expect(formatPublicationShort('2025-02-27T05:14:00Z')).toBe('27 February 2025, 05:14 UTC');
    expect(formatDay('2025-02-27T23:30:00-08:00')).toBe('27 February 2025');
    expect(isoDay('2025-02-27T23:30:00-08:00')).toBe('2025-02-27');
    expect(formatPublicationTime('2025-02-27T05:14:00Z')).toBe('05:14');
    expect(formatPublicationTime('2025-02-27')).toBe('');
  });
});

describe('an event’s date', () => {
  it.each([
    ['2025-02-27', '27 February 2025'],
    ['2025-02', 'February 2025'],
    ['2027', '2027'],
    ['2025-02-24/2025-02-27', '24–27 February 2025'],
    ['2025-02-28/2025-03-02', '28 February – 2 March 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-02/2025-03', 'February–March 2025'],
    ['2024-12/2025-01', 'December 2024 – January 2025'],
    ['2025/2027', '2025–2027'],
    ['2025/2025-03', '2025 – March 2025'],
    ['2025-02-27/2025-02-27', '27 February 2025'],
    ['../2025-02-27', 'by 27 February 2025 (day not given)'],
    ['2025-02-27/..', '27 February 2025 or later'],
    ['../2027', 'by 2027 (day not given)'],
    ['2027~', 'about 2027'],
    ['2027?', '2027 (uncertain)'],
    ['2025-02%', 'about February 2025 (uncertain)'],
    ['2025-?02', 'February 2025 (uncertain)'],
    ['2025-02-24~/2025-02-27', 'about 24 February 2025 – 27 February 2025'],
    ['2025-21', 'spring 2025'],
    ['2025-24', 'winter 2025'],
    ['2025-27', 'autumn 2025'],
    ['2025-30', 'southern summer 2025'],
    ['2025-33', 'first quarter of 2025'],
    ['2025-36', 'last quarter of 2025'],
    ['2025-39', 'last third of 2025'],
    ['2025-41', 'second half of 2025'],
    ['2025-21/2025-23', 'spring 2025 – autumn 2025'],
    ['202X', '2020–2029'],
    ['2025-XX', '2025'],
    ['2025-02-XX', 'February 2025'],
    ['-0043', '44 BC'],
    ['2025-02-27T05:14:00Z', '27 February 2025, 05:14 UTC'],
    ['[2025-02,2025-04]', 'February 2025 or April 2025'],
    ['{2025-02,2025-04}', 'February 2025 and April 2025'],
    ['next week', 'next week'],
  ])('%s is %s', (edtf, words) => {
    expect(formatEventDate(edtf)).toBe(words);
  });
});

it('a year is the same wherever it stands', () => {
  const moment = new Date(0).setUTCFullYear(-44);
  expect([formatEventDate('-0044'), formatYear('-0044'), formatTick(moment, 'year', true)]).toEqual(
    Array(3).fill('45 BC'),
  );
  expect([formatEventDate('-0044-03'), formatEventDate('-0044/-0030')]).toEqual(['March 45 BC', '45 BC – 31 BC']);
  expect([formatEventDate('0079'), formatYear('0079')]).toEqual(['79', '79']);
});

describe('the label of a tick', () => {
  it('names the month where it changes', () => {
    const labels = [24, 25, 29].map((day, at) => formatTick(Date.UTC(2025, 1, day), 'day', at === 0));
    expect(labels).toEqual(['24 Feb', '25', '1 Mar']);
  });

  it('names the year where it changes', () => {
    const labels = [8, 9, 12].map((month, at) => formatTick(Date.UTC(2025, month), 'month', at === 0));
    expect(labels).toEqual(['Sep 2025', 'Oct', 'Jan 2026']);
    expect(formatTick(Date.UTC(2027, 0), 'year', false)).toBe('2027');
    expect(formatTick(0, 'none', true)).toBe('');
  });
});
