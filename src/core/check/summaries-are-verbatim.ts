import { foldWords } from '#core/text/folding.ts';
import { isInBody } from '#core/text/passages.ts';
import type { Span } from './problem.ts';
import { readProse } from '#core/text/prose.ts';
import { findQuotations } from '#core/text/quotations.ts';
import { shorten, type ArticleCheck } from './article-check.ts';

export const summariesAreVerbatim: ArticleCheck = {
  id: 'summaries-are-verbatim',
  title: 'Our own sentences quote word for word too',
  explanation:
    'Words in quotation marks in the abstract, a position’s summary or an event’s line are in the article exactly as quoted.',
  check(article) {
    const lines = [
      { text: article.frontMatter.abstract, path: ['abstract'] },
      ...article.positions.map(({ entry, path }) => ({ text: entry.summary, path: [...path, 'summary'] })),
      ...article.events.map(({ entry, path }) => ({ text: entry.event, path: [...path, 'event'] })),
    ];
    return lines.flatMap(({ text, path }) => {
      const span = article.places.valueSpan(path);
      const { quoted, unpaired } = quotedWords(text);
      return [
        ...quoted
          .filter((words) => !isInArticle(words))
          .map((words) => ({
            span,
            message: `These words are in quotation marks here, but not in the article: “${shorten(words)}”.`,
            hint: 'Copy the words from the article, or write them without quotation marks.',
          })),
        // A draft made from plain text sums it up by its first sentence, in which a mark may stay open.
        ...(path[0] === 'abstract' ? [] : unpaired).map((mark) => ({
          span,
          message: `This line has an unpaired quotation mark, ${mark}: we cannot tell which words it covers.`,
          hint: 'Add the missing mark, or remove this one.',
        })),
      ];
    });

    function isInArticle(words: string): boolean {
      const exact = foldWords(words).replace(/[.,]$/, '');
      return exact === '' || isInBody(article.passages, exact);
    }
  },
};

/** The words in quotation marks of a line of plain text, and its marks without a partner. */
function quotedWords(text: string): { quoted: string[]; unpaired: string[] } {
  if (!/["'“”„‘«»]/.test(text)) return { quoted: [], unpaired: [] };
  const prose = readProse({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  });
  const { quotations, unpaired } = findQuotations(prose);
  const words = ({ start, end }: Span) => prose.text.slice(start, end);
  return { quoted: quotations.flatMap(({ segments }) => segments.map(words)), unpaired: unpaired.map(words) };
}
