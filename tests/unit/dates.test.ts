import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMeant, parseEventDate, parsePublicationDate } from '#core/schema/dates.ts';
import { statusByDate } from '#core/article/event-status.ts';

/** The first and last moment of an event's date, shortened where they are the ends of a day. */
function shown(text: string): string {
  const date = parseEventDate(text);
  if (!date) return '(no date)';
  const moment = (time: number) =>
    Number.isFinite(time) ? new Date(time).toISOString().replace(/T(00:00:00\.000|23:59:59\.999)Z$/, '') : String(time);
  const marks = `${date.uncertain ? ' ?' : ''}${date.approximate ? ' ~' : ''}`;
  return `${moment(date.start)} – ${moment(date.end)}${marks}`;
}

describe('the date of an event is EDTF', () => {
  it.each([
    ['a day', '2031-05-15', '2031-05-15 – 2031-05-15'],
    ['a leap day', '2032-02-29', '2032-02-29 – 2032-02-29'],
    ['a month', '2032-02', '2032-02-01 – 2032-02-29'],
    ['December', '2031-12', '2031-12-01 – 2031-12-31'],
    ['a year', '2031', '2031-01-01 – 2031-12-31'],
    ['a year of the first century', '0031', '0031-01-01 – 0031-12-31'],
    ['45 BC', '-0044', '-000044-01-01 – -000044-12-31'],
    ['a leap day of the year 4', '0004-02-29', '0004-02-29 – 0004-02-29'],
    ['spring', '2031-21', '2031-03-01 – 2031-05-31'],
    ['autumn', '2031-23', '2031-09-01 – 2031-11-30'],
    ['winter', '2031-24', '2031-12-01 – 2032-02-29'],
    ['an interval', '2031-05-12/2031-05-15', '2031-05-12 – 2031-05-15'],
    ['an interval of one day', '2031-05-15/2031-05-15', '2031-05-15 – 2031-05-15'],
    ['an interval of months', '2031-05/2031-06', '2031-05-01 – 2031-06-30'],
    ['an interval from a month to a day in it', '2031-05/2031-05-15', '2031-05-01 – 2031-05-15'],
    ['an open beginning', '../2031-05-15', '-Infinity – 2031-05-15'],
    ['an open end', '2031-05-15/..', '2031-05-15 – Infinity'],
    ['uncertain', '2031-05-15?', '2031-05-15 – 2031-05-15 ?'],
    ['approximate', '2031-05~', '2031-05-01 – 2031-05-31 ~'],
    ['both', '2031%', '2031-01-01 – 2031-12-31 ? ~'],
    ['an interval with an uncertain end', '2031-05/2031-06?', '2031-05-01 – 2031-06-30 ?'],
    ['an unspecified day', '2031-05-XX', '2031-05-01 – 2031-05-31'],
    ['a decade', '203X', '2030-01-01 – 2039-12-31'],
    ['one of several', '[2031-05-12,2031-05-15]', '2031-05-12 – 2031-05-15'],
  ])('%s', (_, text, span) => {
    expect(shown(text)).toBe(span);
  });

  it.each([
    '2031-02-29',
    '2031-02-30',
    '2031-02-30?',
    '1900-02-29',
    '1900-02-29~',
    '2031-04-31',
    '2031-13',
    '2031-00',
    '2031-05-00',
    '2031-5-15',
    '31-05-15',
    '15.05.2031',
    '15 May 2031',
    'yesterday',
    '',
    ' 2031-05-15',
    '2031-05-15/2031-05-12',
    '2031-06/2031-05',
    '2031-05-15/2031',
    '2031/2032/2033',
    '../..',
    '..',
    '/2031',
    '2031/',
    '2031-02-30/2031-03-01',
    '2031-05-12/2031-02-30',
    '2031-05-15/tomorrow',
    ...[
      '79',
      '800',
      '-44',
      '20310505',
      '203105',
      '20310505~',
      '99999',
      '2031-05-15/20310516',
      '[79,800]',
      '[20310505]',
    ],
    ...['79?', '19', '201', '1XX', '-44/-30'],
  ])('%j is refused', (text) => {
    expect(shown(text)).toBe('(no date)');
  });

  it('a date that never ends is refused', () => {
    expect(shown(`[${'2031,'.repeat(10_000)}2031]`)).toBe('(no date)');
  });

  const padded = (number: number, length = 2) => String(number).padStart(length, '0');
  const calendar = fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([year, month, day, precision]) =>
      [padded(year, 4), padded(month), padded(day)].slice(0, precision + 1).join('-'),
    )
    // The library believes in a 29 February of every century.
    .filter((text) => !/^(?:00\d\d|\d\d00)-02-29$/.test(text));

  /** What the library makes of a date, or undefined. */
  function ofLibrary(text: string): { start: number; end: number } | undefined {
    try {
      const { min, max } = edtf(text);
      return { start: min, end: max };
    } catch {
      return undefined;
    }
  }

  it('the short way for calendar dates agrees with the grammar', () => {
    fc.assert(
      fc.property(calendar, (text) => {
        const date = parseEventDate(text);
        expect(date && { start: date.start, end: date.end }).toEqual(ofLibrary(text));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('and so it does for intervals of them', () => {
    fc.assert(
      fc.property(calendar, calendar, (from, to) => {
        const date = parseEventDate(`${from}/${to}`);
        const [first, last] = [ofLibrary(from), ofLibrary(to)];
        const whole = first && last && first.start <= last.start ? { start: first.start, end: last.end } : undefined;
        expect(date && { start: date.start, end: date.end }).toEqual(whole);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('an article is published on a day, or at a moment with its offset', () => {
  it.each([
    '2031-05-15',
    '2031-05-15T09:30Z',
    '2031-05-15T09:30:00Z',
    '2031-05-15T09:30:00.5Z',
    '2031-05-15T09:30:00+02:00',
    '2032-02-29T23:59:59-11:30',
  ])('%s is read', (text) => {
    expect(parsePublicationDate(text)?.iso).toBe(text);
  });

  it.each([
    '2031',
    '2031-05',
    '2031-02-30',
    '2031-05-15T09:30:00',
    '2031-05-15 09:30:00Z',
    '2031-05-15T24:00:00Z',
    '2031-05-15T09:60:00Z',
    '2031-02-30T09:30:00Z',
    '2031-05-15T09:30:00+25:00',
    '2031-05-15t09:30:00z',
    '2031-05-15?',
    'today',
    '',
  ])('%j is refused', (text) => {
    expect(parsePublicationDate(text)).toBeUndefined();
  });
});

describe('whether an event had happened follows from its date', () => {
  const status = (date: string, published: string) => {
    const event = parseEventDate(date);
    const publication = parsePublicationDate(published);
    if (!event || !publication) throw new Error('not a date');
    return statusByDate(event, publication) ?? '(cannot tell)';
  };

  it.each([
    ['2031-05-14', '2031-05-15', 'happened'],
    ['2031-05-16', '2031-05-15', 'announced'],
    ['2031-05-15', '2031-05-15', '(cannot tell)'],
    ['2031-05-15', '2031-05-15T09:30:00Z', '(cannot tell)'],
    ['2031-05-12/2031-05-15', '2031-05-15T09:30:00Z', 'happened'],
    ['2031-05-12/2031-05-16', '2031-05-15', '(cannot tell)'],
    ['2031-05-15/2031-05-17', '2031-05-15', '(cannot tell)'],
    ['2031-05-16/2031-05-17', '2031-05-15', 'announced'],
    ['../2031-05-15', '2031-05-15', 'happened'],
    ['../2031-05-14', '2031-05-15', 'happened'],
    ['../2031-05-16', '2031-05-15', '(cannot tell)'],
    ['2031-05-15/..', '2031-05-15', 'announced'],
    ['2031-05-14/..', '2031-05-15', '(cannot tell)'],
    ['2031-05', '2031-05-15', '(cannot tell)'],
    ['2031', '2031-05-15', '(cannot tell)'],
    ['2032', '2031-05-15', 'announced'],
    ['2031-23', '2031-10-15', '(cannot tell)'],
  ])('%s, published %s: %s', (date, published, expected) => {
    expect(status(date, published)).toBe(expected);
  });

  it.each([
    ['early in the morning east of Greenwich', '2031-05-15', '2031-05-15T00:30:00+03:00', '(cannot tell)'],
    ['the day before that', '2031-05-14', '2031-05-15T00:30:00+03:00', 'happened'],
    ['late in the evening west of Greenwich', '2031-05-15', '2031-05-15T22:30:00-05:00', '(cannot tell)'],
    ['the day after that', '2031-05-16', '2031-05-15T22:30:00-05:00', 'announced'],
  ])('days are those of the article’s own clock: %s', (_, date, published, expected) => {
    expect(status(date, published)).toBe(expected);
  });
});

describe('a day written in another way', () => {
  it.each([
    ['5 May 2031', '2031-05-05'],
    ['May 5, 2031', '2031-05-05'],
    ['15 Sept 2031', '2031-09-15'],
    ['15 Sep 2031', '2031-09-15'],
    ['Marrow 5, 2031', undefined],
    ['5 May 5 2031', undefined],
    ['5 May 0001', '0001-05-05'],
    ['May 2031', undefined],
    ['2031/5/15', '2031-05-15'],
    ['2031-5-5', '2031-05-05'],
    ['31 February 2031', undefined],
    ['2031/2/30', undefined],
    ['5/6/2031', undefined],
    ['2031-05-15 09:30', undefined],
    ['The 5 May 2031', undefined],
  ])('%s is meant as %s', (text, day) => {
    expect(dayMeant(text)).toBe(day);
  });
});
