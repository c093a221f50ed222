import type { InterpretedArticle } from '#core/article/interpret.ts';
import type { Library } from '#core/schema/library.ts';
import type { CheckFinding, Span } from './problem.ts';
import { sourceSpan } from '#core/text/source-span.ts';
import type { Rule } from './rule.ts';
import type { Path } from '#core/files/yaml-source.ts';

/** A rule that an article must keep. */
export interface ArticleCheck extends Rule {
  /** What breaks the rule, in any order. */
  check(article: InterpretedArticle, library: Library): CheckFinding[];
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

/** Every place in an article's front matter that names a person: the list of people, then quotations and positions. */
export function peopleNamed({
  frontMatter: { people, quotes, positions },
}: InterpretedArticle): { readonly id: string; readonly path: Path }[] {
  return [
    ...people.map(({ id }, at) => ({ id, path: ['people', at, 'id'] })),
    ...quotes.map(({ person: id }, at) => ({ id, path: ['quotes', at, 'person'] })),
    ...positions.map(({ person: id }, at) => ({ id, path: ['positions', at, 'person'] })),
  ];
}
