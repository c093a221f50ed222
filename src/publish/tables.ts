import type {
  ArticleRecord,
  EventRecord,
  NoteRecord,
  PassageRecord,
  PersonRecord,
  PositionRecord,
  QuoteRecord,
  ReadingRecord,
  SourceRecord,
} from '#core/article/article-record.ts';
import { notesOn, type Noted } from '#core/article/notes.ts';
import { passagesByAnchor } from '#core/article/references.ts';
import { parseEventDate } from '#core/schema/dates.ts';
import { articleAddress } from '#urls.ts';
import { anchored, type Addresses } from './addresses.ts';
import { csvParts, type Cell, type Column } from './csv.ts';

/*
 * The tables of all articles: one row a quotation, a reading of one, a position, an event. Each column is defined once; the file's header,
 * its cells and its documentation are made from that.
 */

/** A table as it is published and documented. */
export interface Table {
  readonly name: TableName;
  readonly title: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  /** The file, in parts to be joined: the records in the order of the articles that it is given. */
  readonly csv: (articles: Iterable<ArticleRecord>, addresses: Addresses) => Generator<string>;
  /** The cells of an article's first row, in the order of the columns; missing where it has none. */
  readonly example: (article: ArticleRecord, addresses: Addresses) => readonly Cell[] | undefined;
}

type TableName = 'quotes' | 'readings' | 'positions' | 'timeline';

/** What every row says about its article. */
interface InArticle {
  readonly record: ArticleRecord;
  /** The whole address of the article's page. */
  readonly page: string;
}

interface QuoteRow extends InArticle {
  readonly notes: readonly NoteRecord[];
  readonly quote: QuoteRecord;
  readonly passage: PassageRecord | undefined;
  readonly person: PersonRecord | undefined;
}

interface ReadingRow extends InArticle {
  readonly quote: QuoteRecord;
  readonly reading: ReadingRecord;
  readonly source: SourceRecord | undefined;
}

interface PositionRow extends InArticle {
  readonly notes: readonly NoteRecord[];
  readonly position: PositionRecord;
  readonly person: PersonRecord | undefined;
  readonly passages: readonly PassageRecord[];
}

interface EventRow extends InArticle {
  readonly notes: readonly NoteRecord[];
  readonly event: EventRecord;
  readonly passages: readonly PassageRecord[];
}

const articleColumns: readonly Column<InArticle>[] = [
  { name: 'article', meaning: 'The article’s short name.', datatype: 'string', value: ({ record }) => record.slug },
  { name: 'article_title', meaning: 'Its headline.', datatype: 'string', value: ({ record }) => record.title },
  {
    name: 'article_date',
    meaning: 'When it was published: a day, or a moment with its offset from UTC (ISO 8601).',
    datatype: 'string',
    value: ({ record }) => record.date,
  },
  { name: 'article_address', meaning: 'Its page.', datatype: 'anyURI', value: ({ page }) => page },
];

const personColumns: readonly Column<{ readonly person: PersonRecord | undefined }>[] = [
  { name: 'person_name', meaning: 'The name.', datatype: 'string', value: ({ person }) => person?.name },
  { name: 'person_kind', meaning: 'person or organization.', datatype: 'string', value: ({ person }) => person?.kind },
  {
    name: 'role',
    meaning: 'The role that this article gives the person, in its own words.',
    datatype: 'string',
    value: ({ person }) => person?.role,
  },
];

const noteColumns: readonly Column<{ readonly notes: readonly NoteRecord[] }>[] = [
  {
    name: 'corrected',
    meaning: 'The right words for the passages or the role, if a correction gives them.',
    datatype: 'string',
    separator: ' | ',
    value: ({ notes }) => notes.flatMap(({ corrected }) => corrected ?? []).join(' | '),
  },
  {
    name: 'notes',
    meaning: 'What corrections and context notes say about the passages or the role.',
    datatype: 'string',
    separator: ' | ',
    value: ({ notes }) => notes.map(({ text }) => text).join(' | '),
  },
];

