import { trimEnd } from '#core/text/trim-end.ts';
import type { InterpretedArticle, Reference } from '#core/article/interpret.ts';
import type { Library } from '#core/schema/library.ts';
import type { Finding, Span } from './problem.ts';
import { sourceSpan } from '#core/text/prose.ts';
import type { Rule } from './rule.ts';
import { context, locatePassage, settlingContext, type Selector } from '#core/text/passages.ts';
import { wordDiff } from '#core/text/word-diff.ts';
import { withInvisibleNamed } from '#core/files/hidden-characters.ts';
import { yamlText } from '#core/files/yaml-text.ts';
import type { Path } from '#core/files/yaml-source.ts';

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
        hint: nearestHint(article, selector, located.nearest(), words.remedy),
      },
    ];
  }
  return [
    {
      rule,
      span,
      message: `${words.ambiguous}: “${shorten(selector.exact)}”.`,
      hint: ambiguousHint(article, reference, located.spans, words.locate ?? locatePassage),
    },
  ];
}

/** The nearest words, with what differs marked. */
function nearestHint(
  article: InterpretedArticle,
  selector: Selector,
  nearest: Span | undefined,
  remedy: string,
): string {
  if (!nearest) return remedy;
  const diff = wordDiff(selector.exact, article.prose.text, nearest);
  if (!diff) {
    return `The nearest words are in line ${lineOf(article, nearest)}: “${withInvisibleNamed(shorten(textOf(article, nearest)))}”. ${remedy}`;
  }
  const isLacking = diff.marked.includes('{+');
  const isStrange = diff.marked.includes('[-');
  const legend = [
    ...(isStrange ? ['[-not in the article-]'] : []),
    ...(isLacking ? ['{+only in the article+}'] : []),
  ].join(', ');
  return `The nearest words are in line ${lineOf(article, diff.span)}; what differs is marked ${legend}:\n  ${diff.marked}\n${remedy}`;
}

/** Every place with the words that settle it, ready to paste. */
function ambiguousHint(
  article: InterpretedArticle,
  { path, selector }: Reference,
  spans: readonly Span[],
  locate: typeof locatePassage,
): string {
  // Words that stand as a text of their own, and not under a key, need the keys with them.
  const isBare = article.places.isText(path) && !isQuote(path);
  const places = spans.slice(0, listedPlaces).map((each) => {
    const line = lineOf(article, each);
    const settling = settlingContext(article.passages, selector, spans, each, locate);
    if (settling) {
      const added = Object.entries(settling)
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlText(value)}`]))
        .join(', ');
      return `line ${line}: ${isBare ? `{ exact: ${yamlText(selector.exact)}, ${added} }` : added}`;
    }
    const { prefix } = context(article.prose, each);
    const before = trimEnd(prefix, /[\s"“‘'«„]/u);
    return `line ${line}${before === '' ? ' at the beginning of its paragraph' : ` after “${before}”`}`;
  });
  const others = spans.length - places.length;
  const what = isBare
    ? 'Write, in place of the words, the one that is meant:'
    : 'Add to the entry the one that is meant:';
  return [what, ...places, ...(others > 0 ? [`and ${String(others)} more; take more of the words.`] : [])].join('\n  ');
}

/** Whether a path leads to the words of a quote, which stand under a key of their own. */
function isQuote(path: Path): boolean {
  return path[0] === 'quotes';
}

/** As many places as help to see what is meant. */
const listedPlaces = 12;

/** How a kind of reference says that its words are missing, or stand in several places. */
export interface MissingWords {
  readonly missing: string;
  readonly ambiguous: string;
  readonly remedy: string;
  /** How the words are looked up, unless anywhere in the article. */
  readonly locate?: typeof locatePassage;
}

/** The words of a stretch of prose. */
export function textOf({ prose }: InterpretedArticle, { start, end }: Span): string {
  return prose.text.slice(start, end);
}

/** The line of the file in which a stretch of prose begins. */
export function lineOf(article: InterpretedArticle, span: Span): string {
  return String(article.report({ rule: '', span: inSource(article, span), message: '' }).line);
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
