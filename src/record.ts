import { getCollection } from 'astro:content';
import type { ArticleRecord } from '#core/article-record.ts';
import { newestFirst } from '#core/content.ts';

/** An article as pages use it. */
export interface PublishedArticle {
  readonly record: ArticleRecord;
  /** The annotated body. */
  readonly html: string;
  /** The file as the editor wrote it. */
  readonly source: string;
}

let published: Promise<readonly PublishedArticle[]> | undefined;

/** All articles, newest first; of one moment by address. The only caller of Astro's collections. */
export function publishedArticles(): Promise<readonly PublishedArticle[]> {
  // The development server replaces entries while it runs; a build reads them once.
  if (import.meta.env.DEV) return readArticles();
  return (published ??= readArticles());
}

async function readArticles(): Promise<readonly PublishedArticle[]> {
  const entries = await getCollection('articles');
  return entries
    .map(({ data, rendered, body }) => ({ record: data.record, html: rendered?.html ?? '', source: body ?? '' }))
    .sort((a, b) => newestFirst(a.record, b.record));
}

/** One page (or file) an article: what `getStaticPaths` of everything below `/articles/` returns. */
export async function articlePaths(): Promise<{ params: { slug: string }; props: PublishedArticle }[]> {
  const articles = await publishedArticles();
  return articles.map((article) => ({ params: { slug: article.record.slug }, props: article }));
}
