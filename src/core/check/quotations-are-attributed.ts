import { foundSpans, isInside } from '#core/article/interpret.ts';
import type { Span } from './problem.ts';
import type { Quotation } from '#core/text/quotations.ts';
import { inSource, shorten, textOf, type ArticleCheck } from './article-check.ts';

export const quotationsAreAttributed: ArticleCheck = {
  id: 'quotations-are-attributed',
  title: 'Nothing in quotation marks is left unexplained',
  explanation:
    'Everything that the article puts in quotation marks or in a block quote is attributed to somebody, or listed as ' +
    'words that nobody is quoted with: a title, a term.',
  check(article) {
    // Words belong to the innermost quotation around them: naming who speaks inside it says nothing of the one outside.
    const innermost = (span: Span) =>
      article.quotations.quotations.filter(({ outer }) => isInside(span, outer)).sort((a, b) => b.depth - a.depth)[0];
    const attributed = new Set(article.quotes.flatMap(foundSpans).map(innermost));
    const isAttributed = (quotation: Quotation) => attributed.has(quotation);
    const explained = article.notQuotes.flatMap(({ quotations }) => quotations);
    const unexplained = article.quotations.quotations.filter(
      (quotation) => quotation.depth === 0 && !isAttributed(quotation) && !explained.includes(quotation),
    );
    return [
      ...unexplained.map(({ outer }) => ({
        rule: this.id,
        span: inSource(article, outer),
        message: `Nobody is named for this quotation: ${shorten(textOf(article, outer))}`,
        hint: 'Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does.',
      })),
      ...article.notQuotes
        .filter(({ quotations }) => quotations.every(isAttributed))
        .map(({ path, words, quotations }) => ({
          rule: this.id,
          span: article.places.valueSpan(path),
          message:
            quotations.length === 0
              ? `These words are no quotation of the article: “${shorten(words)}”.`
              : `These words are attributed in “quotes” as well: “${shorten(words)}”.`,
          hint: 'Remove the entry, or copy the words from the article as they stand between its quotation marks.',
        })),
    ];
  },
};
