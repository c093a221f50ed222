/*
 * npm run compare-source -- article source.txt [--source id]
 *
 * Prints, for each quotation of an article, the run of words of a text (a transcript, another report) that is most like it,
 * as readings to copy into the article's front matter. Writes nothing: an editor accepts each, or does not.
 */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { interpretArticle } from '#core/article/interpret.ts';
import { parseArticle } from '#core/article/parse-article.ts';
import { shorten } from '#core/check/article-check.ts';
import { formatProblems } from '#core/check/problem.ts';
import { collate } from '#core/collation/collate.ts';
import { readSource } from '#core/files/source-file.ts';
import { slugOf } from '#core/files/slug.ts';
import { yamlText } from '#core/files/yaml-text.ts';
import { indexPassages, locatePassage, type PassageIndex } from '#core/text/passages.ts';
import { wordDiff } from '#core/text/word-diff.ts';
import { command, CommandError, runScript, UsageError } from './command.ts';

const usage = `npm run compare-source -- article.md source.txt [--source id]
Suggests readings: for each quotation in the article, the words of the text most like it. --source names the file in
content/sources that they belong to; by default, it is the name of the text.`;
const options = { source: { type: 'string' } } as const;
const said = { same: 'the same words', part: 'part of it', other: 'other words' } as const;

/** `npm run compare-source`. */
export const compareSource = command(
  { usage, options, most: 2 },
  async ({ values, positionals: [article, text] }, _settings, { console, find }) => {
    if (article === undefined || text === undefined) throw new UsageError('Expected an article and a text.');
    const parsed = parseArticle(await fileAt(article, find));
    if (Array.isArray(parsed)) throw new CommandError(formatProblems(parsed));
    const source = readSource(await fileAt(text, find));
    if (typeof source !== 'string') throw new CommandError(formatProblems([source]));
    const words = indexPassages({ text: source.replace(/\s+/gu, ' ').trim(), blocks: [] }, []);
    const id = values.source ?? slugOf(basename(text, extname(text)));

    const proposals = interpretArticle(parsed).quotes.map(({ entry }, at) => [
      `# ${at + 1}, ${entry.person}: “${shorten(entry.text)}”`,
      ...proposed(entry.text, words, id),
    ]);
    console.log(proposals.map((lines) => lines.join('\n')).join('\n\n'));
    return 0;
  },
);

/** The nearest words as a reading, with a comment that says how they differ; a comment alone where there are none. */
function proposed(quotation: string, words: PassageIndex, source: string): string[] {
  const located = locatePassage(words, { exact: quotation });
  const nearest =
    located.kind === 'missing' ? located.nearest() : located.kind === 'found' ? located.span : located.spans[0];
  if (!nearest) return ['# Nothing in the text resembles it.'];
  const { text } = words.prose;
  const diff = located.kind === 'missing' ? wordDiff(quotation, text, nearest) : undefined;
  const { start, end } = diff?.span ?? nearest;
  const reading = text.slice(start, end);
  const { verdict } = collate(quotation, reading);
  const found = located.kind === 'ambiguous' ? `the same words occur in ${located.spans.length} places` : said[verdict];
  return [
    '    readings:',
    `      # check: ${found}${diff && verdict === 'other' ? `: ${diff.marked}` : '.'}`,
    `      - source: ${source}`,
    `        text: ${yamlText(reading)}`,
  ];
}

async function fileAt(path: string, find: (path: string) => string) {
  const bytes = await readFile(find(path)).catch(() => {
    throw new CommandError(`There is no file “${path}”.`);
  });
  return { path, bytes };
}

await runScript(import.meta, compareSource);
