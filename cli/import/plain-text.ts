import { parsePublicationDate } from '#core/schema/dates.ts';
import { trimEnd } from '#core/text/trim-end.ts';

/** A plain text taken apart. The body is what was written, byte for byte. */
export interface PlainText {
  readonly title: string;
  /** As the front matter writes dates: a day, or a moment with its offset; undefined if the text gives none. */
  readonly date: string | undefined;
  readonly abstract: string | undefined;
  /** Where the text says that it first appeared. */
  readonly origin?: Origin | undefined;
  readonly body: string;
}

/** What a text says of where it first appeared; `isSaidInBody` where that is part of the text itself. */
export interface Origin {
  readonly publisher: string;
  readonly url: string;
  readonly date: string | undefined;
  readonly isSaidInBody: boolean;
}

/**
 * Reads the layout “title, date, `Source: …`, `Abstract: …`, body”, with empty lines between; all but title and body may
 * be missing.
 * Returns what is wrong, as a sentence for the editor, if there is no title or no body.
 */
export function parsePlainText(source: string): PlainText | string {
  const text = source.replace(/^\uFEFF/, '');
  if (text.trim() === '') return 'it is empty';
  const paragraphs = splitParagraphs(text);
  const [title, ...rest] = paragraphs;
  if (!title) return 'it is empty';
  const lines = title.text.split(/\r?\n/);
  if (lines.length > 1 && rest.length === 0) return 'it has no body: expected a title, an empty line, then the text';
  let date: string | undefined;
  let abstract: string | undefined;
  let origin: Origin | undefined;
  let next = 0;
  for (; next < rest.length; next += 1) {
    const paragraph = rest[next]?.text ?? '';
    const read = date === undefined && abstract === undefined ? readDate(paragraph) : undefined;
    const said = origin === undefined && abstract === undefined ? readOrigin(paragraph, false) : undefined;
    if (read !== undefined) date = read;
    else if (said !== undefined) origin = said;
    else if (abstract === undefined && /^(?:abstract|summary|standfirst)\s*:/i.test(paragraph)) {
      abstract = paragraph.replace(/^[^:]*:\s*/, '').replace(/\s+/g, ' ');
    } else break;
  }
  const first = rest[next];
  if (!first) return 'it has no body: expected a title, an empty line, then the text';
  return {
    title: lines.join(' ').replace(/\s+/g, ' '),
    date,
    abstract: abstract === '' ? undefined : abstract,
    origin: origin ?? readOrigin(rest.at(-1)?.text ?? '', true),
    body: text.slice(first.start),
  };
}

/** The stretches between empty lines, without white space around them, and where they begin. */
function splitParagraphs(text: string): { text: string; start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  let from = 0;
  const add = (end: number) => {
    const written = text.slice(from, end);
    const start = from + written.length - written.trimStart().length;
    if (written.trim() !== '') paragraphs.push({ text: written.trim(), start });
  };
  for (const { index, 0: gap } of text.matchAll(/(?:\r?\n[\t ]*){2,}/g)) {
    add(index);
    from = index + gap.length;
  }
  add(text.length);
  return paragraphs;
}

/** What a paragraph says of the origin of a text: “Source: Valmora Gazette, 6 May 2031, https://…”, or in a sentence. */
function readOrigin(paragraph: string, isSaidInBody: boolean): Origin | undefined {
  const [, said = ''] = originStart.exec(paragraph.replace(/\s+/gu, ' ').trim()) ?? [];
  const [found] = /https?:\/\/[^\s<>()"”]+/.exec(said) ?? [];
  if (found === undefined) return undefined;
  const parts = said
    .slice(0, said.indexOf(found))
    .split(/, | on (?=\d)/)
    .map((part) => trimEnd(part, /[ (:–—-]/u).replace(/ (?:at|on)$/, ''));
  const publisher = parts.find((part) => part !== '' && readDate(part) === undefined);
  const date = parts.map(readDate).find((each) => each !== undefined);
  return publisher === undefined ? undefined : { publisher, url: trimEnd(found, /[.,;:!?]/u), date, isSaidInBody };
}

const originStart =
  /^\(?(?:(?:this|the) (?:article|text|story|report|piece) (?:was )?)?(?:first |originally )?(?:source|text|published|republished|appeared)\b(?: (?:by|in|on|at))?:? (.*)$/i;

const months = 'january february march april may june july august september october november december'.split(' ');

/** Reads a line that is nothing but a date: `2025-02-27 05:14:00`, `27 February 2025`, `February 27, 2025, 05:14`. */
export function readDate(line: string): string | undefined {
  const text = line
    .trim()
    .replace(/^(?:date|published|updated)\s*:?\s*/i, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '');
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (iso) return moment(iso[1] ?? '', iso[2], iso[3]);
  const words =
    /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d\d:\d\d(?::\d\d)?))?(?:\s*(?:GMT|UTC))?$/iu.exec(
      text,
    ) ??
    /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?(?<time>\d\d:\d\d(?::\d\d)?))?(?:\s*(?:GMT|UTC))?$/iu.exec(
      text,
    );
  if (!words) return undefined;
  const [day, month, year, time] = words.groups
    ? [words.groups['day'], words.groups['month'], words.groups['year'], words.groups['time']]
    : [words[1], words[2], words[3], words[4]];
  const number =
    months.findIndex((name) => (month ?? '').length > 2 && name.startsWith((month ?? '').toLowerCase())) + 1;
  if (number === 0) return undefined;
  return moment(`${year ?? ''}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`, time, undefined);
}

function moment(day: string, time: string | undefined, offset: string | undefined): string | undefined {
  const zone =
    offset === undefined || /^(?:Z|UTC|GMT)$/i.test(offset) ? 'Z' : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const text = time === undefined ? day : `${day}T${time.length === 5 ? `${time}:00` : time}${zone}`;
  return parsePublicationDate(text) ? text : undefined;
}
