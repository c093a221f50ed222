import type { PersonRecord, QuestionRecord } from '#core/article/article-record.ts';
import { site } from '#site.ts';
import { personAddress, questionAddress } from '#urls.ts';
import { typeset } from '#text/typeset.ts';

/** A feed as pages and the feed itself name it. */
export interface FeedLink {
  readonly title: string;
  /** From the site's root. */
  readonly address: `/${string}`;
  readonly type: 'application/rss+xml' | 'application/feed+json';
}

const rss = 'application/rss+xml';

/** The feeds of all articles. */
export const siteFeeds: readonly [rss: FeedLink, json: FeedLink] = [
  { title: site.name, address: '/rss.xml', type: rss },
  { title: site.name, address: '/feed.json', type: 'application/feed+json' },
];

/** The feed of the articles that quote a person, or in which the person takes a position. */
export function personFeed({ id, name }: PersonRecord): FeedLink {
  return { title: `${name} | ${site.name}`, address: `${personAddress(id)}rss.xml`, type: rss };
}

/** The feed of the articles that answer a question. */
export function questionFeed({ id, question }: QuestionRecord): FeedLink {
  return { title: `${typeset(question)} | ${site.name}`, address: `${questionAddress(id)}rss.xml`, type: rss };
}
