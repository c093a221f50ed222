import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { xmlText, type Feed, type FeedItem } from './feed.ts';

/** A feed as RSS 2.0, with its own address as Atom has it and the full text as its content module has it. */
export function writeRss({ title, description, page, address, styles, language, items }: Feed): string {
  return generateRssFeed(
    {
      title: xmlText(title),
      link: page,
      description: xmlText(description),
      language,
      ...dated('lastBuildDate', lastChange(items)),
      atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map(({ url, title: headline, summary, html, language: own, published, changed, topics }) => ({
        title: headline,
        link: url,
        guid: { value: url, isPermaLink: true },
        description: summary,
        content: { encoded: html },
        pubDate: published,
        ...(own === language ? {} : { dc: { languages: [own] } }),
        categories: topics.map((name) => ({ name })),
        ...(changed === undefined ? {} : { atom: { updated: changed } }),
      })),
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: styles }] },
  );
}

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed({ title, description, page, address, language, items }: Feed): string {
  const feed: unknown = generateJsonFeed(
    {
      title,
      description,
      home_page_url: page,
      feed_url: address,
      language,
      items: items.map(({ url, title: headline, summary, html, language: own, published, changed, topics }) => ({
        id: url,
        url,
        title: headline,
        summary,
        content_html: html,
        ...(own === language ? {} : { language: own }),
        date_published: published,
        ...dated('date_modified', changed),
        tags: [...topics],
      })),
    },
    { strict: true },
  );
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** The moment of the last change to what the feed holds: a feed has no clock. */
function lastChange(items: readonly FeedItem[]): Date | undefined {
  const moments = items.map(({ published, changed }) => (changed ?? published).getTime());
  return moments.length === 0 ? undefined : new Date(Math.max(...moments));
}

function dated<Key extends string>(key: Key, date: Date | undefined): Partial<Record<Key, Date>> {
  const field: Partial<Record<Key, Date>> = {};
  if (date !== undefined) field[key] = date;
  return field;
}
