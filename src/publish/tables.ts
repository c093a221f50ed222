import type { ArticleRecord, NoteRecord, PassageRecord, PersonRecord } from '#core/article/article-record.ts';
import { notesOn, type Noted } from '#core/article/notes.ts';
import { passagesByAnchor } from '#core/article/references.ts';
import { parseEventDate } from '#core/schema/dates.ts';
import { articleAddress } from '#urls.ts';
import { anchored, type Addresses } from './addresses.ts';
import { csvParts, type Cell, type Column, type Separator } from './csv.ts';

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

/** A column of one value in a cell. */
function column<Row>(
  name: string,
  meaning: string,
  value: (row: Row) => Cell,
  datatype: Column<Row>['datatype'] = 'string',
): Column<Row> {
  return { name, meaning, datatype, value };
}

/** A column of several values in a cell. */
function several<Row>(
  name: string,
  meaning: string,
  separator: Separator,
  values: (row: Row) => readonly (string | number)[],
  datatype?: Column<Row>['datatype'],
): Column<Row> {
  return { ...column(name, meaning, (row: Row) => values(row).join(separator), datatype), separator };
}

const articleColumns: readonly Column<InArticle>[] = [
  column('article', 'The article’s short name.', ({ record }) => record.slug),
  column('article_title', 'Its headline.', ({ record }) => record.title),
  column(
    'article_date',
    'When it was published: a day, or a moment with its offset from UTC (ISO 8601).',
    ({ record }) => record.date,
  ),
  column('article_address', 'Its page.', ({ page }) => page, 'anyURI'),
];

const personColumns: readonly Column<{ readonly person: PersonRecord | undefined }>[] = [
  column('person_name', 'The name.', ({ person }) => person?.name),
  column('person_kind', 'person or organization.', ({ person }) => person?.kind),
  column('role', 'The role that this article gives the person, in its own words.', ({ person }) => person?.role),
];

const noteColumns: readonly Column<{ readonly notes: readonly NoteRecord[] }>[] = [
  several(
    'corrected',
    'The right words for the passages or the role, if a correction gives them.',
    ' | ',
    ({ notes }) => notes.flatMap(({ corrected }) => corrected ?? []),
  ),
  several('notes', 'What corrections and context notes say about the passages or the role.', ' | ', ({ notes }) =>
    notes.map(({ text }) => text),
  ),
];

const passageColumns: readonly Column<{ readonly passages: readonly PassageRecord[] }>[] = [
  several(
    'evidence_start',
    'Where each of the passages begins in the text of the article’s record, in UTF-16 code units.',
    ' ',
    ({ passages }) => passages.map(({ start }) => start),
    'integer',
  ),
  several('evidence_end', 'Where each of them ends.', ' ', ({ passages }) => passages.map(({ end }) => end), 'integer'),
  several('evidence_text', 'Their words.', ' | ', ({ passages }) => passages.map(({ exact }) => exact)),
];

