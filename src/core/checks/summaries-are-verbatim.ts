import { foldWords } from '../folding.ts';
import { locatePassage } from '../passages.ts';
import { readProse } from '../prose.ts';
import { findQuotations } from '../quotations.ts';
import { shorten, type ArticleCheck } from './article-check.ts';

export const summariesAreVerbatim: ArticleCheck = {
  id: 'summaries-are-verbatim',
  title: 'Our own sentences quote word for word, too',
  explanation:
    'Words in quotation marks in the summary of a position, or in the line of an event, stand in the article as they are.',
  check(article) {
    const lines = [
      ...article.positions.map(({ entry, path }) => ({ text: entry.summary, path: [...path, 'summary'] })),
      ...article.events.map(({ entry, path }) => ({ text: entry.event, path: [...path, 'event'] })),
    ];
    return lines.flatMap(({ text, path }) =>
      quotedWords(text)
        .filter((words) => !isInArticle(words))
        .map((words) => ({
          rule: this.id,
          span: article.places.valueSpan(path),
          message: `These words are in quotation marks here, but not in the article: “${shorten(words)}”.`,
          hint: 'Copy the words from the article, or write them without quotation marks.',
        })),
    );

    function isInArticle(words: string): boolean {
      const exact = foldWords(words).replace(/[.,]$/, '');
      return exact === '' || locatePassage(article.passages, { exact }).kind !== 'missing';
    }
  },
};

/** The words in quotation marks of a line of plain text. */
function quotedWords(text: string): string[] {
  if (!/["“‘«„']/.test(text)) return [];
  const prose = readProse({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] });
  return findQuotations(prose).quotations.flatMap(({ segments }) =>
    segments.map(({ start, end }) => prose.text.slice(start, end)),
  );
}
