import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvParts, csvRecord, escapeFormulas, undoPattern, unescapeFormulas, type Column } from '#publish/csv.ts';

/** Texts of what is awkward in a table, alone and together. */
const awkward = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '"', '""', ',', ';', '\t', '\r', '\n', '\r\n'],
    ),
    fc.constantFrom(...[' ', '\u00a0', '\u3000', '\uFEFF', 'a', '1', 'ї', '😀', '\\', '\u0000']),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  ),
  { maxLength: 8 },
);
const text = awkward.map((parts) => parts.join(''));

const columns: readonly Column<readonly string[]>[] = [0, 1, 2].map((at) => ({
  name: `column_${String(at)}`,
  meaning: 'A text.',
  datatype: 'string',
  value: (row) => row[at],
}));

/** A cell as a spreadsheet reads it that has dropped white space and quotation marks before it. */
const wouldRun = (cell: string) => /^[\p{Zs}"]*[=+\-@＝＋－＠]/u.test(cell);

describe('CSV', () => {
  test('is read by another parser as what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), (rows) => {
        const [header, ...read] = parse([...csvParts(columns, rows)].join(''), {
          bom: true,
          record_delimiter: '\r\n',
        });
        expect(header).toEqual(['column_0', 'column_1', 'column_2']);
        expect(read.map((record) => record.map(unescapeFormulas))).toEqual(rows);
      }),
    );
  });

  test('has no cell that a spreadsheet runs, whatever it parts cells at', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const escaped = escapeFormulas(cell);
        expect([escaped, ...escaped.split(/[;\t\r\n]/)].filter(wouldRun)).toEqual([]);
        expect(escaped).not.toMatch(/^[\t\r\n]/);
      }),
    );
  });

  test('is undone by a pattern of ASCII alone, which every reader can see and copy', () => {
    expect(undoPattern).toMatch(/^[ -~]+$/);
  });

  test('escapes so that the way back is exact', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(unescapeFormulas(escapeFormulas(cell))).toBe(cell);
      }),
    );
  });

  test.for([
    ['=1+1', "'=1+1"],
    ['  "@SUM(A1)', `  "'@SUM(A1)`],
    ["'-5", "''-5"],
    ['＝1', "'＝1"],
    ['a; -b', "a; '-b"],
    ['one\n- two', "one\n'- two"],
    ['\t=1', "'\t'=1"],
  ])('escapes %j as %j', ([cell = '', escaped]) => {
    expect(escapeFormulas(cell)).toBe(escaped);
  });

  test.for(["'tis", 'well - no', 'UK-US', 'a, - b', '2025-02-24/2025-02-27', 'a = b'])('leaves %j alone', (cell) => {
    expect(escapeFormulas(cell)).toBe(cell);
  });

  test('has days as they are, those before the year 1 among them', () => {
    const day: Column<string> = { name: 'day', meaning: 'A day.', datatype: 'date', value: (row) => row };
    expect([...csvParts([day], ['-0044-03-15', '2031-05-06'])].slice(1)).toEqual(['-0044-03-15\r\n', '2031-05-06\r\n']);
  });

  test('quotes what needs it, and ends a record with CRLF', () => {
    expect(csvRecord(['plain', 'a,b', 'say "no"', 'two\nlines', 5, false, undefined])).toBe(
      'plain,"a,b","say ""no""","two\nlines",5,false,\r\n',
    );
  });
});
