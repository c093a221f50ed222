import { trimEnd } from '#core/text/trim-end.ts';
import { readDate, readStamp } from './dateline.ts';

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
  // “By Ada Lorn” and a date may follow without an empty line.
  const under = lines.slice(1).map(readStamp);
  let date = under.find((stamp) => stamp?.date !== undefined)?.date;
  let abstract: string | undefined;
  let origin: Origin | undefined;
  let next = 0;
  for (; next < rest.length; next += 1) {
    const paragraph = rest[next]?.text ?? '';
    const stamps = abstract === undefined ? paragraph.split(/\r?\n/).map(readStamp) : [undefined];
    const said = origin === undefined && abstract === undefined ? readOrigin(paragraph, false) : undefined;
    if (stamps.every((stamp) => stamp !== undefined)) date ??= stamps.find((stamp) => stamp.date !== undefined)?.date;
    else if (said !== undefined) origin = said;
    else if (abstract === undefined && /^(?:abstract|summary|standfirst)\s*:/i.test(paragraph)) {
      abstract = paragraph.replace(/^[^:]*:\s*/, '').replace(/\s+/g, ' ');
    } else break;
  }
  const first = rest[next];
  if (!first) return 'it has no body: expected a title, an empty line, then the text';
  return {
    title: lines
      .filter((_, at) => at === 0 || under[at - 1] === undefined)
      .join(' ')
      .replace(/\s+/g, ' '),
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
export function readOrigin(paragraph: string, isSaidInBody: boolean): Origin | undefined {
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
