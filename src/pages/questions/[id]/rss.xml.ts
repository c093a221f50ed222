import type { APIRoute } from 'astro';
import type { QuestionAcross } from '#core/record.ts';
import { questionFeed } from '../../../feeds/feed-links.ts';
import { makeFeed } from '../../../feeds/make-feed.ts';
import { writeRss } from '../../../feeds/write-feed.ts';
import { siteRecord } from '../../../record.ts';
import { questionAddress } from '../../../urls.ts';
import { say } from '../../../words/words.ts';
import { typeset } from '../../../render/typeset.ts';

export const getStaticPaths = () =>
  siteRecord().questions.map((across) => ({ params: { id: across.question.id }, props: { across } }));

/** The newest articles that answer a question. */
export const GET: APIRoute<{ across: QuestionAcross }> = ({ props: { across } }) => {
  const { question, articles } = across;
  const link = questionFeed(question);
  const feed = makeFeed(link, articles, {
    description: say('questionFeedDescription', { question: typeset(question.question) }),
    page: questionAddress(question.id),
  });
  return new Response(writeRss(feed), { headers: { 'content-type': link.type } });
};
