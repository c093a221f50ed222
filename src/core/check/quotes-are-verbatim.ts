import { foundSpans, type InterpretedArticle, type Reference } from '#core/article/interpret.ts';
import { locatePassage, locateQuotation, settlingContext } from '#core/text/passages.ts';
import type { Edit, Finding } from './problem.ts';
import { yamlText } from '#core/files/yaml-text.ts';
import { referenceFindings, type ArticleCheck } from './article-check.ts';

export const quotesAreVerbatim: ArticleCheck = {
  id: 'quotes-are-verbatim',
  title: 'Every quotation is in the article, word for word',
  explanation:
    'Each quotation we list is one quotation in the article, whole, or an unbroken run of words inside one. Words left out, ' +
    'put in another order or joined by dots are errors. Where the same words occur twice, the entry says which are meant. ' +
    'Nothing is matched approximately: a sentence and its negation are nearly alike.',
  check(article) {
    const taken = new Map<string, string>();
    return article.quotes.flatMap((quote): Finding[] => {
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
        }).map((finding) => ({ ...finding, fix: settlingEdit(article, reference) }));
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

/**
 * What settles words that stand in several quotations, where only one of these is left: the others are all listed. Every
 * quotation has to be listed, so it can only be that one.
 */
function settlingEdit(article: InterpretedArticle, { located, path, selector }: Reference): Edit | undefined {
  if (located.kind !== 'ambiguous') return undefined;
  const listed = article.quotes.flatMap(foundSpans);
  const [left, ...others] = located.spans.filter(
    (span) => !listed.some(({ start, end }) => start < span.end && end > span.start),
  );
  if (!left || others.length > 0) return undefined;
  const settling = settlingContext(article.passages, selector, located.spans, left, locateQuotation);
  const [added] = Object.entries(settling ?? {});
  if (!added) return undefined;
  const [key, words] = added;
  const line = `${key}: ${yamlText(words ?? '')}`;
  const { start } = article.places.keySpan(path);
  const { end } = article.places.valueSpan(path);
  const before = article.source.slice(article.source.lastIndexOf('\n', start - 1) + 1, start);
  const isOnItsOwnLine = /^[ -]*$/.test(before);
  return { span: { start: end, end }, text: isOnItsOwnLine ? `\n${' '.repeat(before.length)}${line}` : `, ${line}` };
}
