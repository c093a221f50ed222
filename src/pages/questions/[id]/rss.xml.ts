import type { APIRoute } from 'astro';
import { questionFeed } from '#publish/feed-links.ts';
import { fileResponse } from '#publish/file-response.ts';
import { makeFeed, newestForFeed, type FeedSource } from '#publish/make-feed.ts';
import { writeRss } from '#publish/write-feed.ts';
import { articlesBySlug, pagePaths, siteRecord } from '#record.ts';
import { typeset } from '#text/typeset.ts';
import { say } from '#text/words/words.ts';
import { questionAddress } from '#urls.ts';

/** The newest articles that answer a question. */
export async function getStaticPaths() {
  const published = await articlesBySlug();
  return pagePaths(
    (await siteRecord()).questions.map(({ question, articles }) => ({
      params: { id: question.id },
      props: {
        link: questionFeed(question),
        articles: newestForFeed(articles, published),
        description: say('questionFeedDescription', { question: typeset(question.question) }),
        page: questionAddress(question.id),
      },
    })),
  );
}

export const GET: APIRoute<FeedSource> = ({ props }) => fileResponse(props.link.type, writeRss(makeFeed(props)));
