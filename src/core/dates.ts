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

const calendarDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * One side of an interval, or a date alone. Plain calendar dates, which nearly all are, need no grammar; everything else
 * is the library's.
 */
function parseSide(text: string): Side | undefined {
  const plain = calendarDate.exec(text);
  if (plain === null) return parseWithGrammar(text);
  const [year = 0, month, day] = plain.slice(1).map((part) => (part ? Number(part) : undefined));
  const start = utc(year, month ?? 1, day ?? 1);
  if (start === undefined) return undefined;
  const next =
    day !== undefined && month !== undefined
      ? Date.UTC(year, month - 1, day + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return { start, end: next - 1, uncertain: false, approximate: false };
}

function parseWithGrammar(text: string): Side | undefined {
  try {
    const date = edtf(text);
    if (!Number.isFinite(date.min) || !Number.isFinite(date.max)) return undefined;
    return {
      start: date.min,
      end: date.max,
      uncertain: Boolean(date.uncertain?.value),
      approximate: Boolean(date.approximate?.value),
    };
  } catch {
    return undefined;
  }
}

/** The first moment of a calendar day, or undefined where the calendar has no such day. */
function utc(year: number, month: number, day: number): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  moment.setUTCFullYear(year);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day ? moment.getTime() : undefined;
}

/** When an article was published: a day, or a moment with its offset. */
export interface PublicationDate {
  readonly iso: string;
  /** The moment, or the first moment of the day, as UTC epoch milliseconds. */
  readonly start: number;
  /** The moment, or the last millisecond of the day. */
  readonly end: number;
}

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Reads `2025-02-27` or `2025-02-27T05:14:00Z` (RFC 3339, any offset). Returns undefined for anything else. */
export function parsePublicationDate(text: string): PublicationDate | undefined {
  if (calendarDate.test(text)) {
    const day = text.length === 10 ? parseSide(text) : undefined;
    return day && { iso: text, start: day.start, end: day.end };
  }
  const parts = dateTime.exec(text);
  if (parts === null || utc(Number(parts[1]), Number(parts[2]), Number(parts[3])) === undefined) return undefined;
  const moment = Date.parse(text.replace(' ', 'T'));
  return { iso: text, start: moment, end: moment };
}