const quotesTable = defineTable(
  { name: 'quotes', title: 'Quotations', row: 'One quotation of an article.' },
  (record: ArticleRecord, addresses: Addresses) => {
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
  [
    column(
      'quote',
      'The address of the quotation’s card. It is unique and does not change.',
      ({ page, quote }) => anchored(page, quote.anchor),
      'anyURI',
    ),
    column(
      'passage',
      'The address of its words in the article’s text.',
      ({ page, quote }) => anchored(page, quote.passage),
      'anyURI',
    ),
    column('person', 'The id of the person the article quotes.', ({ quote }) => quote.person),
    ...personColumns,
    column(
      'text',
      'The words as they appear in the article, without quotation marks; paragraphs are separated by an empty line.',
      ({ quote }) => quote.text,
    ),
    column('words', 'How many words there are.', ({ quote }) => quote.words, 'integer'),
    column('about', 'What they are about.', ({ quote }) => quote.about),
    column('question', 'The id of the question that they answer.', ({ quote }) => quote.question),
    column(
      'elsewhere',
      'How other sources print it: same, part, other or not-compared. Empty if nobody has compared it.',
      ({ quote }) => quote.elsewhere,
    ),
    column('number', 'The quotation’s number in its article, from 1.', ({ quote }) => quote.number, 'integer'),
    column(
      'start',
      'Where the passage begins in the text of the article’s record, in UTF-16 code units.',
      ({ passage }) => passage?.start,
      'integer',
    ),
    column('end', 'Where it ends.', ({ passage }) => passage?.end, 'integer'),
    ...noteColumns,
    ...articleColumns,
  ],
);

const readingsTable = defineTable(
  { name: 'readings', title: 'Readings', row: 'How one source prints one quotation of an article.' },
  (record: ArticleRecord, addresses: Addresses) => {
    const { page } = lookUp(record, addresses);
    const sources = new Map(record.sources?.map((source) => [source.id, source]));
    return record.quotes.flatMap((quote) =>
      (quote.readings ?? []).map((reading) => ({ record, page, quote, reading, source: sources.get(reading.source) })),
    );
  },
  [
    column(
      'reading',
      'The address of the reading on its quotation’s card. It is unique and does not change.',
      ({ page, reading }) => anchored(page, reading.anchor),
      'anyURI',
    ),
    column(
      'quote',
      'The address of the quotation’s card.',
      ({ page, quote }) => anchored(page, quote.anchor),
      'anyURI',
    ),
    column(
      'verdict',
      'same: the same words, apart from typography. part: the words of one are an unbroken run of the other’s. other: other words. not-compared: in another language.',
      ({ reading }) => reading.verdict,
    ),
    column(
      'part_of',
      'source or article: which has more words, if one is part of the other.',
      ({ reading }) => reading.partOf,
    ),
    column('text', 'The words as the source prints them.', ({ reading }) => reading.text),
    column('quote_text', 'The words as the article has them.', ({ quote }) => quote.text),
    column('source', 'The id of the source.', ({ reading }) => reading.source),
    column('publisher', 'Who publishes it.', ({ source }) => source?.publisher),
    column('source_title', 'Its title.', ({ source }) => source?.title),
    column('source_date', 'The day it was published. Empty if it gives none.', ({ source }) => source?.date, 'date'),
    column('source_address', 'Its own address. Empty if only a copy was found.', ({ source }) => source?.url, 'anyURI'),
    column('read', 'The day it was read.', ({ source }) => source?.read, 'date'),
    column(
      'in_copy',
      'Whether a stored copy was read rather than the page itself.',
      ({ source }) => source?.copy !== undefined,
      'boolean',
    ),
    column('place', 'Where in the source the words appear.', ({ reading }) => reading.place),
    ...articleColumns,
  ],
);

const positionsTable = defineTable(
  { name: 'positions', title: 'Positions', row: 'What one person says on one question in one article.' },
  (record: ArticleRecord, addresses: Addresses) => {
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
  [
    column(
      'position',
      'The address of the position in its article’s panel. It is unique and does not change.',
      ({ page, position }) => anchored(page, position.anchor),
      'anyURI',
    ),
    column('person', 'The id of the person whose position it is.', ({ position }) => position.person),
    ...personColumns,
    column('question', 'The id of the question.', ({ position }) => position.question),
    column(
      'question_text',
      'The question in words.',
      ({ record, position }) => record.questions.find(({ id }) => id === position.question)?.question,
    ),
    column(
      'stance',
      'for, conditional, against or unclear. If the article gives no view, there is no row.',
      ({ position }) => position.stance,
    ),
    column(
      'basis',
      'quoted: at least one of the passages is the person’s own words. reported: all are the article’s.',
      ({ position }) => position.basis,
    ),
    column('summary', 'The position in one line, in the editor’s words.', ({ position }) => position.summary),
    several(
      'evidence',
      'The addresses of the passages that it rests on.',
      ' ',
      ({ page, position }) => position.evidence.map(({ passage }) => anchored(page, passage)),
      'anyURI',
    ),
    several('evidence_basis', 'How each passage shows it: quoted or reported.', ' ', ({ position }) =>
      position.evidence.map(({ basis }) => basis),
    ),
    ...passageColumns,
    ...noteColumns,
    ...articleColumns,
  ],
);

const timelineTable = defineTable(
  { name: 'timeline', title: 'Events', row: 'One event as one article reports it.' },
  (record: ArticleRecord, addresses: Addresses) => {
    const { passage, page } = lookUp(record, addresses);
    return record.timeline.map((event) => ({
      record,
      page,
      event,
      passages: event.passages.flatMap((each) => passage.get(each) ?? []),
      notes: notesOn(record, event),
    }));
  },
  [
    column(
      'event',
      'The address of the event in its article’s timeline. It is unique and does not change.',
      ({ page, event }) => anchored(page, event.anchor),
      'anyURI',
    ),
    column('event_id', 'The name that joins the same event in several articles.', ({ event }) => event.id),
    column(
      'date',
      'When it happens, in EDTF (ISO 8601-2): a day, a month, a year, an interval; open, uncertain or approximate.',
      ({ event }) => event.date,
    ),
    column(
      'earliest',
      'The first day of that date. Empty if it is open.',
      ({ event }) => dayOf(parseEventDate(event.date)?.start),
      'date',
    ),
    column(
      'latest',
      'Its last day. Empty if it is open.',
      ({ event }) => dayOf(parseEventDate(event.date)?.end),
      'date',
    ),
    column('when', 'The article’s own words for the date.', ({ event }) => event.when),
    column('text', 'What happens, in one line, in the editor’s words.', ({ event }) => event.event),
    column(
      'status',
      'happened or announced, when the article was published. Empty if neither the date nor the editor says.',
      ({ event }) => event.status,
    ),
    several('people', 'The ids of the people the line names.', ' ', ({ event }) => event.people),
    several(
      'evidence',
      'The addresses of the passages that report it.',
      ' ',
      ({ page, event }) => event.passages.map((passage) => anchored(page, passage)),
      'anyURI',
    ),
    ...passageColumns,
    ...noteColumns,
    ...articleColumns,
  ],
);

/** All tables, in the order in which they are documented. */
export const tables: readonly Table[] = [quotesTable, readingsTable, positionsTable, timelineTable];

/** A table, by the rows of an article, in its order, and the columns. */
function defineTable<Row>(
  about: Pick<Table, 'name' | 'title' | 'row'>,
  rows: (record: ArticleRecord, addresses: Addresses) => readonly Row[],
  columns: readonly Column<Row>[],
): Table {
  return {
    ...about,
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