const passageColumns: readonly Column<{ readonly passages: readonly PassageRecord[] }>[] = [
  {
    name: 'evidence_start',
    meaning: 'Where each of the passages begins in the text of the article’s record, in UTF-16 code units.',
    datatype: 'integer',
    separator: ' ',
    value: ({ passages }) => passages.map(({ start }) => start).join(' '),
  },
  {
    name: 'evidence_end',
    meaning: 'Where each of them ends.',
    datatype: 'integer',
    separator: ' ',
    value: ({ passages }) => passages.map(({ end }) => end).join(' '),
  },
  {
    name: 'evidence_text',
    meaning: 'Their words.',
    datatype: 'string',
    separator: ' | ',
    value: ({ passages }) => passages.map(({ exact }) => exact).join(' | '),
  },
];

const quoteColumns: readonly Column<QuoteRow>[] = [
  {
    name: 'quote',
    meaning: 'The address of the quotation’s card. It is unique and does not change.',
    datatype: 'anyURI',
    value: ({ page, quote }) => anchored(page, quote.anchor),
  },
  {
    name: 'passage',
    meaning: 'The address of its words in the article’s text.',
    datatype: 'anyURI',
    value: ({ page, quote }) => anchored(page, quote.passage),
  },
  {
    name: 'person',
    meaning: 'The id of the person the article quotes.',
    datatype: 'string',
    value: ({ quote }) => quote.person,
  },
  ...personColumns,
  {
    name: 'text',
    meaning:
      'The words as they appear in the article, without quotation marks; paragraphs are separated by an empty line.',
    datatype: 'string',
    value: ({ quote }) => quote.text,
  },
  { name: 'words', meaning: 'How many words there are.', datatype: 'integer', value: ({ quote }) => quote.words },
  { name: 'about', meaning: 'What they are about.', datatype: 'string', value: ({ quote }) => quote.about },
  {
    name: 'question',
    meaning: 'The id of the question that they answer.',
    datatype: 'string',
    value: ({ quote }) => quote.question,
  },
  {
    name: 'elsewhere',
    meaning: 'How other sources print it: same, part, other or not-compared. Empty if nobody has compared it.',
    datatype: 'string',
    value: ({ quote }) => quote.elsewhere,
  },
  {
    name: 'number',
    meaning: 'The quotation’s number in its article, from 1.',
    datatype: 'integer',
    value: ({ quote }) => quote.number,
  },
  {
    name: 'start',
    meaning: 'Where the passage begins in the text of the article’s record, in UTF-16 code units.',
    datatype: 'integer',
    value: ({ passage }) => passage?.start,
  },
  { name: 'end', meaning: 'Where it ends.', datatype: 'integer', value: ({ passage }) => passage?.end },
  ...noteColumns,
  ...articleColumns,
];

const readingColumns: readonly Column<ReadingRow>[] = [
  {
    name: 'reading',
    meaning: 'The address of the reading on its quotation’s card. It is unique and does not change.',
    datatype: 'anyURI',
    value: ({ page, reading }) => anchored(page, reading.anchor),
  },
  {
    name: 'quote',
    meaning: 'The address of the quotation’s card.',
    datatype: 'anyURI',
    value: ({ page, quote }) => anchored(page, quote.anchor),
  },
  {
    name: 'verdict',
    meaning:
      'same: the same words, apart from typography. part: the words of one are an unbroken run of the other’s. other: other words. not-compared: in another language.',
    datatype: 'string',
    value: ({ reading }) => reading.verdict,
  },
  {
    name: 'part_of',
    meaning: 'source or article: which has more words, if one is part of the other.',
    datatype: 'string',
    value: ({ reading }) => reading.partOf,
  },
  {
    name: 'text',
    meaning: 'The words as the source prints them.',
    datatype: 'string',
    value: ({ reading }) => reading.text,
  },
  {
    name: 'quote_text',
    meaning: 'The words as the article has them.',
    datatype: 'string',
    value: ({ quote }) => quote.text,
  },
  { name: 'source', meaning: 'The id of the source.', datatype: 'string', value: ({ reading }) => reading.source },
  { name: 'publisher', meaning: 'Who publishes it.', datatype: 'string', value: ({ source }) => source?.publisher },
  { name: 'source_title', meaning: 'Its title.', datatype: 'string', value: ({ source }) => source?.title },
  {
    name: 'source_date',
    meaning: 'The day it was published. Empty if it gives none.',
    datatype: 'date',
    value: ({ source }) => source?.date,
  },
  {
    name: 'source_address',
    meaning: 'Its own address. Empty if only a copy was found.',
    datatype: 'anyURI',
    value: ({ source }) => source?.url,
  },
  {
    name: 'read',
    meaning: 'The day it was read.',
    datatype: 'date',
    value: ({ source }) => source?.read,
  },
  {
    name: 'in_copy',
    meaning: 'Whether a stored copy was read rather than the page itself.',
    datatype: 'boolean',
    value: ({ source }) => source?.copy !== undefined,
  },
  {
    name: 'place',
    meaning: 'Where in the source the words appear.',
    datatype: 'string',
    value: ({ reading }) => reading.place,
  },
  ...articleColumns,
];

