import { remembered } from '#core/remembered.ts';
import { parseEventDate } from '#core/schema/dates.ts';
import { speakerOf, type Key } from './words/speaker.ts';
import type { Language } from './words/languages.ts';

/*
 * Dates in words, as a newspaper of the language sets them. No clock and no time zone of the machine: what is shown is
 * UTC, or the local time of the offset that the article gives.
 */

/** A publication's date taken apart; its day and time are those of its own offset. */
interface Moment {
  readonly day: Day;
  /** For example `05:14`; missing where the date is a day. */
  readonly time?: string;
  /** `UTC`, or what is added to it: `UTC+02:00`. */
  readonly zone?: string;
}

/** A year, a month or a day, to the precision that is given. */
interface Calendar {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

type Day = Required<Calendar>;

/** EDTF's codes from 21 on: seasons of no hemisphere, of the northern, of the southern; then parts of a year. */
const seasons = [
  ...(['spring', 'summer', 'autumn', 'winter'] as const),
  ...(['spring', 'summer', 'autumn', 'winter'] as const),
  ...(['southernSpring', 'southernSummer', 'southernAutumn', 'southernWinter'] as const),
  ...(['firstQuarter', 'secondQuarter', 'thirdQuarter', 'lastQuarter'] as const),
  ...(['firstThird', 'secondThird', 'lastThird'] as const),
  ...(['firstHalf', 'secondHalf'] as const),
] satisfies readonly Key[];

/** Dates in the words of a language. */
export function datesIn(language: Language) {
  const { locale, say } = speakerOf(language);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const formats = remembered((key: string) => {
    const [precision = '', isBeforeChrist = ''] = key.split(' ');
    return format({
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: 'long' }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
      ...(isBeforeChrist ? { era: 'short' } : {}),
    });
  });
  const weekday = format({ weekday: 'long' });
  const shortDays = format({ month: 'short', day: 'numeric' });
  const shortMonths = format({ month: 'short' });
  const formatOf = (date: Calendar) => formats(`${precisionOf(date)}${date.year > 0 ? '' : ' BC'}`);
  const year = (number: number) => settle(formatOf({ year: number }).format(dateOf({ year: number })));

  const inWords = (date: Calendar) => {
    // An era, where there is one, says that it is a year.
    if (date.month === undefined) return date.year > 0 ? say('yearAlone', { year: year(date.year) }) : year(date.year);
    return settle(formatOf(date).format(dateOf(date)));
  };

  /** Two dates of one precision with what they share said once; a dash between several words has spaces around it. */
  const spanInWords = (from: Calendar, to: Calendar): string | undefined => {
    if (precisionOf(from) !== precisionOf(to)) return undefined;
    const parts = formatOf(from.year > 0 ? to : from).formatRangeToParts(dateOf(from), dateOf(to));
    const hasSpaces = parts.some(({ source, value }) => source !== 'shared' && /\s/.test(value));
    const words = settle(parts.map(({ value }) => value.replace(/^\s*–\s*$/, hasSpaces ? ' – ' : '–')).join(''));
    return from.month === undefined ? say('yearsAlone', { years: words }) : words;
  };

  const withTime = ({ day, time, zone = '' }: Moment) =>
    time === undefined ? inWords(day) : say('dayAndTime', { date: inWords(day), time, zone });

  /** A date alone, or one side of an interval. */
  const sideInWords = (side: string): string => {
    const date = parseEventDate(side);
    if (!date) return side;
    const plain = side.replaceAll(/[?~%]/g, '');
    const words = calendarInWords(plain) ?? seasonInWords(plain) ?? momentInWords(plain) ?? stretchInWords(date);
    const about = date.approximate ? say('approximately', { date: words }) : words;
    return date.uncertain ? say('uncertain', { date: about }) : about;
  };

  const calendarInWords = (text: string) => {
    const calendar = readCalendar(text);
    return calendar && inWords(calendar);
  };

  const seasonInWords = (text: string) => {
    const [, number, code] = /^(-?\d{4})-(\d\d)$/.exec(text) ?? [];
    const season = seasons[Number(code) - 21];
    return season && say(season, { year: year(Number(number)) });
  };

  const momentInWords = (text: string) => (text.includes('T') ? formatPublicationShort(text) : undefined);

  /** What has no name of its own (`202X`, `2025-XX`): the days, months or years from its first to its last moment. */
  const stretchInWords = ({ start, end }: { readonly start: number; readonly end: number }): string => {
    const first = new Date(start);
    const last = new Date(end);
    const after = new Date(end + 1);
    const wholeMonths = first.getUTCDate() === 1 && after.getUTCDate() === 1;
    const wholeYears = wholeMonths && first.getUTCMonth() === 0 && after.getUTCMonth() === 0;
    const calendar = (date: Date): Calendar => ({
      year: date.getUTCFullYear(),
      ...(wholeYears ? {} : { month: date.getUTCMonth() + 1 }),
      ...(wholeMonths ? {} : { day: date.getUTCDate() }),
    });
    const from = calendar(first);
    const to = calendar(last);
    return inWords(from) === inWords(to) ? inWords(from) : (spanInWords(from, to) ?? inWords(from));
  };

