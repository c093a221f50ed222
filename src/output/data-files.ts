import type { PublishedContent } from '#content/published.ts';
import type { Addresses } from '#publish/addresses.ts';
import { annotationParts, annotationsAddress } from '#publish/annotations.ts';
import { articleIndexParts } from '#publish/article-index.ts';
import { csvMetadata } from '#publish/csv-metadata.ts';
import { jsonSchema, schemaAddress, schemaNames } from '#publish/json-schemas.ts';
import { tables } from '#publish/tables.ts';
import { site } from '#site.ts';
import { say } from '#text/words/words.ts';
import { jsonText, type SiteFile } from './site-file.ts';

/** The data of all articles: the index, the tables and what describes them, the annotations; oldest first, so that what is new comes last. */
export function dataFiles({ across }: PublishedContent, { absolute }: Addresses): SiteFile[] {
  const records = across.articles.toReversed();
  const { licence, lang: language } = site;
  return [
    {
      address: '/data/articles.json',
      type: 'application/json',
      from: records,
      make: () => articleIndexParts(records, { absolute, licence: { name: licence.name, url: licence.url } }),
    },
    ...tables.map((table): SiteFile => ({
      address: `/data/${table.name}.csv`,
      type: 'text/csv; charset=utf-8; header=present',
      from: records,
      make: () => table.csv(records, { absolute }),
    })),
    {
      address: '/data/csv-metadata.json',
      type: 'application/csvm+json',
      from: [],
      make: () => jsonText(csvMetadata(tables, { folder: absolute('/data/'), licence: licence.url, language })),
    },
    {
      address: annotationsAddress,
      type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      from: records,
      make: () =>
        annotationParts(records, {
          absolute,
          label: say('annotationsLabel', { site: site.name }),
          rights: licence.url,
          language,
        }),
    },
    // Of what an editor writes, of an article's record, and of the data.
    ...schemaNames.map((name): SiteFile => {
      const address = schemaAddress(name);
      return {
        address,
        type: 'application/schema+json',
        from: [],
        make: () => jsonText(jsonSchema(name, { id: absolute(address) })),
      };
    }),
  ];
}
