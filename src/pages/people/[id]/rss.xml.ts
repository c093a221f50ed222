import type { APIRoute } from 'astro';
import { personFeed } from '#publish/feed-links.ts';
import { fileResponse } from '#publish/file-response.ts';
import { articlesWith, makeFeed, newestForFeed, type FeedSource } from '#publish/make-feed.ts';
import { writeRss } from '#publish/write-feed.ts';
import { articlesBySlug, pagePaths, siteRecord } from '#record.ts';
import { say } from '#text/words/words.ts';
import { personAddress } from '#urls.ts';

/** The newest articles that quote a person, or in which the person takes a position. */
export async function getStaticPaths() {
  const published = await articlesBySlug();
  return pagePaths(
    (await siteRecord()).people.map(({ person, articles }) => ({
      params: { id: person.id },
      props: {
        link: personFeed(person),
        articles: newestForFeed(articlesWith(person.id, articles), published),
        description: say('personFeedDescription', { name: person.name }),
        page: personAddress(person.id),
      },
    })),
  );
}

export const GET: APIRoute<FeedSource> = ({ props }) => fileResponse(props.link.type, writeRss(makeFeed(props)));
