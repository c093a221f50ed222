import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import { readProse } from '#core/text/prose.ts';
import { analyse } from '../../cli/import/analyse.ts';
import { asMarkdown } from '../../cli/import/as-markdown.ts';
import { writeDraft } from '../../cli/import/draft.ts';
import { parsePlainText } from '../../cli/import/plain-text.ts';
import { file } from '../unit/write-article.ts';
import { randomFrom, randomText } from './random.ts';

/** Every mark of ASCII, alone and as it stands where Markdown reads it; other letters, spaces and line ends. */
const pieces = [
  ...Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'),
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    '\t',
    '  \n',
    '\\\n',
    '\n    ',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '**',
    '__',
    '***',
    '```',
    '\n~~~\n',
    '\n```\n',
    '](',
    ']: ',
    '[^1]',
    '\n[^1]: ',
    '\n[a]: /b',
    '[a]',
    '<b>',
    '<!--',
    '-->',
  ],
  ...[
    '&amp;',
    '&#65;',
    '&copy;',
    '<https://a.example>',
    '\n- ',
    '\n* ',
    '\n1. ',
    '\n1986) ',
    '\n# ',
    '\n> ',
    '\n---\n',
    '\n===\n',
  ],
  ...[
    '\n| a | b |\n| - | - |\n',
    '\n:-:|--\n',
    '\n***\n',
    '“',
    '”',
    '‘',
    '’',
    '«',
    'é',
    'e\u0301',
    'я',
    '港',
    '😀',
    'a_b_c',
    'x',
  ],
];

/** A text in which all white space between words is alike. */
const letters = (text: string) => text.replaceAll(/[\t\n\r ]+/g, ' ').replaceAll(/^ | $/g, '');

test('10,000 random texts read as Markdown as they read as text', () => {
  const random = randomFrom(1986);
  const wrong: string[] = [];
  for (let number = 0; number < 10_000; number += 1) {
    const text = randomText(random, pieces, 40);
    const { markdown, plain } = asMarkdown(text);
    const { children } = parseMarkdown(markdown);
    const isPlain = children.every(({ type }) => type === 'paragraph');
    const read = readProse({ type: 'root', children }).text;
    if (!isPlain || letters(read) !== letters(text)) wrong.push(JSON.stringify([text, markdown, read]));
    const at = random(markdown.length);
    if (markdown.charAt(at) !== '\\' && markdown.charAt(at) !== text.charAt(plain(at)))
      wrong.push(`${String(at)} in ${markdown}`);
  }
  expect(wrong).toEqual([]);
});

test('the drafts of 300 random texts hold their letters, and pass the check', () => {
  const random = randomFrom(2031);
  const wrong: string[] = [];
  for (let number = 0; number < 300; number += 1) {
    const source = `A title\n\n2031-05-15\n\n${randomText(random, pieces, 40)}`;
    const text = parsePlainText(source);
    if (typeof text === 'string') continue;
    const draft = writeDraft(analyse(text, []), '2031-05-16', new Set());
    const people = draft.people.map((person) => file(`people/${person.id}.yaml`, person.text));
    const { articles, problems } = readContent({
      articles: [file('articles/a.md', draft.article)],
      people,
      questions: [],
    });
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    if (errors.length > 0) wrong.push(JSON.stringify([text.body, errors]));
    else if (letters(articles[0]?.record.text ?? '') !== letters(text.body)) wrong.push(JSON.stringify(text.body));
  }
  expect(wrong).toEqual([]);
});
