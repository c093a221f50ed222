import type { ArticleRecord } from '#core/article/article-record.ts';
import { remembered } from '#core/remembered.ts';
import type { PublishedArticle } from '#record.ts';
import { site } from '#site.ts';
import { plainBodyHtml } from '#text/plain-body-html.ts';
import { absolute, articleAddress, path } from '#urls.ts';
import { feedItem, type Feed, type FeedItem } from './feed.ts';
import type { FeedLink } from './feed-links.ts';

/** What a feed is made from. */
export interface FeedSource {
  readonly link: FeedLink;
  /** The newest articles that it follows, newest first. */
  readonly articles: readonly PublishedArticle[];
  readonly description: string;
  /** The page that the feed follows, from the site's root. */
  readonly page: `/${string}`;
}

export function makeFeed({ link, articles, description, page }: FeedSource): Feed {
  return {
    title: link.title,
    description,
    page: absolute(page),
    address: absolute(link.address),
    styles: path('/feed.css'),
    language: site.lang,
    items: articles.map(itemOf),
  };
}

/** An article stands in the feeds of all its people and questions: it is rendered once for all of them. */
const itemOf = remembered(({ record, markdown }: PublishedArticle): FeedItem => {
  const url = absolute(articleAddress(record.slug));
  return feedItem(record, { url, body: plainBodyHtml(markdown, { page: url, lang: record.lang, absolute }) });
}, new WeakMap());

/** As many of the newest articles as the feed of a person or question holds. */
export function newestForFeed(
  records: readonly ArticleRecord[],
  published: ReadonlyMap<string, PublishedArticle>,
): PublishedArticle[] {
  return records.slice(0, site.feedSize.one).flatMap(({ slug }) => published.get(slug) ?? []);
}

/** The articles, newest first, that quote a person or in which the person takes a position. */
export function articlesWith(person: string, articles: readonly ArticleRecord[]): ArticleRecord[] {
  const isHeard = (each: { readonly person: string }) => each.person === person;
  return articles.filter(({ quotes, positions }) => quotes.some(isHeard) || positions.some(isHeard));
}
