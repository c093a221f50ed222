import type { APIRoute } from 'astro';
import { siteFeeds } from '#publish/feed-links.ts';
import { fileResponse } from '#publish/file-response.ts';
import { makeFeed } from '#publish/make-feed.ts';
import { writeRss } from '#publish/write-feed.ts';
import { publishedArticles } from '#record.ts';
import { site } from '#site.ts';

/** The newest articles as RSS. */
export const GET: APIRoute = async () => {
  const [link] = siteFeeds;
  const articles = (await publishedArticles()).slice(0, site.feedSize.all);
  const feed = makeFeed({ link, articles, description: site.description, page: '/' });
  return fileResponse(link.type, writeRss(feed));
};
