import edtf from 'edtf';

/**
 * A date of the timeline in EDTF (ISO 8601-2, the Extended Date/Time Format of the Library of Congress): a day, a
 * month, a year, a season, an interval, open at an end, uncertain (?) or approximate (~).
 */
export interface EventDate {
  /** As the editor wrote it. */
  readonly edtf: string;
  /** The first millisecond of the span (UTC epoch), or -Infinity for an open start. */
  readonly start: number;
  /** The last millisecond of the span (UTC epoch), or Infinity for an open end. */
  readonly end: number;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** Reads an EDTF date. Returns undefined for what is not one: a day that does not exist, an interval that ends first. */
export function parseEventDate(text: string): EventDate | undefined {
  const [first, last, ...more] = text.split('/');
  if (first === undefined || more.length > 0) return undefined;
  if (last === undefined) {
    const date = parseSide(first);
    return date && { edtf: text, ...date };
  }
  const from = first === '..' ? openStart : parseSide(first);
  const to = last === '..' ? openEnd : parseSide(last);
  if (!from || !to || from.start > to.start || (from === openStart && to === openEnd)) return undefined;
  return {
    edtf: text,
    start: from.start,
    end: to.end,
    uncertain: from.uncertain || to.uncertain,
    approximate: from.approximate || to.approximate,
  };
}

type Side = Omit<EventDate, 'edtf'>;

const openStart: Side = { start: -Infinity, end: -Infinity, uncertain: false, approximate: false };
const openEnd: Side = { start: Infinity, end: Infinity, uncertain: false, approximate: false };

const calendarDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%])?$/;

/**
 * One side of an interval, or a date alone. Calendar dates, which nearly all are, need no grammar (and the library's
 * would take 29 February 1900); everything else is the library's.
 */
function parseSide(text: string): Side | undefined {
  const plain = calendarDate.exec(text);
  if (plain === null) return parseWithGrammar(text);
  const [year = 0, month, day] = plain.slice(1, 4).map((part) => (part ? Number(part) : undefined));
  const mark = plain[4] ?? '';
  const start = utc(year, month, day);
  if (day !== undefined && new Date(start).getUTCDate() !== day) return undefined;
  const next =
    month === undefined ? utc(year + 1) : day === undefined ? utc(year, month + 1) : utc(year, month, day + 1);
  return { start, end: next - 1, uncertain: /[?%]/.test(mark), approximate: /[~%]/.test(mark) };
}

function parseWithGrammar(text: string): Side | undefined {
  // A time of no place is no moment.
  if (/T[\d:]+$/.test(text)) return undefined;
  if (text.length > longestDate || !/^(?:-?[\dX]{4}(?![\dX])|[Y[{])/.test(text)) return undefined;
  try {
    const date = edtf(text);
    if (!Number.isFinite(date.min) || !Number.isFinite(date.max)) return undefined;
    return {
      ...(seasonSpan(text) ?? { start: date.min, end: date.max }),
      uncertain: Boolean(date.uncertain?.value),
      approximate: Boolean(date.approximate?.value),
    };
  } catch {
    return undefined;
  }
}

/**
 * The grammar takes long over long texts, and nobody writes such a date. The library would take a year of two digits for a
 * century, one of three for a decade, and one of more than four for milliseconds.
 */
const longestDate = 100;

/** Spring (21) to winter (24) as the north counts them, from March on: the library's spring begins in January. */
function seasonSpan(text: string): Pick<Side, 'start' | 'end'> | undefined {
  const [, year, season] = /^(\d{4})-2([1-4])[?~%]?$/.exec(text) ?? [];
  const month = 3 * Number(season);
  return season === undefined ? undefined : { start: utc(Number(year), month), end: utc(Number(year), month + 3) - 1 };
}

/** The first moment of a calendar day, of any year; a month or a day too high leads into the next year or month. */
export function utc(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/**
 * When an article was published: a day, or a moment with its offset. Like the dates of events, which have no offset, it
 * is counted on the article's own clock as if that were UTC: what is today follows from where the article was written.
 */
export interface PublicationDate {
  readonly iso: string;
  /** The moment, or the first moment of the day, as epoch milliseconds of the article's own clock. */
  readonly start: number;
  /** The moment, or the last millisecond of the day. */
  readonly end: number;
}

const timeOfDay = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const utcOffset = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const dateTime = new RegExp(String.raw`^(\d{4}-\d\d-\d\d)T(${timeOfDay})${utcOffset}$`);

/** What a publication date looks like, for editors: a pattern of JSON Schema. It does not know the calendar. */
export const publicationPattern = String.raw`^\d{4}-\d\d-\d\d(?:T${timeOfDay}${utcOffset})?$`;

/** Reads `2025-02-27` or `2025-02-27T05:14:00Z` (RFC 3339, any offset). Returns undefined for anything else. */
export function parsePublicationDate(text: string): PublicationDate | undefined {
  const [, date = text, time] = dateTime.exec(text) ?? [];
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? parseSide(date) : undefined;
  if (!day) return undefined;
  const moment = Date.parse(`${date}T${time ?? '00:00'}Z`);
  return time === undefined ? { iso: text, start: day.start, end: day.end } : { iso: text, start: moment, end: moment };
}

/** The day that somebody means by `5 May 2031`, `May 5, 2031` or `2031/5/5`, in ISO 8601; undefined where that is not certain. */
export function dayMeant(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : dayInWords(text);
  return parsePublicationDate(iso) && iso;
}

const dayThenMonth = /^(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})$/;
const monthThenDay = /^([A-Z][a-z]{2,8}) (\d{1,2}),? (\d{4})$/;

function dayInWords(text: string): string {
  const [, day = '', name = '', year = ''] = dayThenMonth.exec(text.replace(monthThenDay, '$2 $1 $3')) ?? [];
  const month = months.findIndex((each) => name.length >= 3 && each.startsWith(name)) + 1;
  return month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

/** The months in English, January first. */
export const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

/** The days of the week in English, Monday first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
