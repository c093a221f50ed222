import type { APIRoute } from 'astro';
import { siteFeeds } from '../feeds/feed-links.ts';
import { makeFeed } from '../feeds/make-feed.ts';
import { writeRss } from '../feeds/write-feed.ts';
import { siteRecord } from '../record.ts';
import { site } from '../site.ts';

/** The newest articles, with their full text. */
export const GET: APIRoute = () => {
  const [rss] = siteFeeds;
  const feed = makeFeed(rss, siteRecord().articles, { description: site.description, page: '/' });
  return new Response(writeRss(feed), { headers: { 'content-type': rss.type } });
};
