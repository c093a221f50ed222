import type { ArticleText } from '#core/article/parse-article.ts';
import { isInside } from '#core/article/interpret.ts';
import type { Span } from '#core/check/problem.ts';
import {
  type locatePassage,
  quotationSpan,
  settlingContext,
  wholeQuotation,
  type Selector,
} from '#core/text/passages.ts';

/**
 * The words that an editor means by a stretch of the article: whole words, without white space around them; of a
 * quotation that is marked as a whole, the words between its marks.
 */
export function meantSpan({ prose: { text }, passages }: Pick<ArticleText, 'prose' | 'passages'>, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  while (inWord(text, start)) start -= 1;
  while (inWord(text, end)) end += 1;
  const quotation = wholeQuotation(passages, { start, end });
  return quotation ? quotationSpan(quotation) : { start, end };
}

function inWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}'’-]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

/**
 * Names a stretch of the article by its words, with words before or after where these alone are ambiguous. Undefined where
 * nothing names it: more of the words have to be taken, or, of a quotation, less.
 *
 * @param locate looks for words of a quotation, or of any passage.
 */
export function selectorOf(article: ArticleText, wanted: Span, locate: typeof locatePassage): Selector | undefined {
  const { passages, prose, quotations } = article;
  const span = meantSpan(article, wanted);
  // The marks that its paragraphs repeat are no words of a quotation.
  const around = quotations.quotations.find((each) => each.segments.length > 1 && isInside(span, quotationSpan(each)));
  const stretches = around?.segments ?? [span];
  const exact = stretches
    .map(({ start, end }) => prose.text.slice(Math.max(start, span.start), Math.min(end, span.end)))
    .filter((words) => words !== '')
    .join(' ')
    .replace(/\s+/gu, ' ');
  const located = locate(passages, { exact });
  const isMeant = ({ start, end }: Span) => start === span.start && Math.abs(end - span.end) <= 1;
  if (located.kind === 'found') return isMeant(located.span) ? { exact } : undefined;
  const place = located.kind === 'ambiguous' ? located.spans.find(isMeant) : undefined;
  if (located.kind === 'missing' || !place) return undefined;
  const settling = settlingContext(passages, { exact }, located.spans, place, locate);
  return settling && { exact, ...settling };
}
