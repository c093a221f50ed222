import { foundSpans } from '../interpret.ts';
import { locatePassage, locateQuotation } from '../passages.ts';
import { referenceFindings, type ArticleCheck } from './article-check.ts';

export const quotesAreVerbatim: ArticleCheck = {
  id: 'quotes-are-verbatim',
  title: 'Every quote is in the article, word for word',
  explanation:
    'Each quote we list is one quotation of the article, whole, or an unbroken run of words inside one. Words left out, ' +
    'put in another order or joined by dots are errors. Where the same words stand in two places, the entry says which ' +
    'is meant. Nothing is matched approximately: a sentence and its negation are nearly alike.',
  check(article) {
    const taken = new Map<string, string>();
    return article.quotes.flatMap((quote) => {
      const [reference] = quote.references;
      if (!reference) return [];
      const [span] = foundSpans(quote);
      if (!span) {
        const unmarked = locatePassage(article.passages, reference.selector).kind !== 'missing';
        return referenceFindings(this.id, article, reference, {
          missing: unmarked
            ? 'These words are in the article, but not in quotation marks'
            : 'These words are in no quotation of the article',
          ambiguous: 'These words stand in several quotations of the article',
          remedy: unmarked
            ? 'Quote what stands between quotation marks; what the article only reports can be evidence of a position.'
            : 'Copy the words from the article, without the quotation marks around them.',
          locate: locateQuotation,
        });
      }
      const place = `${String(span.start)}–${String(span.end)}`;
      const earlier = taken.get(place);
      taken.set(place, quote.entry.person);
      if (earlier === undefined) return [];
      return [
        {
          rule: this.id,
          span: article.places.valueSpan(reference.path),
          message: `This quotation is listed already, as said by “${earlier}”.`,
          hint: 'Remove one of the two; if the words stand in two places, add “prefix” or “suffix”.',
        },
      ];
    });
  },
};
