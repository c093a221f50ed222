import {
  foundSpans,
  isInside,
  type InterpretedArticle,
  type Reference,
  type Resolved,
} from '#core/article/interpret.ts';
import { locatePassage, locateQuotation, settlingContext, wholeQuotation } from '#core/text/passages.ts';
import type { CheckFinding, Edit, Span } from './problem.ts';
import { yamlText } from '#core/files/yaml-text.ts';
import type { ArticleCheck } from './article-check.ts';
import { referenceFindings } from './reference-findings.ts';

export const quotesAreVerbatim: ArticleCheck = {
  id: 'quotes-are-verbatim',
  title: 'Every quotation is in the article, word for word',
  explanation:
    'Each quotation we list is a whole quotation in the article or an unbroken run of words inside one. Leaving words out, ' +
    'changing their order or joining them with dots is an error. Where the same words occur twice, the entry says which ' +
    'are meant. Nothing is matched approximately: a sentence and its negation look nearly alike.',
  check(article) {
    const taken = new Map<string, string>();
    const attributed = article.quotes.flatMap((each) =>
      foundSpans(each).map((span) => ({ span, person: each.entry.person })),
    );
    return article.quotes.flatMap((quote): CheckFinding[] => {
      const [reference] = quote.references;
      if (!reference) return [];
      const [span] = foundSpans(quote);
      if (!span) {
        const { exact } = reference.selector;
        const bare = exact.replace(/^["“”„«»‘'](.+)["“”«»’']$/su, '$1');
        if (
          bare !== exact &&
          locateQuotation(article.passages, { ...reference.selector, exact: bare }).kind !== 'missing'
        ) {
          const valueSpan = article.places.valueSpan(reference.path);
          return [
            {
              span: valueSpan,
              message: 'The quotation marks around these words are not part of them.',
              hint: `Write ${yamlText(bare)}.`,
              fix: { span: valueSpan, text: yamlText(bare) },
            },
          ];
        }
        const unmarked = locatePassage(article.passages, reference.selector).kind !== 'missing';
        return referenceFindings(article, reference, {
          missing: unmarked
            ? 'These words are in the article, but not in quotation marks'
            : 'These words are not in any quotation in the article',
          ambiguous: 'These words occur in several quotations in the article',
          remedy: unmarked
            ? 'Quote only what is between quotation marks; what the article reports can be evidence for a position.'
            : 'Copy the words from the article, without the quotation marks around them.',
          locate: locateQuotation,
        }).map((finding) => ({ ...finding, fix: settlingEdit(article, reference) }));
      }
      const place = `${span.start}–${span.end}`;
      const earlier = taken.get(place);
      taken.set(place, quote.entry.person);
      if (earlier === undefined) return fromOthers(article, quote, span, attributed);
      return [
        {
          span: article.places.valueSpan(reference.path),
          message: `This quotation is already listed, attributed to “${earlier}”.`,
          hint: 'Remove one of the two; if the words occur in two places, add “prefix” or “suffix”.',
        },
      ];
    });
  },
};

/** What is said of words inside a quotation that is another person's: only marks of their own make them somebody else's. */
function fromOthers(
  article: InterpretedArticle,
  { entry, path }: Resolved<{ person: string }>,
  span: Span,
  attributed: readonly { readonly person: string; readonly span: Span }[],
): CheckFinding[] {
  if (isMarked(article, span)) return [];
  const isShared = (theirs: Span) =>
    isInside(span, theirs) || (span.start < theirs.end && theirs.start < span.end && !isMarked(article, theirs));
  const other = attributed.find((each) => each.person !== entry.person && isShared(each.span));
  if (!other) return [];
  return [
    {
      span: article.places.valueSpan([...path, 'person']),
      message: `Some of these words are in a quotation attributed to “${other.person}”.`,
      hint: 'Attribute both to the same person, or list the words that this person says.',
    },
  ];
}

/** Whether words are a quotation, or stand in marks that make none in the article's language but may be meant so. */
function isMarked({ passages }: InterpretedArticle, span: Span): boolean {
  const { text } = passages.prose;
  const isBetweenMarks =
    /["'“”„‘’«»]/.test(text.charAt(span.start - 1)) && /^[.,!?]?["'“”‘’«»]/.test(text.slice(span.end, span.end + 2));
  return isBetweenMarks || wholeQuotation(passages, span) !== undefined;
}

/**
 * The fix for words that occur in several quotations, if all but one of these are listed. Every quotation must be listed, so
 * it can only be that one.
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
