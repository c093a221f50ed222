import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { formatProblems } from '#core/check/problem.ts';
import { sourcesOf } from '#core/files/source-file.ts';
import { UnreadableMarkdown } from '#core/text/unreadable-markdown.ts';
import { analyse } from '../../cli/import/analyse.ts';
import { writeDraft } from '../../cli/import/draft.ts';
import { parsePlainText } from '../../cli/import/plain-text.ts';
import { bodyHtml } from '../../src/text/body-html.ts';
import { articleText, file, library } from '../unit/write-article.ts';

/*
 * Twice the text takes about twice the time, whether it is checked, shown or imported. Measured is processor time, which
 * a busy machine stretches less than the clock; a quiet one can be asked for more: `TIME_LIMIT=1000`. Dense
 * Markdown is not among these: the parser reads some of it more slowly.
 */

/** What no text may take, on the busiest machine, in milliseconds: what grows out of hand takes more at once. */
const limit = Number(process.env['TIME_LIMIT'] ?? 8000);
/** Times below this say nothing about growth. */
const noise = 400;
/** What grows out of hand is found in a short text, before a long one would take for ever. */
const short = [300, 3000, 12_500];
const half = 50_000;
/** A square would be four. */
const mostGrowth = 3.2;

/** Changed from outside to look further: `TIME_SEED=7 TIME_RUNS=1000`. */
const seed = Number(process.env['TIME_SEED'] ?? 20310515);
const numRuns = Number(process.env['TIME_RUNS'] ?? 15);
const timeout = 900_000;

/** What is written again and again until the text is long enough. */
type Write = (size: number) => string;

const again = (unit: string, size: number) => unit.repeat(Math.max(1, Math.ceil(size / unit.length)));
const lines = (line: (at: number) => string, size: number) =>
  Array.from({ length: Math.max(1, Math.ceil(size / line(100).length)) }, (_, at) => line(at)).join('\n');
const body = (unit: string) => (size: number) => articleText(again(unit, size));

function check(text: string): void {
  const files = { ...library, articles: [file('articles/toll.md', text)] };
  const content = readContent(files);
  formatProblems(content.problems, { sourceOf: sourcesOf(files.articles) });
  if (content.problems.some(({ severity }) => severity === 'error')) return;
  for (const article of content.articles) bodyHtml(article, { base: '/' });
}

function draft(text: string): void {
  const plain = parsePlainText(text);
  if (typeof plain === 'string') return;
  try {
    writeDraft(analyse(plain, []), '2031-05-15', new Set());
  } catch (error) {
    if (!(error instanceof UnreadableMarkdown)) throw error;
  }
}

/** What is wrong with the time that a text takes as it grows; what looks wrong is measured again. */
function slowness(write: Write, run: (text: string) => void): string | undefined {
  for (const size of short) {
    const time = cost(run, write(size));
    if (time > limit / 4) return `${String(size)} characters take ${time.toFixed()} ms`;
  }
  const [text, halfText] = [write(2 * half), write(half)];
  let time = cost(run, text);
  if (time <= noise) return undefined;
  let before = cost(run, halfText);
  for (let more = 0; more < 3 && (time > limit || time > mostGrowth * before); more += 1) {
    time = Math.min(time, cost(run, text));
    before = Math.max(before, cost(run, halfText));
  }
  const isFine = time <= limit && time <= mostGrowth * Math.max(before, noise / 2);
  return isFine ? undefined : `100000 characters take ${time.toFixed()} ms, half of it ${before.toFixed()} ms`;
}

