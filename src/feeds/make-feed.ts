import type { ArticleRecord } from '#core/article-record.ts';
import type { PublishedArticle } from '../content/published.ts';
import { plainBodyHtml } from '../render/plain-body-html.ts';
import { publishedArticle } from '../record.ts';
import { site } from '../site.ts';
import { absolute, articleAddress } from '../urls.ts';
import { feedItem, type Feed, type FeedItem } from './feed.ts';
import type { FeedLink } from './feed-links.ts';

export interface FeedOptions {
  readonly description: string;
  /** The page that the feed follows, from the site's root. */
  readonly page: `/${string}`;
}

/** A feed of the newest of these articles, which stand newest first. */
export function makeFeed(
  { title, address }: FeedLink,
  articles: readonly ArticleRecord[],
  { description, page }: FeedOptions,
): Feed {
  return {
    title,
    description,
    page: absolute(page),
    address: absolute(address),
    language: site.lang,
    items: articles.slice(0, site.feedSize).flatMap(({ slug }) => {
      const article = publishedArticle(slug);
      return article ? [itemOf(article)] : [];
    }),
  };
}

/** The articles, newest first, that quote a person or in which the person takes a position. */
export function articlesWith(person: string, articles: readonly ArticleRecord[]): ArticleRecord[] {
  const isHeard = (each: { readonly person: string }) => each.person === person;
  return articles.filter(({ quotes, positions }) => quotes.some(isHeard) || positions.some(isHeard));
}

/** An article stands in the feeds of all its people and questions. It is rendered once. */
const items = new WeakMap<PublishedArticle, FeedItem>();

function itemOf(article: PublishedArticle): FeedItem {
  const known = items.get(article);
  if (known) return known;
  const { record, source } = article;
  const url = absolute(articleAddress(record.slug));
  const item = feedItem(record, { url, body: plainBodyHtml(source, { page: url, lang: record.lang, absolute }) });
  items.set(article, item);
  return item;
}
