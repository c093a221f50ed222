import type { ArticleRecord } from '#core/article/article-record.ts';
import type { PublishedArticle } from '#content/published.ts';
import type { Addresses } from './addresses.ts';
import { plainBodyHtml } from '#text/plain-body-html.ts';
import { site } from '#site.ts';
import { articleAddress } from '#urls.ts';
import { feedItem, type Feed, type FeedItem } from './feed.ts';
import type { FeedLink } from './feed-links.ts';

export interface FeedOptions {
  readonly description: string;
  /** The page that the feed follows, from the site's root. */
  readonly page: `/${string}`;
}

/**
 * Makes feeds of articles, which stand newest first. An article stands in the feeds of all its people and questions: it is
 * rendered once for all that one maker makes.
 */
export function feedMaker({
  absolute,
}: Addresses): (link: FeedLink, articles: readonly PublishedArticle[], options: FeedOptions) => Feed {
  const items = new Map<PublishedArticle, FeedItem>();
  const itemOf = (article: PublishedArticle): FeedItem => {
    const known = items.get(article);
    if (known) return known;
    const { record, source } = article;
    const url = absolute(articleAddress(record.slug));
    const item = feedItem(record, { url, body: plainBodyHtml(source, { page: url, lang: record.lang, absolute }) });
    items.set(article, item);
    return item;
  };
  return ({ title, address }, articles, { description, page }) => ({
    title,
    description,
    page: absolute(page),
    address: absolute(address),
    styles: new URL(absolute('/feed.css')).pathname,
    language: site.lang,
    items: articles.map(itemOf),
  });
}

/** The articles, newest first, that quote a person or in which the person takes a position. */
export function articlesWith(person: string, articles: readonly ArticleRecord[]): ArticleRecord[] {
  const isHeard = (each: { readonly person: string }) => each.person === person;
  return articles.filter(({ quotes, positions }) => quotes.some(isHeard) || positions.some(isHeard));
}