/** Processor time in milliseconds. */
function cost(run: (text: string) => void, text: string): number {
  const begin = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

const sentence = 'The harbour stays open for the night ferry, the minister of ports said. ';

const articles: Readonly<Record<string, Write>> = {
  'an ordinary text': body(`${sentence}"The toll stays," Tamm said.\n\n`),
  'words with underscores': body('a_b_c '),
  'marks of block quotes': body('>'),
  'marks of lists': body('- '),
  'lists that go deeper and deeper': (size) =>
    articleText(Array.from({ length: Math.sqrt(size) }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')),
  'paragraphs further and further to the right': (size) =>
    articleText(Array.from({ length: Math.sqrt(size / 3) }, (_, at) => `${' '.repeat(4 + 5 * at)}a`).join('\n\n')),
  'quotations of nobody in one line': body('"a" '),
  'marks without a partner': body('“a '),
  "plurals' apostrophes": body("the workers' "),
  'words that stand everywhere': (size) =>
    articleText(again('toll ', size), 'notes: [{ kind: context, passage: toll, text: Here. }]'),
  'quotes that stand everywhere': (size) =>
    articleText(
      again('"The toll stays." ', size / 2),
      `quotes:\n${lines(() => '  - { person: orla, text: The toll stays. }', size / 2)}`,
    ),
  'words of nobody that stand everywhere': (size) =>
    articleText(again('"The toll stays." ', size / 2), `notQuotes:\n${lines(() => '  - The toll stays.', size / 2)}`),
  misquotes: (size) =>
    articleText(
      again(sentence, size / 2),
      `quotes:\n${lines((at) => `  - { person: orla, text: harbour opens night minister ${String(at)} }`, size / 2)}`,
    ),
  'quotes of other quotations': (size) =>
    articleText(
      lines((at) => `He said "the toll stays ${String(at)}."\n`, size / 2),
      `quotes:\n${lines((at) => `  - { person: orla, text: the toll stays ${String(at)}. }`, size / 2)}`,
    ),
  'spaces in a value that is none': (size) => articleText('Text.', `about: a: b${' '.repeat(size)}c`),
  'spaces before a key': (size) => articleText('Text.', `${' '.repeat(size)}about: a\nb`),
  'lists in one another in YAML': (size) => articleText('Text.', `people: ${again('[', size)}`),
  'a hundred thousand flags': (size) => articleText(`🏴${'\u{e0061}'.repeat(size / 4)}\u{e007f} Text.`),
  'accents without end': (size) => articleText(`e${'\u0301'.repeat(size / 2)} <b>`),
};

test.for(Object.entries(articles))('an article of %s takes its time', { timeout }, ([, write]) => {
  expect(slowness(write, check)).toBeUndefined();
});

const head = 'The toll\n\n2031-05-15\n\nAbstract: It stays.\n\n';
const plain = (unit: string) => (size: number) => head + again(unit, size);

const texts: Readonly<Record<string, Write>> = {
  'an ordinary text': plain(`${sentence}"The toll stays," Juri Tamm said.\n\n`),
  'one quotation again and again in a paragraph': plain('"The toll stays," he said. '),
  'quotations of a letter': plain('"a" '),
  'answers to somebody who was told something': plain(
    'Mira Orla told Juri Tamm. “The toll stays,” he said. “It goes.” ',
  ),
  'quotations in quotations': plain('“a ‘b’ c” '),
  'quotation marks': plain('"'),
  'marks of lists': plain('- '),
  'marks of block quotes': plain('>'),
  'unclosed emphases': plain('*a '),
  'addresses without a space': plain('https://port.example/toll?day=1,'),
  'one word': plain('ab'),
  'one word of many parts': plain('well-'),
  dates: plain('5 May '),
};

test.for(Object.entries(texts))('an import of %s takes its time', { timeout }, ([, write]) => {
  expect(slowness(write, draft)).toBeUndefined();
});

const yaml = ': - [ ] { } , # & * ! | > % @ ` " \' "" ? ~ << --- a: - a'.split(' ');
const marks = ['"', "'", '“', '”', '‘', '’', '«', '»', '„', '.', ',', '?', 'said', 'Tamm', 'he', 's', '—', '5 May'];
const joints = ['', ' ', '  ', '\t', 'a', 'a ', 'é'];

/** A few marks and what stands between them, again and again, perhaps after and before something else. */
function repetition(from: readonly string[]) {
  const piece = fc.tuple(fc.constantFrom(...from), fc.constantFrom(...joints)).map((parts) => parts.join(''));
  const unit = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  return fc.tuple(fc.option(piece, { nil: '' }), unit, fc.option(piece, { nil: '' }));
}

test.for([
  ['quotation marks', marks, check, (text: string) => articleText(text)],
  ['YAML', yaml, check, (text: string) => articleText('Text.', text)],
  ['a text to import', marks, draft, (text: string) => head + text],
] as const)('any repetition of %s takes its time', { timeout }, ([, from, run, within]) => {
  const slow = fc.sample(repetition(from), { seed, numRuns }).flatMap(([first, unit, last]) => {
    const found = slowness((size) => within(first + again(unit, size) + last), run);
    return found === undefined ? [] : [[first, unit, last, found]];
  });
  expect(slow).toEqual([]);
});
