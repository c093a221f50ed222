import { expect, test } from 'vitest';
import { bodyHtml } from '#text/body-html.ts';
import { articleText, file } from '../unit/write-article.ts';
import { read } from './places.ts';
import { randomFrom, randomText } from './random.ts';

/** Whatever means something to Markdown, alone and together with its partner. */
const pieces = [
  ...[' ', ' ', ' ', '\n', '\n', '\n\n', '\n\n', '  \n', '\\\n', '\t', '\r\n', '. ', ', ', '"', '“', '”', "'"],
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '~~',
    '`',
    '``',
    '\n```\n',
    '\n~~~',
    '\n``` ',
    '\\',
    '&',
    '&amp;',
    '&#33;',
    '&nbsp;',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '](/a "',
    '")',
    '![',
    '[^',
    ']:',
    ']: ',
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<https://a.example/',
  ],
  ...['[^a]', '\n\n[^a]: ', '[^b]', '\n[^b]: ', '[a]', '\n\n[a]: ', '\n[a]: <', '[b]', '\n\n[b]: /', '][a]', '![x][b]'],
  ...[
    '\n| ',
    ' | ',
    ' |\n',
    '\n| - | - |\n',
    '\n|-|\n',
    '\n:-|-:\n',
    '\n---\n',
    '\n===\n',
    '\n# ',
    ' #\n',
    '\n> ',
    '\n>> ',
  ],
  ...[
    '\n- ',
    '\n* ',
    '\n+ ',
    '\n1. ',
    '\n2. ',
    '\n7) ',
    '\n2021. ',
    '\n    ',
    '\n   - ',
    '\n***\n',
    '\n\n    ',
    '!',
    '(',
    '|',
  ],
];

test('of 10,000 random Markdown files no word is lost that no error names, and none is added', () => {
  const random = randomFrom(2031);
  const wrong: string[] = [];
  let accepted = 0;
  for (let number = 0; number < 10_000; number += 1) {
    const body = randomText(random, pieces, 30);
    const source = file('articles/a.md', articleText(body));
    const { articles, problems } = read({ articles: [source], people: [], questions: [] });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) accepted += 1;
    const [article] = articles;
    if (!article) {
      if (errors.length === 0) wrong.push(`refused without a word: ${JSON.stringify(body)}`);
      continue;
    }
    const { html } = bodyHtml(article, { base: '/' });
    const lines = articleText(body).split(/\r\n|\n|\r/);
    for (const [at, line] of lines.entries()) {
      for (const { 0: word, index } of line.matchAll(/w[a-j]{2}/g)) {
        const isNamed = errors.some((each) => isAround(each, at + 1, index + 1));
        if (!isNamed && !html.includes(word)) wrong.push(`lost ${word}: ${JSON.stringify(body)}`);
      }
    }
    const shown = html.replaceAll(/<[^>]*>/g, ' ').match(/w[a-j]{2}|[A-Z][a-z]+/g) ?? [];
    for (const word of shown) {
      if (!body.includes(word) && word !== 'Footnotes') wrong.push(`added ${word}: ${JSON.stringify(body)}`);
    }
  }
  expect(wrong).toEqual([]);
  // The test looks at both kinds.
  expect(accepted).toBeGreaterThan(1000);
  expect(accepted).toBeLessThan(9000);
});

function isAround(
  problem: { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number },
  line: number,
  column: number,
): boolean {
  const isAfter = line > problem.line || (line === problem.line && column >= problem.column);
  const isBefore = line < problem.endLine || (line === problem.endLine && column < problem.endColumn);
  return isAfter && isBefore;
}
