import type { ArticleRecord, NoteRecord } from '#core/article/article-record.ts';
import { lastChange } from '#core/article/last-change.ts';
import { elsewhereInWords, receiptOf } from '#text/elsewhere.ts';
import { formatDay, formatPublicationShort } from '#text/format-date.ts';
import { rich, say } from '#text/words/words.ts';
import { articleAndNote } from '#text/notes-in-words.ts';
import { typeset } from '#text/typeset.ts';
import { languageAttributes } from '#text/in-language.ts';
import { escapeHtml } from './escape-html.ts';
import { site } from '#site.ts';

/** A feed, before it is RSS or JSON. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The whole address of the page that the feed follows. */
  readonly page: string;
  /** The whole address of the feed itself. */
  readonly address: string;
  /** The path of the style sheet that a browser shows the feed with. */
  readonly styles: string;
  /** BCP 47. */
  readonly language: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The whole address of the article's page: it never changes, and is the item's identity. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The full text as HTML, with the article's notes. */
  readonly html: string;
  readonly published: Date;
  /** When the article or a note on it was changed last; missing where neither was after publication. */
  readonly changed?: Date;
  /** The article's language (BCP 47). */
  readonly language: string;
  /** The questions that the article answers. */
  readonly topics: readonly string[];
}

/**
 * An article as an item of a feed. Its title stays what it was; that it was changed or corrected stands in the text, above
 * and below the article's own words.
 *
 * @param body the article's own words as HTML.
 */
export function feedItem(
  record: ArticleRecord,
  { url, body }: { readonly url: string; readonly body: string },
): FeedItem {
  const changed = lastChange(record);
  return {
    url,
    title: xmlText(typeset(record.title, record.lang)),
    summary: xmlText(typeset(record.abstract, record.lang)),
    html: xmlText(
      changeNotice(record) + inOwnLanguage(body, record) + receiptHtml(record, url) + notesHtml(record, url),
    ),
    language: record.lang ?? site.lang,
    published: new Date(record.date),
    ...(changed !== undefined && { changed: new Date(changed) }),
    topics: record.questions.map(({ question }) => xmlText(typeset(question))),
  };
}

/** A text says in which language it is where that is not the feed's. */
function inOwnLanguage(html: string, { lang }: ArticleRecord): string {
  const attributes = languageAttributes(lang);
  return attributes === '' ? html : `<div${attributes}>\n${html}\n</div>`;
}

/**
 * A text without what no XML document may hold, escaped or not: control characters, halves of pairs (XML 1.0, 2.2).
 */
export function xmlText(text: string): string {
  return text.replaceAll(forbiddenInXml, '');
}

const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function changeNotice({ updated, notes }: ArticleRecord): string {
  const corrections = notes.filter(({ kind }) => kind === 'correction').length;
  const notices = [
    ...(updated === undefined ? [] : [say('feedUpdated', { date: formatPublicationShort(updated) })]),
    ...(corrections === 0 ? [] : [say(corrections === 1 ? 'feedCorrection' : 'feedCorrections')]),
  ];
  return notices.length === 0 ? '' : `<p><em>${escapeHtml(notices.join(' '))}</em></p>\n`;
}

/** How other sources print the quotations, for those who read the article in a feed alone. */
function receiptHtml(record: ArticleRecord, url: string): string {
  if (elsewhereInWords(record) === undefined) return '';
  return `\n<p><em><a href="${escapeHtml(`${url}#quotes`)}">${escapeHtml(receiptOf(record))}</a></em></p>`;
}

function notesHtml(record: ArticleRecord, url: string): string {
  if (record.notes.length === 0) return '';
  const words = new Map(record.passages.map(({ anchor, exact }) => [anchor, exact]));
  const items = record.notes.map((note) => noteHtml(note, typeset(words.get(note.passage) ?? '', record.lang), url));
  return `\n<h2>${say(record.notes.length === 1 ? 'note' : 'notes')}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function noteHtml(note: NoteRecord, words: string, url: string): string {
  const { kind, date, anchor } = note;
  const label = say(kind);
  const dated = date === undefined ? label : `${label}, ${formatDay(date)}`;
  const said = rich('articleSays', { words: same }, articleAndNote(words, note)).join('');
  return `<li><a href="${escapeHtml(`${url}#${encodeURIComponent(anchor)}`)}">${dated}</a>: ${escapeHtml(said)}</li>`;
}

function same(words: string): string {
  return words;
}
