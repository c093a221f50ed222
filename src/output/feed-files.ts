import type { ArticleRecord } from '#core/article/article-record.ts';
import type { PublishedContent } from '#content/published.ts';
import type { Addresses } from '#publish/addresses.ts';
import { personFeed, questionFeed, siteFeeds, type FeedLink } from '#publish/feed-links.ts';
import { articlesWith, feedMaker, type FeedOptions } from '#publish/make-feed.ts';
import { writeJsonFeed, writeRss } from '#publish/write-feed.ts';
import { typeset } from '#text/typeset.ts';
import { site } from '#site.ts';
import { personAddress, questionAddress } from '#urls.ts';
import { say } from '#text/words/words.ts';
import type { SiteFile } from './site-file.ts';

/** The feeds: of all articles, of each person and of each question. */
export function feedFiles({ articles, across }: PublishedContent, addresses: Addresses): SiteFile[] {
  const bySlug = new Map(articles.map((article) => [article.record.slug, article]));
  const makeFeed = feedMaker(addresses);
  const feedFile = (
    link: FeedLink,
    records: readonly ArticleRecord[],
    options: FeedOptions,
    write = writeRss,
  ): SiteFile => {
    const newest = records.slice(0, site.feedSize).flatMap(({ slug }) => bySlug.get(slug) ?? []);
    return {
      address: link.address,
      type: link.type,
      from: [link, options, newest],
      make: () => write(makeFeed(link, newest, options)),
    };
  };

  const [rss, json] = siteFeeds;
  const all: FeedOptions = { description: site.description, page: '/' };
  return [
    feedFile(rss, across.articles, all),
    feedFile(json, across.articles, all, writeJsonFeed),
    ...across.people.map(({ person, articles: own }) =>
      feedFile(personFeed(person), articlesWith(person.id, own), {
        description: say('personFeedDescription', { name: person.name }),
        page: personAddress(person.id),
      }),
    ),
    ...across.questions.map(({ question, articles: own }) =>
      feedFile(questionFeed(question), own, {
        description: say('questionFeedDescription', { question: typeset(question.question) }),
        page: questionAddress(question.id),
      }),
    ),
  ];
}
