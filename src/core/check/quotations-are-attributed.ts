import { foundSpans, isInside } from '#core/article/interpret.ts';
import type { Span } from './problem.ts';
import type { Quotation } from '#core/text/quotations.ts';
import { firstIndex } from '#core/text/first-index.ts';
import { inSource, shorten, textOf, type ArticleCheck } from './article-check.ts';

export const quotationsAreAttributed: ArticleCheck = {
  id: 'quotations-are-attributed',
  title: 'Nothing in quotation marks is left unexplained',
  explanation:
    'Everything the article puts in quotation marks or in a block quote is attributed to someone, or listed as quoting ' +
    'nobody: a title, a term.',
  check(article) {
    // Words belong to the innermost quotation around them: naming its speaker says nothing about the outer one's.
    const { quotations: all } = article.quotations;
    const innermost = innermostOf(all);
    const attributed = new Set(article.quotes.flatMap(foundSpans).map(innermost));
    const isAttributed = (quotation: Quotation) => attributed.has(quotation);
    // Entries with the same words share their list.
    const explained = new Set([...new Set(article.notQuotes.map(({ quotations }) => quotations))].flat());
    const unexplained = all.filter(
      (quotation) => quotation.depth === 0 && !isAttributed(quotation) && !explained.has(quotation),
    );
    return [
      ...unexplained.map(({ outer }) => ({
        span: inSource(article, outer),
        message: `This quotation has no speaker: ${shorten(textOf(article, outer))}`,
        hint: 'Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does.',
      })),
      ...article.notQuotes
        .filter(({ quotations }) => quotations.every(isAttributed))
        .map(({ path, words, quotations }) => ({
          span: article.places.valueSpan(path),
          message:
            quotations.length === 0
              ? `These words are not a quotation in the article: “${shorten(words)}”.`
              : `These words are also attributed in “quotes”: “${shorten(words)}”.`,
          hint: 'Remove the entry, or copy the words from the article as they appear between its quotation marks.',
        })),
    ];
  },
};

/** Finds the quotation with the fewest words around a span. The quotations are in the order in which they open. */
function innermostOf(quotations: readonly Quotation[]): (span: Span) => Quotation | undefined {
  const around: (number | undefined)[] = [];
  const last: number[] = [];
  for (const [at, { depth }] of quotations.entries()) {
    around.push(last[depth - 1]);
    last[depth] = at;
  }
  return (span) => {
    let at: number | undefined =
      firstIndex(quotations.length, (each) => (quotations[each]?.outer.start ?? 0) > span.start) - 1;
    for (; at !== undefined; at = around[at]) {
      const quotation = quotations[at];
      if (quotation && isInside(span, quotation.outer)) return quotation;
    }
    return undefined;
  };
}
