import type { APIRoute } from 'astro';
import { siteFeeds } from '../feeds/feed-links.ts';
import { makeFeed } from '../feeds/make-feed.ts';
import { writeJsonFeed } from '../feeds/write-feed.ts';
import { siteRecord } from '../record.ts';
import { site } from '../site.ts';

/** The newest articles, with their full text, as JSON Feed. */
export const GET: APIRoute = () => {
  const [, json] = siteFeeds;
  const feed = makeFeed(json, siteRecord().articles, { description: site.description, page: '/' });
  return new Response(writeJsonFeed(feed), { headers: { 'content-type': json.type } });
};