const positionColumns: readonly Column<PositionRow>[] = [
  {
    name: 'position',
    meaning: 'The address of the position in its article’s panel. It is unique and does not change.',
    datatype: 'anyURI',
    value: ({ page, position }) => anchored(page, position.anchor),
  },
  {
    name: 'person',
    meaning: 'The id of the person whose position it is.',
    datatype: 'string',
    value: ({ position }) => position.person,
  },
  ...personColumns,
  {
    name: 'question',
    meaning: 'The id of the question.',
    datatype: 'string',
    value: ({ position }) => position.question,
  },
  {
    name: 'question_text',
    meaning: 'The question in words.',
    datatype: 'string',
    value: ({ record, position }) => record.questions.find(({ id }) => id === position.question)?.question,
  },
  {
    name: 'stance',
    meaning: 'for, conditional, against or unclear. If the article gives no view, there is no row.',
    datatype: 'string',
    value: ({ position }) => position.stance,
  },
  {
    name: 'basis',
    meaning: 'quoted: at least one of the passages is the person’s own words. reported: all are the article’s.',
    datatype: 'string',
    value: ({ position }) => position.basis,
  },
  {
    name: 'summary',
    meaning: 'The position in one line, in the editor’s words.',
    datatype: 'string',
    value: ({ position }) => position.summary,
  },
  {
    name: 'evidence',
    meaning: 'The addresses of the passages that it rests on.',
    datatype: 'anyURI',
    separator: ' ',
    value: ({ page, position }) => position.evidence.map(({ passage }) => anchored(page, passage)).join(' '),
  },
  {
    name: 'evidence_basis',
    meaning: 'How each passage shows it: quoted or reported.',
    datatype: 'string',
    separator: ' ',
    value: ({ position }) => position.evidence.map(({ basis }) => basis).join(' '),
  },
  ...passageColumns,
  ...noteColumns,
  ...articleColumns,
];

const eventColumns: readonly Column<EventRow>[] = [
  {
    name: 'event',
    meaning: 'The address of the event in its article’s timeline. It is unique and does not change.',
    datatype: 'anyURI',
    value: ({ page, event }) => anchored(page, event.anchor),
  },
  {
    name: 'event_id',
    meaning: 'The name that joins the same event in several articles.',
    datatype: 'string',
    value: ({ event }) => event.id,
  },
  {
    name: 'date',
    meaning:
      'When it happens, in EDTF (ISO 8601-2): a day, a month, a year, an interval; open, uncertain or approximate.',
    datatype: 'string',
    value: ({ event }) => event.date,
  },
  {
    name: 'earliest',
    meaning: 'The first day of that date. Empty if it is open.',
    datatype: 'date',
    value: ({ event }) => dayOf(parseEventDate(event.date)?.start),
  },
  {
    name: 'latest',
    meaning: 'Its last day. Empty if it is open.',
    datatype: 'date',
    value: ({ event }) => dayOf(parseEventDate(event.date)?.end),
  },
  {
    name: 'when',
    meaning: 'The article’s own words for the date.',
    datatype: 'string',
    value: ({ event }) => event.when,
  },
  {
    name: 'text',
    meaning: 'What happens, in one line, in the editor’s words.',
    datatype: 'string',
    value: ({ event }) => event.event,
  },
  {
    name: 'status',
    meaning: 'happened or announced, when the article was published. Empty if neither the date nor the editor says.',
    datatype: 'string',
    value: ({ event }) => event.status,
  },
  {
    name: 'people',
    meaning: 'The ids of the people the line names.',
    datatype: 'string',
    separator: ' ',
    value: ({ event }) => event.people.join(' '),
  },
  {
    name: 'evidence',
    meaning: 'The addresses of the passages that report it.',
    datatype: 'anyURI',
    separator: ' ',
    value: ({ page, event }) => event.passages.map((passage) => anchored(page, passage)).join(' '),
  },
  ...passageColumns,
  ...noteColumns,
  ...articleColumns,
];

