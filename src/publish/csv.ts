/*
 * Tables as comma-separated values (RFC 4180): CRLF after every record, a header, quotes where they are needed; in UTF-8
 * with a byte order mark. Without the mark, a spreadsheet that is double-clicked takes the file for the machine's old
 * encoding and garbles every curly mark and every name in another script, and there is no setting to say otherwise; a
 * program has one.
 */

/** A value of a cell. What is missing is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** What parts several values in one cell. */
export type Separator = ' ' | ' | ';

/** A column: the one definition that its header, its cells and its documentation are made from. */
export interface Column<Row> {
  /** In snake case, as data frames have it. */
  readonly name: string;
  /** What it says, in a sentence. */
  readonly meaning: string;
  /** Its data type in XML Schema, as CSV on the Web names it. */
  readonly datatype: 'string' | 'anyURI' | 'integer' | 'boolean' | 'date';
  /** Where a cell may hold several values. */
  readonly separator?: Separator;
  readonly value: (row: Row) => Cell;
}

const byteOrderMark = '\uFEFF';

/** The table as text, in parts to be joined; each part ends with a record. */
export function* csvParts<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield byteOrderMark + csvRecord(columns.map(({ name }) => name));
  for (const row of rows)
    // A day before the year 1 begins with a minus, and is a day for programs only without an apostrophe.
    yield recordOf(columns.map(({ datatype, value }) => csvCell(value(row), datatype !== 'date')));
}

/** A record with its line break. */
export function csvRecord(cells: readonly Cell[]): string {
  return recordOf(cells.map((cell) => csvCell(cell)));
}

function recordOf(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

function csvCell(cell: Cell, isText = true): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const safe = isText ? escapeFormulas(cell) : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Puts an apostrophe in front of every character that would begin a formula, so that no spreadsheet runs a cell: `=`, `+`,
 * `-` and `@`, also as full-width characters, at a cell's beginning; a tab or a line break there as well, which some drop.
 * It does so too behind a semicolon, a tab or a line break inside of the cell, because spreadsheets in many countries part
 * cells at semicolons and take no notice of quotes then. Spaces and quotation marks in between do not count. Apostrophes
 * that stand there already are kept, so that the way back is exact: {@link unescapeFormulas}.
 */
export function escapeFormulas(text: string): string {
  return mayBeFormula.test(text) ? text.replaceAll(behindSeparator, "$&'").replace(beginning, "$&'") : text;
}

/** The text that {@link escapeFormulas} was given. */
export function unescapeFormulas(cell: string): string {
  return cell.replaceAll(escapedFormula, '$1$2');
}

/** Whether there is anything to escape: looking where it is costs more, and nearly no cell has it. */
const mayBeFormula = /(?:^|[;\t\r\n])[[\s"']--[\t\r\n]]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[[\s"']--[\t\r\n]]*[\t\r\n]/v;

// In escapes, as the pattern is printed for readers: few machines have a font for the full-width signs.
const signs = String.raw`=+\-@\uff1d\uff0b\uff0d\uff20`;
const skipped = String.raw`[ "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*`;
const atBeginning = String.raw`(?='*[${signs}\t\r\n])`;
const inside = String.raw`(?='*[${signs}])`;
const beginning = new RegExp(`^${skipped}${atBeginning}`);
const behindSeparator = new RegExp(`[;\\t\\r\\n]${skipped}${inside}`, 'g');

/**
 * What undoes the escape, for regular expressions of any language: what it matches becomes the first group followed by
 * the second. `^` is the beginning of the cell, not of a line.
 */
export const undoPattern = `(^${skipped})'${atBeginning}|([;\\t\\r\\n]${skipped})'${inside}`;
const escapedFormula = new RegExp(undoPattern, 'g');
