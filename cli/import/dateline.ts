import { parsePublicationDate } from '#core/schema/dates.ts';
import { trimEnd } from '#core/text/trim-end.ts';
import type { ParsedComponents } from 'chrono-node';
import { strict } from 'chrono-node/en';

/** Reads a line that is nothing but a date: `2025-02-27 05:14:00`, `27 February 2025`, `Published 3:51pm, May 15, 2031`. */
export function readDate(line: string): string | undefined {
  return readStamp(line)?.date;
}

/** What a line at the head of a text tells. */
export interface Stamp {
  /** As the front matter writes dates; undefined if the line gives none that is certain. */
  readonly date: string | undefined;
  /** It only says when the text was changed. */
  readonly isUpdate: boolean;
  /** A time of day and nothing else. */
  readonly isTime: boolean;
}

/** Reads a line that tells nothing but who wrote a text, or when; undefined for every other. */
export function readStamp(line: string): Stamp | undefined {
  if (line.length > 120) return undefined;
  const plain = line.replace(numeric, inOrder);
  const found = strict.parse(plain, { instant: new Date(0), timezone: 0 });
  const rest = found.reduce((left, { text }) => left.replace(text, ''), plain);
  const isDated =
    found.length > 0 &&
    /^(?:date|(?:first )?published|posted|(?:last )?updated|on|at|utc|gmt|[\s\p{P}|])*$/iu.test(rest);
  if (!isByline(rest) && !isDated) return undefined;
  // “2 hours ago” names no day, and 05/06/31 several.
  const days = numeric.test(plain)
    ? []
    : found.filter(({ text, start }) => start.isCertain('day') && text.includes(String(start.get('year'))));
  const saysUpdated = ({ index }: { readonly index: number }) =>
    /updated(?: on| at)?$/i.test(trimEnd(plain.slice(0, index), /[\s\p{P}]/u));
  const day = days.find((each) => !saysUpdated(each)) ?? days[0];
  const time = found.find(({ start }) => start.isCertain('hour'))?.start;
  return {
    date: day && moment(day.start, time),
    isUpdate: day !== undefined && saysUpdated(day),
    isTime: isDated && found.every(({ start }) => !start.isCertain('day')),
  };
}

/** “By Ada Lorn, political editor”, but no sentence: “By Tuesday Ada Lorn had had enough.” */
function isByline(line: string): boolean {
  return !/[.?!]["”’']?\s*$/.test(line) && byline.test(trimEnd(line.trimStart(), /[\s\p{P}|]/u));
}

const byline =
  /^(?:[Bb]y|BY) (?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Noon|Midnight|Then|Now)\b)\p{Lu}[\p{L}.'’-]*(?:,? (?:and |de |van |von )?\p{Lu}[\p{L}.'’-]*){0,5}(?:(?:,| [|–—-]| in) [^.?!]{1,60})?$/u;

const numeric = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)\b/;

/**
 * A date in digits, year first. With full stops the day comes first, with slashes and hyphens in one country the day and
 * in another the month: such a date stays as it is if it could be both, or if its year has two digits.
 */
function inOrder(text: string, one: string, mark: string, other: string, year: string): string {
  const [first, second] = [Number(one), Number(other)];
  const isDayFirst = mark === '.' || first > 12 || first === second;
  if (year.length < 4 || (!isDayFirst && second <= 12)) return text;
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day and the time as they are written, whatever day it is then in another zone. */
function moment(date: ParsedComponents, time: ParsedComponents | undefined): string | undefined {
  const two = (number: number | null | undefined) => String(Math.abs(number ?? 0)).padStart(2, '0');
  const offset = time?.get('timezoneOffset') ?? 0;
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
  const day = `${String(date.get('year')).padStart(4, '0')}-${two(date.get('month'))}-${two(date.get('day'))}`;
  const text = time
    ? `${day}T${two(time.get('hour'))}:${two(time.get('minute'))}:${two(time.get('second'))}${zone}`
    : day;
  return parsePublicationDate(text) ? text : undefined;
}
