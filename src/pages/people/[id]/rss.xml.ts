import type { APIRoute } from 'astro';
import type { PersonAcross } from '#core/record.ts';
import { personFeed } from '../../../feeds/feed-links.ts';
import { articlesWith, makeFeed } from '../../../feeds/make-feed.ts';
import { writeRss } from '../../../feeds/write-feed.ts';
import { siteRecord } from '../../../record.ts';
import { personAddress } from '../../../urls.ts';
import { say } from '../../../words/words.ts';

export const getStaticPaths = () =>
  siteRecord().people.map((across) => ({ params: { id: across.person.id }, props: { across } }));

/** The newest articles that quote a person, or in which the person takes a position. */
export const GET: APIRoute<{ across: PersonAcross }> = ({ props: { across } }) => {
  const { person, articles } = across;
  const link = personFeed(person);
  const feed = makeFeed(link, articlesWith(person.id, articles), {
    description: say('personFeedDescription', { name: person.name }),
    page: personAddress(person.id),
  });
  return new Response(writeRss(feed), { headers: { 'content-type': link.type } });
};
