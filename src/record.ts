import type { ArticleRecord } from './core/article/article-record.ts';
import type { SiteRecord } from './core/across/record.ts';
import { published, type PublishedArticle } from './content/published.ts';
import type { EmbedKind } from './urls.ts';

/** All articles, newest first; of one moment by address. */
export function publishedArticles(): readonly PublishedArticle[] {
  return published().articles;
}

/** The record across all articles. */
export function siteRecord(): SiteRecord {
  return published().across;
}

/** The records of all articles, the oldest first: the order of data files, in which what is new comes last. */
export function articlesOldestFirst(): readonly ArticleRecord[] {
  return siteRecord().articles.toReversed();
}

/** What a page is called in its route, and what it is made from. */
export interface PagePath<Props> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props;
}

/** One page an article: what `getStaticPaths` of everything below `/articles/` is made from. */
export function articlePaths(): PagePath<PublishedArticle>[] {
  return publishedArticles().map((article) => ({ params: { slug: article.record.slug }, props: article }));
}

/** One page for the record of each article that has something of the kind: what it lacks has no page. */
export function embedPaths(kind: EmbedKind): PagePath<{ readonly record: ArticleRecord }>[] {
  return siteRecord().articles.flatMap((record) =>
    record[kind].length === 0 ? [] : [{ params: { slug: record.slug }, props: { record } }],
  );
}
