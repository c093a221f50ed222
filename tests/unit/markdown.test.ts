import { expect, test } from 'vitest';
import { parseMarkdown } from '#core/text/markdown.ts';
import { UnreadableMarkdown } from '#core/text/unreadable-markdown.ts';

/** The kinds of the blocks that a text has at its outermost. */
function blocksOf(markdown: string): string[] {
  return parseMarkdown(markdown).children.map(({ type }) => type);
}

test.for([
  ['dashes', '- '.repeat(345)],
  ['dashes far apart', `${' '.repeat(3)}${`-${' '.repeat(8)}`.repeat(40)}`],
  ['stars far apart', '*   '.repeat(90)],
  ['dashes and tabs', '-\t'.repeat(500)],
  ['underscores', '_ '.repeat(345)],
])('a rule drawn with many %s is a rule', ([, rule]) => {
  expect(blocksOf(`The port.\n\n${rule}\n\nThe toll.`)).toEqual(['paragraph', 'thematicBreak', 'paragraph']);
});

test.for([
  ['block quotes', '>'],
  ['block quotes, far apart', '>  '],
  ['lists', '-   '],
  ['numbered lists', '1.  2. '],
  ['lists of all kinds', '* - + 12) >\t'],
  ['lists that end in a rule', '+ - * '],
])('a line of many %s is refused', ([, marks = '']) => {
  expect(() => parseMarkdown(`The port.\n\n${marks.repeat(200)}toll`)).toThrow(RangeError);
});

test('marks that begin no list and no block quote are read as they stand', () => {
  const text = `${'1.'.repeat(200)} ${'-'.repeat(200)}a ${'+ '.repeat(200)}`;
  expect(blocksOf(text)).toEqual(['paragraph']);
});

test.for([
  ['600 words with underscores', 'a_b_c '.repeat(600)],
  ['600 words in emphasis over lines of Windows', '*a*\r\n'.repeat(600)],
])('a paragraph of %s is read', ([, text = '']) => {
  expect(blocksOf(text)).toEqual(['paragraph']);
});

test.for([
  ['a deep line', `${'> '.repeat(200)}toll`, 'deep'],
  ['a paragraph of 10,000 emphases', '*a* '.repeat(10_000), 'long'],
  ['a row of 10,000 stars before a word', `${'*'.repeat(10_000)}a`, 'long'],
  ['stars and underscores without end', '*_'.repeat(5000), 'long'],
] as const)('%s is refused with its place', ([, line, kind]) => {
  for (const end of ['\n', '\r\n']) {
    const text = `The port.${end}${end}${line}${end}${end}The toll.`;
    const start = text.indexOf(line);
    expect(refusal(text)).toEqual({ kind, span: { start, end: start + line.length } });
  }
});

test('as many emphases in several paragraphs are read', () => {
  expect(blocksOf(`${'*a* '.repeat(400)}\n\n`.repeat(10))).toHaveLength(10);
  expect(blocksOf(`${'*a* '.repeat(400)}\r\n\r\n`.repeat(10))).toHaveLength(10);
});

function refusal(markdown: string) {
  try {
    parseMarkdown(markdown);
  } catch (error) {
    if (error instanceof UnreadableMarkdown) return { kind: error.kind, span: error.span };
    throw error;
  }
  return undefined;
}
