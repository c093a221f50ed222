import { parsePublicationDate } from '#core/schema/dates.ts';
import { strict } from 'chrono-node/en';

/** Reads a line that is nothing but a date: `2025-02-27 05:14:00`, `27 February 2025`, `Published 3:51pm, May 15, 2031`. */
export function readDate(line: string): string | undefined {
  return readStamp(line)?.date;
}

/** Reads a line that tells nothing but who wrote a text, or when; undefined for every other. */
export function readStamp(line: string): { readonly date: string | undefined } | undefined {
  if (line.length > 120) return undefined;
  const plain = line.replace(numeric, inOrder);
  const found = strict.parse(plain, { instant: new Date(0), timezone: 0 });
  const rest = found.reduce((left, { text }) => left.replace(text, ''), plain);
  const isByline = /^\s*(?:[Bb]y|BY) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}|\s*$)/u.test(rest) && !/[.?!]\s*$/.test(rest);
  const isDated = found.length > 0 && /^(?:date|published|posted|updated|last|on|at|utc|gmt|[\s\p{P}|])*$/iu.test(rest);
  if (!isByline && !isDated) return undefined;
  const isAmbiguous = plain.search(numeric) >= 0;
  const day = isAmbiguous
    ? undefined
    : found.find(({ start }) => start.isCertain('year') && start.isCertain('day'))?.start;
  const time = found.find(({ start }) => start.isCertain('hour'))?.start;
  return { date: day && moment(day.date().toISOString().slice(0, 10), time) };
}

const numeric = /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/;

/**
 * A date in digits, year first. With full stops the day comes first, with slashes in one country the day and in another the
 * month: such a date stays as it is if it could be both.
 */
function inOrder(text: string, one: string, mark: string, other: string, year: string): string {
  const [first, second] = [Number(one), Number(other)];
  const isDayFirst = mark === '.' || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return text;
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

interface Clock {
  get(part: 'hour' | 'minute' | 'second' | 'timezoneOffset'): number | null;
}

function moment(day: string, time: Clock | undefined): string | undefined {
  const two = (number: number | null | undefined) => String(Math.abs(number ?? 0)).padStart(2, '0');
  const offset = time?.get('timezoneOffset') ?? 0;
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
  const text = time
    ? `${day}T${two(time.get('hour'))}:${two(time.get('minute'))}:${two(time.get('second'))}${zone}`
    : day;
  return parsePublicationDate(text) ? text : undefined;
}
