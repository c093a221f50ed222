import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { escapeHtml } from './escape-html.ts';
import { xmlText, type Feed, type FeedItem } from './feed.ts';

/**
 * A feed as RSS 2.0, with its own address as Atom has it and the full text as its content module has it. Readers take its
 * titles and descriptions for HTML, so plain text stands there as HTML.
 */
export function writeRss({ title, description, page, address, styles, language, items }: Feed): string {
  const lastBuildDate = lastChange(items);
  return generateRssFeed(
    {
      title: plain(title),
      link: page,
      description: plain(description),
      language,
      ...(lastBuildDate && { lastBuildDate }),
      atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map(({ url, title: headline, summary, html, language: own, published, changed, topics }) => ({
        title: plain(headline),
        link: url,
        guid: { value: url, isPermaLink: true },
        description: plain(summary),
        content: { encoded: html },
        pubDate: published,
        ...(own === language ? {} : { dc: { languages: [own] } }),
        categories: topics.map((name) => ({ name: plain(name) })),
        ...(changed !== undefined && { atom: { updated: changed } }),
      })),
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: styles }] },
  );
}

function plain(text: string): string {
  return escapeHtml(xmlText(text));
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
        ...(changed && { date_modified: changed }),
        tags: [...topics],
      })),
    },
    { strict: true },
  );
  // The field is required, and the library leaves an empty list out.
  return `${JSON.stringify(Object.assign({}, feed, items.length === 0 && { items }), null, 2)}\n`;
}

/** The moment of the last change to what the feed holds: a feed has no clock. */
function lastChange(items: readonly FeedItem[]): Date | undefined {
  const moments = items.map(({ published, changed }) => (changed ?? published).getTime());
  return moments.length === 0 ? undefined : new Date(Math.max(...moments));
}
