import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  recordVersion,
  type ArticleRecord,
  type EventRecord,
  type NoteRecord,
  type PersonRecord,
  type PositionRecord,
  type QuoteRecord,
} from './article-record.ts';
import { eventKey, passageKey } from './anchors.ts';
import { statusByDate } from './event-status.ts';
import { readingsOf, sourceRecords } from '#core/collation/readings.ts';
import { shortNameOf, withIdentities } from '#core/schema/identity.ts';
import { foundSpans, isInside, type InterpretedText, type Resolved } from './interpret.ts';
import type { Library } from '#core/schema/library.ts';
import { context, quotationSpan } from '#core/text/passages.ts';
import type { Span } from '#core/check/problem.ts';
import { mentions } from '#core/text/mentions.ts';
import { countWords } from '#core/text/prose.ts';

/**
 * Makes the record of an article that has passed its checks. What was not found is left out, so a record of an article
 * that has not passed them says less than its front matter.
 */
export function makeRecord(article: InterpretedText, library: Library): ArticleRecord {
  const { frontMatter, prose, slug } = article;
  const spans = new Map<string, { key: string; span: Span }>();
  const keyOf = (span: Span): string => {
    const place = `${span.start}-${span.end}`;
    const known = spans.get(place);
    if (known) return known.key;
    const key = passageKey(prose, span);
    spans.set(place, { key, span });
    return key;
  };
  const passageOf = (span: Span): string => `passage-${keyOf(span)}`;

  const quoted = article.quotes
    .flatMap(({ entry, references }) => foundSpans({ entry, path: [], references }).map((span) => ({ entry, span })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const quotes = quoted.map(({ entry, span }, at): QuoteRecord => {
    const text = quotedText(article, span);
    return {
      anchor: `quote-${keyOf(span)}`,
      number: at + 1,
      person: entry.person,
      text,
      words: countWords(text),
      ...optional('about', entry.about),
      ...optional('question', entry.question),
      passage: passageOf(span),
      ...readingsOf(entry, { key: keyOf(span), text, lang: frontMatter.lang }, library),
    };
  });

  const positions = article.positions.map((position): PositionRecord => {
    const { person, question, stance, summary } = position.entry;
    const evidence = foundSpans(position).map((span) => ({
      passage: passageOf(span),
      basis: quoted.some((quote) => quote.entry.person === person && isInside(span, quote.span))
        ? ('quoted' as const)
        : ('reported' as const),
    }));
    return {
      // Ids have single hyphens: the double one tells where the person ends.
      anchor: `position-${person}--${question}`,
      person,
      question,
      stance,
      summary,
      basis: evidence.some(({ basis }) => basis === 'quoted') ? 'quoted' : 'reported',
      evidence,
    };
  });

  const people = castOf(article, library);
  const timeline = [...article.events]
    // By beginning, then by end: what had happened stands before what was announced. ∞ − ∞ is NaN.
    .sort(({ date: a }, { date: b }) => a.start - b.start || a.end - b.end || 0)
    .map((resolved): EventRecord => {
      const { entry, date } = resolved;
      return {
        anchor: `event-${eventKey(entry)}`,
        ...optional('id', entry.id),
        date: entry.date,
        ...optional('when', entry.when),
        event: entry.event,
        ...optional('status', entry.status ?? statusByDate(date, article.published)),
        people: people.filter(({ id }) => isNamed(library, id, entry.event)).map(({ id }) => id),
        passages: foundSpans(resolved).map(passageOf),
      };
    });

  const notes = article.notes
    .flatMap((note) => foundSpans(note).map((span) => ({ entry: note.entry, span })))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ entry, span }): NoteRecord => ({
      anchor: `note-${entry.kind}-${keyOf(span)}`,
      kind: entry.kind,
      passage: passageOf(span),
      text: entry.text,
      ...optional('corrected', entry.corrected),
      ...optional('date', entry.date),
    }));

  const sources = sourceRecords(frontMatter, library);
  const asked = [...new Set(positions.map(({ question }) => question))];
  return {
    version: recordVersion,
    slug,
    title: frontMatter.title,
    date: frontMatter.date,
    ...optional('updated', frontMatter.updated),
    abstract: frontMatter.abstract,
    ...optional('lang', frontMatter.lang),
    ...optional('origin', frontMatter.origin),
    ...optional('sources', sources.length > 0 ? sources : undefined),
    draft: frontMatter.draft,
    ...optional('lead', frontMatter.lead),
    text: prose.text,
    sha256: bytesToHex(sha256(utf8ToBytes(prose.text))),
    words: countWords(prose.text),
    passages: [...spans.values()]
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
      .map(({ key, span }) => ({
        anchor: `passage-${key}`,
        exact: prose.text.slice(span.start, span.end),
        ...context(prose, span),
        start: span.start,
        end: span.end,
      })),
    people,
    questions: asked.map((id) => ({
      id,
      question: library.questions.get(id)?.question ?? id,
      ...optional('short', library.questions.get(id)?.short),
      ...optional('answers', library.questions.get(id)?.answers),
    })),
    quotes,
    positions,
    timeline,
    notes,
  };
}

/** The words of a quotation's passage without the marks that its paragraphs repeat. */
function quotedText({ prose, quotations }: InterpretedText, span: Span): string {
  const whole = quotations.quotations.find((quotation) => {
    const words = quotationSpan(quotation);
    return quotation.segments.length > 1 && isInside(span, words);
  });
  if (!whole) return prose.text.slice(span.start, span.end);
  return whole.segments
    .map(({ start, end }) => prose.text.slice(Math.max(start, span.start), Math.min(end, span.end)))
    .filter((segment) => segment !== '')
    .join('\n\n');
}

/** Everyone the article lists, quotes or compares, ordered by where in the text they first matter. */
function castOf(article: InterpretedText, library: Library): PersonRecord[] {
  const { frontMatter, quotes, positions } = article;
  const roles = new Map(frontMatter.people.map(({ id, role }) => [id, role]));
  const first = new Map<string, number>([...roles.keys()].map((id) => [id, Infinity]));
  const meet = (resolved: Resolved<{ readonly person: string }>) => {
    const { person } = resolved.entry;
    const start = Math.min(first.get(person) ?? Infinity, ...foundSpans(resolved).map((span) => span.start));
    first.set(person, start);
  };
  quotes.forEach(meet);
  positions.forEach(meet);
  const cast = [...first]
    .sort(([, a], [, b]) => a - b || 0)
    .map(([id]) => ({ name: id, ...library.people.get(id), id }));
  return withIdentities(cast).map(
    ({ id, name, short, initials, kind = 'person', native, sameAs = [], colour, shape }): PersonRecord => ({
      id,
      name,
      short,
      initials,
      kind,
      ...optional('role', roles.get(id)),
      ...optional('native', native),
      sameAs,
      colour,
      shape,
    }),
  );
}

/** Whether a line names a person: by name, alias, title or what they are called for short. */
function isNamed(library: Library, id: string, line: string): boolean {
  const person = library.people.get(id);
  if (!person) return false;
  const names = [person.name, shortNameOf(person), ...person.aliases, ...person.titles];
  return names.some((name) => mentions(line, name));
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  const field: Partial<Record<Key, Value>> = {};
  if (value !== undefined) field[key] = value;
  return field;
}
