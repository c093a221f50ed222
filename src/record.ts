import type { ArticleRecord } from '#core/article-record.ts';
import { makeSiteRecord, type SiteRecord } from '#core/record.ts';
import { site } from './site.ts';
import type { EmbedKind } from './urls.ts';
import { published, type PublishedArticle, type PublishedContent } from './content/published.ts';

/** All articles, newest first; of one moment by address. */
export function publishedArticles(): readonly PublishedArticle[] {
  return published().articles;
}

/** One page (or file) an article: what `getStaticPaths` of everything below `/articles/` returns. */
export function articlePaths(): { params: { slug: string }; props: PublishedArticle }[] {
  return publishedArticles().map((article) => ({ params: { slug: article.record.slug }, props: article }));
}

/** One page (or file) for each article that has something of the kind: what it lacks has no page. */
export function embedPaths(kind: EmbedKind): ReturnType<typeof articlePaths> {
  return articlePaths().filter(({ props }) => props.record[kind].length > 0);
}

let made: { readonly content: PublishedContent; readonly record: SiteRecord } | undefined;

/** The record across all articles. It is made once for what was read; the development server reads again. */
export function siteRecord(): SiteRecord {
  const content = published();
  if (made?.content !== content) {
    made = {
      content,
      record: makeSiteRecord(
        content.articles.map(({ record }) => record),
        content,
        site.lang,
      ),
    };
  }
  return made.record;
}

/** The records of all articles, the oldest first: the order of data files, in which what is new comes last. */
export function articlesOldestFirst(): readonly ArticleRecord[] {
  return publishedArticles()
    .map(({ record }) => record)
    .reverse();
}

/** The files of the content's pictures by their addresses. */
export function pictureFiles(): ReadonlyMap<string, Uint8Array> {
  return published().pictureFiles;
}

let found: { readonly content: PublishedContent; readonly bySlug: ReadonlyMap<string, PublishedArticle> } | undefined;

/** A published article by its short name. */
export function publishedArticle(slug: string): PublishedArticle | undefined {
  const content = published();
  if (found?.content !== content) {
    found = { content, bySlug: new Map(content.articles.map((article) => [article.record.slug, article])) };
  }
  return found.bySlug.get(slug);
}
