import { expect, test } from 'vitest';
import { parseMarkdown } from '#core/text/markdown.ts';

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
