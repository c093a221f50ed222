import type { ArticleRecord } from '#core/article/article-record.ts';
import { interpretArticle, type InterpretedArticle } from '#core/article/interpret.ts';
import { makeRecord } from '#core/article/make-record.ts';
import { parseArticle } from '#core/article/parse-article.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import type { Library } from '#core/schema/library.ts';

const targets = new WeakMap<SourceFile, InterpretedArticle | undefined>();

/** Another article, read again because a link leads to it; undefined if it cannot be read, which is reported elsewhere. */
export function targetOf(file: SourceFile, language: string | undefined): InterpretedArticle | undefined {
  if (!targets.has(file)) {
    const parsed = parseArticle(file, language);
    targets.set(file, Array.isArray(parsed) ? undefined : interpretArticle(parsed));
  }
  return targets.get(file);
}

/** Parts of an article's page that its record does not list: panels, footnotes, the parts of a long text. */
export const partsOfPage = /^(?:text|glance|positions|timeline|quotes|notes|cite|related|(?:fn|fnref|part)-.+)$/;

const anchors = new WeakMap<InterpretedArticle, ReadonlySet<string>>();

/** The places on an article's page that its record lists, found once for all links to it. */
export function anchorsOf(article: InterpretedArticle, library: Library): ReadonlySet<string> {
  const known = anchors.get(article);
  if (known) return known;
  const { passages, quotes, positions, timeline, notes }: ArticleRecord = makeRecord(article, library);
  const found = new Set([passages, quotes, positions, timeline, notes].flat().map(({ anchor }) => anchor));
  anchors.set(article, found);
  return found;
}
