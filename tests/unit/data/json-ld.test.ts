import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFolder } from '#build/read-folder.ts';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import {
  articleJsonLd,
  collectionJsonLd,
  personJsonLd,
  questionJsonLd,
  serializeJsonLd,
  siteJsonLd,
  timelineJsonLd,
} from '#publish/json-ld.ts';
import { norlandRecord } from './records.ts';

const site = { name: 'Verbatim', url: 'https://verbatim.example/' };
const article = 'https://verbatim.example/articles/norland-bridge/';
const norland = articleJsonLd(norlandRecord(), article, site);

/** Every object of a tree. */
function nodes(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(nodes)];
}

/** The types and properties that schema.org has, as its type declarations list them. */
const vocabulary = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');

describe('the structured data of an article', () => {
  it('says what the page says, in its typography', () => {
    expect(norland).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@type": "AnalysisNewsArticle",
        "about": [
          {
            "@id": "https://verbatim.example/questions/bridge/#it",
            "@type": "Question",
            "name": "Should the bridge wait?",
          },
        ],
        "correction": [
          {
            "@type": "CorrectionComment",
            "datePublished": "2031-03-05",
            "text": "It was May.",
            "url": "https://verbatim.example/articles/norland-bridge/#note-correction-a",
          },
        ],
        "dateModified": "2031-03-05",
        "datePublished": "2031-03-04T07:05:00Z",
        "description": "The minister waits & the mayor doesn’t.",
        "hasPart": [
          {
            "@type": "Quotation",
            "spokenByCharacter": {
              "@id": "https://verbatim.example/people/berg/#it",
            },
            "text": "we will wait,",
          },
        ],
        "headline": "Norland’s “bridge” may wait – minister",
        "inLanguage": "en",
        "mentions": [
          {
            "@id": "https://verbatim.example/people/berg/#it",
            "@type": "Person",
            "alternateName": "Áda Berg",
            "name": "Ada Berg",
            "sameAs": [
              "https://example.org/berg",
            ],
          },
          {
            "@id": "https://verbatim.example/people/harbour-house/#it",
            "@type": "Organization",
            "name": "Harbour House",
          },
        ],
        "publisher": {
          "@type": "NewsMediaOrganization",
          "name": "Verbatim",
          "url": "https://verbatim.example/",
        },
        "url": "https://verbatim.example/articles/norland-bridge/",
        "wordCount": 11,
      }
    `);
  });

  it('leaves out what the article does not have', () => {
    const bare = articleJsonLd(norlandRecord({ people: [], questions: [], quotes: [], notes: [] }), article, site);
    for (const key of ['about', 'mentions', 'hasPart', 'correction', 'dateModified', 'author', 'image']) {
      expect(bare).not.toHaveProperty(key);
    }
  });

  it('has the date of the last change only where there is one', () => {
    const changed = articleJsonLd(norlandRecord({ updated: '2031-03-05T08:00:00+01:00' }), article, site);
    expect(changed).toHaveProperty('dateModified', '2031-03-05T08:00:00+01:00');
  });

  it('does not state a role as a fact about a person', () => {
    expect(serializeJsonLd(norland)).not.toMatch(/jobTitle|Minister/);
  });

  it('takes corrections and leaves context notes to the page', () => {
    expect(norland).toHaveProperty('correction.length', 1);
  });

  it('stays below a site’s path', () => {
    const below = articleJsonLd(norlandRecord(), 'https://news.example/v/articles/norland-bridge/', {
      name: 'Verbatim',
      url: 'https://news.example/v/',
    });
    expect(below).toHaveProperty(['mentions', 0, '@id'], 'https://news.example/v/people/berg/#it');
  });
});

describe('all structured data', async () => {
  const { articles, people, questions } = readContent(await readFolder('content'));
  const published = articles.map(({ record }) =>
    articleJsonLd(record, `https://verbatim.example/articles/${record.slug}/`, site),
  );
  const collection = collectionJsonLd(
    { name: 'Corrections', url: 'https://verbatim.example/corrections/', items: [{ url: article }] },
    site,
  );
  const record = makeSiteRecord(
    articles.map((each) => each.record),
    { people, questions },
  );
  const listed = { url: article, articles: record.articles, site };
  const all = [
    norland,
    ...published,
    siteJsonLd('News.', site),
    collection,
    ...record.people.map((person) => personJsonLd(person, listed)),
    ...record.questions.map((question) => questionJsonLd(question, listed)),
    timelineJsonLd(record.events, { name: 'Timeline', url: article, site }),
  ];

  it('uses types and properties of schema.org alone', () => {
    for (const node of all.flatMap(nodes)) {
      const { '@type': type, '@id': id, '@context': context, ...properties } = node;
      if (typeof type === 'string') expect(vocabulary).toContain(`"@type": "${type}"`);
      else expect(id, 'a node without a type is a reference').toBeDefined();
      if (context !== undefined) expect(context).toBe('https://schema.org');
      for (const property of Object.keys(properties)) expect(vocabulary).toContain(`    "${property}"?:`);
    }
  });

  it('resolves every reference inside its own tree, and defines nothing twice', () => {
    for (const tree of all) {
      const named = nodes(tree).filter((node) => node['@id'] !== undefined);
      const defined = named.filter((node) => node['@type'] !== undefined).map((node) => node['@id']);
      expect(new Set(defined).size).toBe(defined.length);
      for (const node of named) expect(defined).toContain(node['@id']);
    }
  });

  it('has whole addresses', () => {
    for (const node of all.flatMap(nodes)) {
      for (const key of ['@id', 'url', 'mainEntityOfPage', 'publishingPrinciples', 'correctionsPolicy', 'sameAs']) {
        const values = node[key] === undefined ? [] : [node[key]].flat();
        for (const value of values) expect(value).toMatch(/^https:\/\//);
      }
    }
  });

  it('costs an article’s page little', () => {
    for (const tree of published) expect(brotliCompressSync(serializeJsonLd(tree)).length).toBeLessThan(2000);
  });
});

describe('serializeJsonLd', () => {
  it.each(['</script><script>alert(1)</script>', '<!--', '-->', ']]>', '&lt;', 'a\u2028b\u2029c', '<\u002fscript'])(
    'keeps %j harmless in a script element, and its meaning',
    (title) => {
      const text = serializeJsonLd(siteJsonLd(title, { name: title, url: 'https://verbatim.example/' }));
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toHaveProperty('name', title);
    },
  );
});
