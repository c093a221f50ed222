import { location } from 'vfile-location';
import type { InterpretedArticle, Reference } from '../interpret.ts';
import type { Library } from '../library.ts';
import type { Finding, Span } from '../problem.ts';
import { sourceSpan } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { context } from '../passages.ts';

/** A rule that an article has to keep. */
export interface ArticleCheck extends Rule {
  /** What breaks the rule, in any order. */
  check(article: InterpretedArticle, library: Library): Finding[];
}

/** What is wrong with a reference whose words were not found, or were found more than once. */
export function referenceFindings(
  rule: string,
  article: InterpretedArticle,
  reference: Reference,
  words: MissingWords,
): Finding[] {
  const { located, path, selector } = reference;
  if (located.kind === 'found') return [];
  const span = article.places.valueSpan(path);
  if (located.kind === 'missing') {
    return [
      {
        rule,
        span,
        message: `${words.missing}: “${shorten(selector.exact)}”.`,
        hint: located.nearest
          ? `The nearest words are in line ${lineOf(article, located.nearest)}: “${shorten(textOf(article, located.nearest))}”. ${words.remedy}`
          : words.remedy,
      },
    ];
  }
  const others = located.spans.length - listedPlaces;
  const places = located.spans.slice(0, listedPlaces).map((each) => {
    const { prefix } = context(article.prose, each);
    return `line ${lineOf(article, each)}${prefix === '' ? ' at the beginning of its paragraph' : ` after “${prefix.replace(/[\s"“‘'«„]+$/u, '')}”`}`;
  });
  return [
    {
      rule,
      span,
      message: `${words.ambiguous}: “${shorten(selector.exact)}”: ${places.join('; ')}${others > 0 ? `; and ${String(others)} more` : ''}.`,
      hint: 'Add “prefix”, the words before it, or “suffix”, the words after it, to say which is meant.',
    },
  ];
}

/** As many places as help to see what is meant. */
const listedPlaces = 4;

/** How a kind of reference says that its words are missing, or stand in several places. */
export interface MissingWords {
  readonly missing: string;
  readonly ambiguous: string;
  readonly remedy: string;
}

/** The words of a stretch of prose. */
export function textOf({ prose }: InterpretedArticle, { start, end }: Span): string {
  return prose.text.slice(start, end);
}

/** The line of the file in which a stretch of prose begins. */
export function lineOf(article: InterpretedArticle, span: Span): string {
  return String(location(article.source).toPoint(inSource(article, span).start)?.line ?? 1);
}

/** The place in the file of a stretch of prose. */
export function inSource({ prose, source }: InterpretedArticle, span: Span): Span {
  return sourceSpan(prose, source, span);
}

/** A text cut to what fits a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 90 ? line : `${line.slice(0, 60)} … ${line.slice(-25)}`;
}
