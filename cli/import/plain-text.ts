import { trimEnd } from '#core/text/trim-end.ts';
import { readDate, readStamp, type Stamp } from './dateline.ts';

/** A plain text taken apart. The body is what was written, byte for byte. */
export interface PlainText {
  readonly title: string;
  /** As the front matter writes dates: a day, or a moment with its offset; undefined if the text gives none. */
  readonly date: string | undefined;
  readonly abstract: string | undefined;
  /** Where the text says that it first appeared. */
  readonly origin?: Origin | undefined;
  /** The lines at the head that went nowhere: who wrote the text, and times. */
  readonly leftOut?: readonly string[];
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
  const text = asLines(source);
  if (/^\s*<(?:!doctype|html|head|body|main|article|section|div|h1|p)\b/i.test(text))
    return 'it is HTML: open it in a browser, and copy the text from there';
  if (text.startsWith('---\n') || text.startsWith('---\r\n'))
    return 'it begins with front matter: it is an article already, for the folder articles';
  const [title, ...rest] = splitTitle(text);
  if (!title) return 'it is empty';
  const stamps: { readonly line: string; readonly stamp: Stamp }[] = [];
  let abstract: string | undefined;
  let origin: Origin | undefined;
  let next = 0;
  for (; next < rest.length; next += 1) {
    const paragraph = rest[next]?.text ?? '';
    const read = abstract === undefined ? stampsOf(paragraph) : undefined;
    const said = origin === undefined && abstract === undefined ? readOrigin(paragraph, false) : undefined;
    const isKnown = stamps.some(({ stamp: { date } }) => date !== undefined);
    // Behind a date, a time alone is the first of a live blog.
    if (read && !(isKnown && read.every(({ stamp }) => stamp.isTime))) stamps.push(...read);
    else if (said !== undefined) origin = said;
    else if (abstract === undefined && /^(?:abstract|summary|standfirst)\s*:/i.test(paragraph)) {
      abstract = paragraph.replace(/^[^:]*:\s*/, '').replace(/\s+/g, ' ');
    } else break;
  }
  const first = rest[next];
  if (!first) return 'it has no body: expected a title, an empty line, then the text';
  const dated = stamps.filter(({ stamp: { date } }) => date !== undefined);
  const chosen = dated.find(({ stamp }) => !stamp.isUpdate) ?? dated[0];
  const leftOut = stamps.filter((each) => each !== chosen).map(({ line }) => line);
  return {
    title: title.text.replace(/\s+/g, ' '),
    date: chosen?.stamp.date,
    abstract: abstract === '' ? undefined : abstract,
    origin: origin ?? readOrigin(rest.at(-1)?.text ?? '', true),
    leftOut,
    body: text.slice(first.start),
  };
}

/** Without the mark that Windows puts first; lines of old Macs and of web pages, whose empty ones hold a no-break space. */
function asLines(source: string): string {
  return source
    .replace(/^\uFEFF/, '')
    .replace(/\r(?!\n)/g, '\n')
    .replace(/^[^\S\r\n]+$/gm, (line) => (/^[\t ]+$/.test(line) ? line : ''));
}

/** The lines of a paragraph that tells nothing but who wrote a text, and when. */
function stampsOf(paragraph: string): { line: string; stamp: Stamp }[] | undefined {
  const read = paragraph.split(/\r?\n/).map((line) => ({ line: line.trim(), stamp: readStamp(line) }));
  return read.every((each): each is { line: string; stamp: Stamp } => each.stamp !== undefined) ? read : undefined;
}

/**
 * The paragraphs of a text, the title apart from what stands below it without an empty line: who wrote the text, when, and
 * its first sentences. What is no sentence is the rest of the title.
 */
function splitTitle(text: string): Stretch[] {
  const [head, ...rest] = splitParagraphs(text);
  if (!head) return [];
  const lines = [...head.text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    text: line.trim(),
    start: head.start + index,
    isStamp: index > 0 && readStamp(line.trim()) !== undefined,
  }));
  const isSentence = (line: string) => /[.?!…]["”’'»)]*$|^["“‘«„]/u.test(line);
  const below = lines.findIndex((line, at) => at > 0 && !line.isStamp && isSentence(line.text));
  const titles = below < 0 ? lines : lines.slice(0, below);
  const title = titles.filter(({ isStamp }) => !isStamp).map((line) => line.text);
  const body = below < 0 ? [] : lines.slice(below);
  const [first] = body;
  return [
    { text: title.join(' '), start: head.start },
    ...titles.filter(({ isStamp }) => isStamp),
    ...(first ? [{ text: body.map((line) => line.text).join('\n'), start: first.start }] : []),
    ...rest,
  ];
}

/** A stretch of a text, and where it begins. */
interface Stretch {
  readonly text: string;
  readonly start: number;
}

/** The stretches between empty lines, without white space around them, and where they begin. */
function splitParagraphs(text: string): Stretch[] {
  const paragraphs = text.matchAll(/\S[^\n]*(?:\n(?![\t ]*\r?\n)[^\n]*)*/g);
  return Array.from(paragraphs, ({ 0: written, index }) => ({ text: written.trimEnd(), start: index }));
}

/** What a paragraph says of the origin of a text: “Source: Valmora Gazette, 6 May 2031, https://…”, or in a sentence. */
export function readOrigin(paragraph: string, isSaidInBody: boolean): Origin | undefined {
  const [, said = ''] = originStart.exec(paragraph.replace(/\s+/gu, ' ').trim()) ?? [];
  const [found] = /https?:\/\/[^\s<>()"”]+/.exec(said) ?? [];
  // Behind the address nothing follows: “Published on Tuesday, the report (https://…) says” is a sentence.
  if (found === undefined || !/^[\s\p{P}]*$/u.test(said.slice(said.indexOf(found) + found.length))) return undefined;
  const parts = said
    .slice(0, said.indexOf(found))
    .split(/, | on (?=\d)/)
    .map((part) => trimEnd(part, /[ (:–—-]/u).replace(/ (?:at|on)$/, ''));
  const publisher = parts.find((part) => part !== '' && readDate(part) === undefined);
  const date = parts.map(readDate).find((each) => each !== undefined);
  return publisher === undefined ? undefined : { publisher, url: trimEnd(found, /[.,;:!?]/u), date, isSaidInBody };
}

const originStart =
  /^\(?(?:(?:this|the) (?:article|text|story|report|piece) (?:was )?)?(?:first |originally )?(?:(?:source|text):|(?:published|republished|appeared)(?: (?:by|in|on|at))?:?) (.*)$/i;
