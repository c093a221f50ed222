import type { PublishedContent } from '../content/published.ts';
import type { Addresses } from '../data/addresses.ts';
import { annotationParts, annotationsAddress } from '../data/annotations.ts';
import { articleIndexParts } from '../data/article-index.ts';
import { csvMetadata } from '../data/csv-metadata.ts';
import { jsonSchema, schemaAddress, schemaNames } from '../data/json-schemas.ts';
import { tables } from '../data/tables.ts';
import { site } from '../site.ts';
import { say } from '../words/words.ts';
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
