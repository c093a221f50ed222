import fc from 'fast-check';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { feedItem, type Feed } from '#publish/feed.ts';
import { writeJsonFeed, writeRss } from '#publish/write-feed.ts';
import { norlandRecord } from '../data/records.ts';
import { xmlErrors } from './read-xml.ts';

const url = 'https://verbatim.example/articles/norland-bridge/';

function norlandFeed(changes: Parameters<typeof norlandRecord>[0] = {}, body = '<p>The bridge.</p>'): Feed {
  return {
    title: 'Verbatim',
    description: 'Everything.',
    page: 'https://verbatim.example/',
    address: 'https://verbatim.example/rss.xml',
    styles: '/feed.css',
    language: 'en',
    items: [feedItem(norlandRecord(changes), { url, body })],
  };
}

/** Texts with what XML forbids or reads as its own. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...['\u0000', '\u0008', '\u000b', '\ufffe', '\ud800', '\udfff', '😀', '\u0085', '\u2028']),
      fc.constantFrom(...['<', '>', '&', ']]>', '<![CDATA[', '&#0;', '&nbsp;', '"', "'", '<!--', 'a', ' ']),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `x${parts.join('')}x`);

test('plain text arrives as plain text, where HTML is read and where it is not', () => {
  const text = 'What <details> says: 5 < 6 & R&amp;D <img src=x onerror=alert(1)>';
  const escaped = 'What &lt;details&gt; says: 5 &lt; 6 &amp; R&amp;amp;D &lt;img src=x onerror=alert(1)&gt;';
  const feed = norlandFeed({ title: text, abstract: text });
  const rss = parseRssFeed(writeRss({ ...feed, title: text, description: text }));
  const [item] = rss.items ?? [];
  expect([rss.title, rss.description, item?.title, item?.description]).toEqual(Array(4).fill(escaped));
  const [own] = parseJsonFeed(writeJsonFeed(feed)).items ?? [];
  expect([own?.title, own?.summary]).toEqual([text, text]);
});

test('a feed without articles has an empty list of them', () => {
  const feed: unknown = JSON.parse(writeJsonFeed({ ...norlandFeed(), items: [] }));
  expect(feed).toHaveProperty('items', []);
});

describe('RSS', () => {
  test('is an item an article, under an address that stays, with its full text', () => {
    expect(writeRss(norlandFeed({ updated: '2031-03-04T09:00:00Z' }))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <?xml-stylesheet type="text/css" href="/feed.css"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel>
          <title>Verbatim</title>
          <link>https://verbatim.example/</link>
          <description>Everything.</description>
          <language>en</language>
          <lastBuildDate>Wed, 05 Mar 2031 00:00:00 GMT</lastBuildDate>
          <atom:link href="https://verbatim.example/rss.xml" rel="self" type="application/rss+xml"/>
          <item>
            <title>Norland’s “bridge” may wait – minister</title>
            <link>https://verbatim.example/articles/norland-bridge/</link>
            <description>
              <![CDATA[The minister waits &amp; the mayor doesn’t.]]>
            </description>
            <category>Should the bridge wait?</category>
            <guid isPermaLink="true">https://verbatim.example/articles/norland-bridge/</guid>
            <pubDate>Tue, 04 Mar 2031 07:05:00 GMT</pubDate>
            <atom:updated>2031-03-05T00:00:00.000Z</atom:updated>
            <content:encoded>
              <![CDATA[<p><em>Updated 4 March 2031, 09:00 UTC. See the correction below.</em></p>
      <p>The bridge.</p>
      <h2>Notes</h2>
      <ul>
      <li><a href="https://verbatim.example/articles/norland-bridge/#note-correction-a">Correction, 5 March 2031</a>: The article says: “we will wait,”. It was May.</li>
      <li><a href="https://verbatim.example/articles/norland-bridge/#note-context-b">Context</a>: The article says: “we will wait,”. It is a ferry now.</li>
      </ul>]]>
            </content:encoded>
          </item>
        </channel>
      </rss>
      "
    `);
  });

  test('is well-formed whatever the texts hold', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, text, body) => {
        const note = { anchor: 'note-context-b', kind: 'context' as const, passage: 'passage-we-will', text };
        const document = writeRss(norlandFeed({ title, abstract: text, notes: [note] }, `<p>${body}</p>`));
        expect(xmlErrors(document)).toEqual([]);
        expect(parseRssFeed(document).items).toHaveLength(1);
      }),
    );
  });

  test('is well-formed without any item', () => {
    expect(xmlErrors(writeRss({ ...norlandFeed(), items: [] }))).toEqual([]);
  });
});

describe('JSON Feed', () => {
  test('says what the RSS feed says', () => {
    const feed = norlandFeed({ updated: '2031-03-04T09:00:00Z' });
    const rss = parseRssFeed(writeRss(feed)).items?.[0];
    const json = parseJsonFeed(writeJsonFeed(feed)).items?.[0];
    expect(json).toMatchObject({
      id: rss?.guid?.value,
      title: rss?.title,
      summary: rss?.description?.replace('&amp;', '&'),
      content_html: rss?.content?.encoded,
      date_published: '2031-03-04T07:05:00.000Z',
      date_modified: rss?.atom?.updated,
    });
  });
});