  /** “One of” ([…]) or “all of” ({…}) several dates, spans (`..`) among them. */
  const setInWords = (members: string, type: 'conjunction' | 'disjunction') => {
    const dates = members.split(',').map((member) => {
      const span = /^((?:(?!\.\.).)*)\.\.(.*)$/.exec(member.trim());
      return formatEventDate(span ? `${span[1] || '..'}/${span[2] || '..'}` : member.trim());
    });
    return new Intl.ListFormat(locale, { type }).format(dates);
  };

  /** For example “27 February 2025, 05:14 UTC”; without the time where the date is a day. */
  const formatPublicationShort = remembered((date: string) => {
    const moment = readMoment(date);
    return moment ? withTime(moment) : date;
  });

  /**
   * An event's date (EDTF, ISO 8601-2) in words: “24–27 February 2025”, “27 February 2025 or earlier”, “about 2027”,
   * “spring 2025”. What is no EDTF date is given back as it is.
   */
  const formatEventDate = remembered((edtf: string): string => {
    if (!parseEventDate(edtf)) return edtf;
    const set = /^([[{])(.+)[\]}]$/.exec(edtf);
    if (set) return setInWords(set[2] ?? '', set[1] === '[' ? 'disjunction' : 'conjunction');
    const [from = '', to] = edtf.split('/');
    if (to === undefined || from === to) return sideInWords(from);
    if (from === '..') return say('orEarlier', { date: sideInWords(to) });
    if (to === '..') return say('orLater', { date: sideInWords(from) });
    const start = readCalendar(from);
    const end = readCalendar(to);
    return (start && end && spanInWords(start, end)) ?? `${sideInWords(from)} – ${sideInWords(to)}`;
  });

  /** A month that is not abbreviated with a full stop has three letters: versions of the locale's data differ there. */
  const short = (names: Intl.DateTimeFormat, date: Date) =>
    names
      .formatToParts(date)
      .map(({ type, value }) => (type === 'month' ? value.replace(/^(\p{L}{3})\p{L}+$/u, '$1') : value))
      .join('');

  return {
    /** For example “Thursday 27 February 2025, 05:14 UTC”; without the time where the date is a day. */
    formatPublication: remembered((date: string) => {
      const moment = readMoment(date);
      if (!moment) return date;
      return say('publicationDay', { weekday: weekday.format(dateOf(moment.day)), date: withTime(moment) });
    }),
    formatPublicationShort,
    /** For example “27 February 2025”, of a day or of a moment with its offset. */
    formatDay: remembered((date: string) => {
      const moment = readMoment(date);
      return moment ? inWords(moment.day) : date;
    }),
    /**
     * The label of a tick on an axis of time, by the moment (UTC epoch milliseconds) that it marks the beginning of. The
     * month stands with the first tick and wherever it changes, so does the year: “24 Feb”, “25”, …, “1 Mar”.
     */
    formatTick: (moment: number, unit: 'day' | 'month' | 'year' | 'none', first: boolean) => {
      const date = new Date(moment);
      const day = date.getUTCDate();
      switch (unit) {
        case 'day':
          return first || day === 1 ? short(shortDays, date) : String(day);
        case 'month': {
          const isNamed = first || date.getUTCMonth() === 0;
          const name = short(shortMonths, date);
          return isNamed ? `${name} ${year(date.getUTCFullYear())}` : name;
        }
        case 'year':
          return year(date.getUTCFullYear());
        case 'none':
          return '';
      }
    },
    /** A year alone: “2031”, “45 BC” for `-0044`. */
    formatYear: (edtf: string) => year(Number(edtf)),
    formatEventDate,
    /**
     * The days from the first to the last of some publications: “27 February 2025”, “24–27 February 2025”.
     *
     * @param dates Days, or moments with their offset (ISO 8601), in any order. At least one.
     */
    formatPeriod: (dates: readonly string[]) => {
      const days = dates.map(isoDay).sort();
      const [first = ''] = days;
      return formatEventDate(`${first}/${days.at(-1) ?? first}`);
    },
  };
}

/** For example “05:14”, in the offset that the date gives; empty where the date is a day. */
export function formatPublicationTime(date: string): string {
  return readMoment(date)?.time ?? '';
}

/** For example `2025-02-27`: the day of a moment where its offset holds, in ISO 8601. */
export function isoDay(date: string): string {
  return date.slice(0, 10);
}

function precisionOf({ month, day }: Calendar): 'day' | 'month' | 'year' {
  return month === undefined ? 'year' : day === undefined ? 'month' : 'day';
}

/** One kind of space; what is short for “year” stays with its number. */
function settle(words: string): string {
  return words.replaceAll(/[\u2009\u202f\u00a0]/g, ' ').replaceAll(/(?<=\d) (?=\p{L}{1,2}\.)/gu, '\u00a0');
}

function readCalendar(text: string): Calendar | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

const momentPattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::\d\d)?)?)?$/;

function readMoment(date: string): Moment | undefined {
  const [, year, month, day, time, offset] = momentPattern.exec(date) ?? [];
  if (year === undefined) return undefined;
  const zone = offset === undefined || /^(?:Z|[+-]00(?::00)?)$/.test(offset) ? 'UTC' : `UTC${offset.replace('-', '−')}`;
  return {
    day: { year: Number(year), month: Number(month), day: Number(day) },
    ...(time === undefined ? {} : { time, zone }),
  };
}

function dateOf({ year, month = 1, day = 1 }: Calendar): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
