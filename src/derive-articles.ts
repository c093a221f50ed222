import type { CollectionEntry } from 'astro:content';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { interpretArticle } from '#core/article/interpret.ts';
import { makeRecord } from '#core/article/make-record.ts';
import { readEntry } from '#core/article/parse-article.ts';
import { newestFirst } from '#core/across/newest-first.ts';
import type { Library } from '#core/schema/library.ts';
import { bodyHtml, type BodyHtml } from '#text/body-html.ts';
import { site } from './site.ts';

/** An article as pages use it: what the collection holds, with the record and annotated body derived from it. */
export interface PublishedArticle extends BodyHtml {
  readonly record: ArticleRecord;
  /** The Markdown below the front matter. */
  readonly markdown: string;
  /** The article's file, relative to the project. */
  readonly file: string;
  /** A digest of everything it is made from. */
  readonly digest: string;
}

let last: ReadonlyMap<string, PublishedArticle> = new Map();

/**
 * Derives the articles from the entries of their collection, newest first. An entry that was there the last time, by its
 * digest, is not derived again: the development server evaluates modules that ask for collections anew after every change
 * of the content, but not this one.
 */
export function deriveArticles(
  entries: readonly CollectionEntry<'articles'>[],
  library: Library,
): readonly PublishedArticle[] {
  const articles = entries.map((entry) => last.get(String(entry.digest)) ?? derive(entry, library));
  last = new Map(articles.map((article) => [article.digest, article]));
  return articles.sort((a, b) => newestFirst(a.record, b.record));
}

function derive(entry: CollectionEntry<'articles'>, library: Library): PublishedArticle {
  const { id, data, body: markdown = '', filePath: file = '', digest } = entry;
  const text = interpretArticle(readEntry({ id, data, body: markdown }, site.lang));
  const record = makeRecord(text, library);
  // Both are made from one tree, which is too large to keep.
  const shown = bodyHtml({ ...text, record }, { base: import.meta.env.BASE_URL, pictures: library.pictures });
  return { record, ...shown, markdown, file, digest: String(digest) };
}