const quotesTable = defineTable({
  name: 'quotes',
  title: 'Quotations',
  row: 'One quotation of an article.',
  columns: quoteColumns,
  rows(record, addresses) {
    const { people, passage, page } = lookUp(record, addresses);
    return record.quotes.map((quote) => ({
      record,
      page,
      quote,
      person: people.get(quote.person),
      passage: passage.get(quote.passage),
      notes: notesOnBoth(record, quote, people.get(quote.person)),
    }));
  },
});

const readingsTable = defineTable({
  name: 'readings',
  title: 'Readings',
  row: 'How one source prints one quotation of an article.',
  columns: readingColumns,
  rows(record, addresses) {
    const { page } = lookUp(record, addresses);
    const sources = new Map(record.sources?.map((source) => [source.id, source]));
    return record.quotes.flatMap((quote) =>
      (quote.readings ?? []).map((reading) => ({ record, page, quote, reading, source: sources.get(reading.source) })),
    );
  },
});

const positionsTable = defineTable({
  name: 'positions',
  title: 'Positions',
  row: 'What one person says on one question in one article.',
  columns: positionColumns,
  rows(record, addresses) {
    const { people, passage, page } = lookUp(record, addresses);
    return record.positions.map((position) => ({
      record,
      page,
      position,
      person: people.get(position.person),
      passages: position.evidence.flatMap((each) => passage.get(each.passage) ?? []),
      notes: notesOnBoth(record, position, people.get(position.person)),
    }));
  },
});

const timelineTable = defineTable({
  name: 'timeline',
  title: 'Events',
  row: 'One event as one article reports it.',
  columns: eventColumns,
  rows(record, addresses) {
    const { passage, page } = lookUp(record, addresses);
    return record.timeline.map((event) => ({
      record,
      page,
      event,
      passages: event.passages.flatMap((each) => passage.get(each) ?? []),
      notes: notesOn(record, event),
    }));
  },
});

/** All tables, in the order in which they are documented. */
export const tables: readonly Table[] = [quotesTable, readingsTable, positionsTable, timelineTable];

interface Definition<Row> extends Pick<Table, 'name' | 'title' | 'row'> {
  readonly columns: readonly Column<Row>[];
  /** The rows of an article, in its order. */
  readonly rows: (record: ArticleRecord, addresses: Addresses) => readonly Row[];
}

function defineTable<Row>({ name, title, row, columns, rows }: Definition<Row>): Table {
  return {
    name,
    title,
    row,
    columns,
    csv: (articles, addresses) =>
      csvParts(
        columns,
        rowsOf(articles, (article) => rows(article, addresses)),
      ),
    example(article, addresses) {
      const [first] = rows(article, addresses);
      return first && columns.map(({ value }) => value(first));
    },
  };
}

function* rowsOf<Row>(
  articles: Iterable<ArticleRecord>,
  rows: (article: ArticleRecord) => readonly Row[],
): Generator<Row> {
  for (const article of articles) yield* rows(article);
}

function lookUp(record: ArticleRecord, { absolute }: Addresses) {
  return {
    page: absolute(articleAddress(record.slug)),
    people: new Map(record.people.map((person) => [person.id, person])),
    passage: passagesByAnchor(record),
  };
}

/** The notes on what somebody says, and on the role that it is said in. */
function notesOnBoth(record: ArticleRecord, said: Noted, person: PersonRecord | undefined): readonly NoteRecord[] {
  return [...new Set([...notesOn(record, said), ...(person ? notesOn(record, person) : [])])];
}

/** A day of a moment in UTC, as XML Schema writes days (`-0044-03-15`); missing for an open end. */
function dayOf(moment: number | undefined): string | undefined {
  if (moment === undefined || !Number.isFinite(moment)) return undefined;
  return new Date(moment)
    .toISOString()
    .replace(/T.*/, '')
    .replace(/^([+-]?)0*(?=\d{4})/, '$1');
}
