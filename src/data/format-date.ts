import { parseEventDate } from '#core/dates.ts';

/*
 * Dates in words, as a British newspaper sets them. No clock and no time zone of the machine: what is shown is UTC, or
 * the local time of the offset that the article gives.
 */

const dayNames = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
/** Asked for once: a page of dates would ask hundreds of times. */
const monthNames = Array.from({ length: 12 }, (_, at) => monthFormat.format(Date.UTC(2000, at, 1)));

/** A publication's date taken apart; its day and time are those of its own offset. */
interface Moment {
  readonly day: Day;
  /** For example `05:14`; missing where the date is a day. */
  readonly time?: string;
  /** `UTC`, or what is added to it: `UTC+02:00`. */
  readonly zone?: string;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** For example “Thursday 27 February 2025, 05:14 UTC”; without the time where the date is a day. */
export function formatPublication(date: string): string {
  const moment = readMoment(date);
  return moment ? `${dayNames.format(utc(moment.day))} ${withTime(moment)}` : date;
}

/** For example “27 February 2025, 05:14 UTC”; without the time where the date is a day. */
export function formatPublicationShort(date: string): string {
  const moment = readMoment(date);
  return moment ? withTime(moment) : date;
}

/** For example “05:14”, in the offset that the date gives; empty where the date is a day. */
export function formatPublicationTime(date: string): string {
  return readMoment(date)?.time ?? '';
}

/** For example “27 February 2025”, of a day or of a moment with its offset. */
export function formatDay(date: string): string {
  const moment = readMoment(date);
  return moment ? inWords(moment.day) : date;
}

/** For example `2025-02-27`: the day of a moment where its offset holds, in ISO 8601. */
export function isoDay(date: string): string {
  return date.slice(0, 10);
}

/**
 * The label of a tick on an axis of time, by the moment (UTC epoch milliseconds) that it marks the beginning of. The
 * month stands with the first tick and wherever it changes, so does the year: “24 Feb”, “25”, …, “1 Mar”.
 */
export function formatTick(moment: number, unit: 'day' | 'month' | 'year' | 'none', first: boolean): string {
  const date = new Date(moment);
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  const year = yearInWords(date.getUTCFullYear());
  switch (unit) {
    case 'day':
      return first || day === 1 ? `${String(day)} ${shortMonth(month)}` : String(day);
    case 'month':
      return first || month === 1 ? `${shortMonth(month)} ${year}` : shortMonth(month);
    case 'year':
      return year;
    case 'none':
      return '';
  }
}

/**
 * Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, “How many words do we read per minute?”,
 * Journal of Memory and Language 109). At least one minute.
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}

/**
 * An event's date (EDTF, ISO 8601-2) in words: “24–27 February 2025”, “27 February 2025 or earlier”, “about 2027”,
 * “spring 2025”. What is no EDTF date is given back as it is.
 */
export function formatEventDate(edtf: string): string {
  if (!parseEventDate(edtf)) return edtf;
  const set = /^([[{])(.+)[\]}]$/.exec(edtf);
  if (set) return formatSet(set[2] ?? '', set[1] === '[' ? 'disjunction' : 'conjunction');
  const [from = '', to] = edtf.split('/');
  if (to === undefined || from === to) return sideInWords(from);
  if (from === '..') return `${sideInWords(to)} or earlier`;
  if (to === '..') return `${sideInWords(from)} or later`;
  const start = readCalendar(from);
  const end = readCalendar(to);
  return (start && end && spanInWords(start, end)) ?? `${sideInWords(from)} – ${sideInWords(to)}`;
}

/** “One of” ([…]) or “all of” ({…}) several dates, spans (`..`) among them. */
function formatSet(members: string, type: 'conjunction' | 'disjunction'): string {
  const dates = members.split(',').map((member) => {
    const span = /^(.*?)\.\.(.*)$/.exec(member.trim());
    return formatEventDate(span ? `${span[1] || '..'}/${span[2] || '..'}` : member.trim());
  });
  return new Intl.ListFormat('en-GB', { type }).format(dates);
}

/** A date alone, or one side of an interval. */
function sideInWords(side: string): string {
  const date = parseEventDate(side);
  if (!date) return side;
  const plain = side.replaceAll(/[?~%]/g, '');
  const words = calendarInWords(plain) ?? seasonInWords(plain) ?? momentInWords(plain) ?? stretchInWords(date);
  return `${date.approximate ? 'about ' : ''}${words}${date.uncertain ? ' (uncertain)' : ''}`;
}

/** A year, a month or a day, to the precision that is given. */
interface Calendar {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
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

function calendarInWords(text: string): string | undefined {
  const calendar = readCalendar(text);
  return calendar && inWords(calendar);
}

function inWords({ year, month, day }: Calendar): string {
  if (month === undefined) return yearInWords(year);
  return `${day === undefined ? '' : `${String(day)} `}${longMonth(month)} ${yearInWords(year)}`;
}

/** Two dates of one precision with what they share said once; a dash between several words has spaces around it. */
function spanInWords(from: Calendar, to: Calendar): string | undefined {
  if ((from.month === undefined) !== (to.month === undefined) || (from.day === undefined) !== (to.day === undefined)) {
    return undefined;
  }
  if (from.month === undefined) return `${yearInWords(from.year)}–${yearInWords(to.year)}`;
  if (from.year !== to.year) return `${inWords(from)} – ${inWords(to)}`;
  if (from.day === undefined) return `${longMonth(from.month)}–${inWords(to)}`;
  if (from.month !== to.month) return `${String(from.day)} ${longMonth(from.month)} – ${inWords(to)}`;
  return `${String(from.day)}–${inWords(to)}`;
}

/** EDTF's codes from 21 on: seasons of no hemisphere, of the northern, of the southern; then parts of a year. */
const seasonNames = ['spring', 'summer', 'autumn', 'winter'];
const seasons: ReadonlyMap<number, string> = new Map(
  [
    ...[...seasonNames, ...seasonNames, ...seasonNames.map((season) => `southern ${season}`)],
    ...['first', 'second', 'third', 'last'].map((nth) => `${nth} quarter of`),
    ...['first', 'second', 'last'].map((nth) => `${nth} third of`),
    ...['first', 'second'].map((nth) => `${nth} half of`),
  ].map((words, at) => [21 + at, words]),
);

function seasonInWords(text: string): string | undefined {
  const [, year, code] = /^(-?\d{4})-(\d\d)$/.exec(text) ?? [];
  const season = seasons.get(Number(code));
  return season === undefined ? undefined : `${season} ${yearInWords(Number(year))}`;
}

function momentInWords(text: string): string | undefined {
  return text.includes('T') ? formatPublicationShort(text) : undefined;
}

/** What has no name of its own (`202X`, `2025-XX`): the days, months or years from its first to its last moment. */
function stretchInWords({ start, end }: { readonly start: number; readonly end: number }): string {
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

function withTime({ day, time, zone }: Moment): string {
  return time === undefined ? inWords(day) : `${inWords(day)}, ${time} ${zone ?? ''}`;
}

function longMonth(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** Three letters: the locale's own short forms have changed between versions of its data (Sep, Sept). */
function shortMonth(month: number): string {
  return longMonth(month).slice(0, 3);
}

/** Astronomical years count a year 0, which historians call 1 BC. */
function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${String(1 - year)} BC`;
}

function utc({ year, month, day }: Day): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
