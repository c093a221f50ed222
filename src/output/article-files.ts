import type { PublishedArticle } from '#content/published.ts';
import type { Addresses } from '#publish/addresses.ts';
import { embedsOf, oEmbed } from '#publish/embed-code.ts';
import { site } from '#site.ts';
import { articleAddress, recordAddress, sourceAddress } from '#urls.ts';
import { jsonText, type SiteFile } from './site-file.ts';

/**
 * What stands beside an article's page: its record as data, its file as the editor wrote it, and, where it has pieces for
 * other sites, how services show a link to it.
 */
export function articleFiles({ record, source }: PublishedArticle, { absolute }: Addresses): SiteFile[] {
  const { slug } = record;
  return [
    { address: recordAddress(slug), type: 'application/json', from: [record], make: () => jsonText(record) },
    { address: sourceAddress(slug), type: 'text/markdown; charset=utf-8', from: [source], make: () => source },
    ...(embedsOf(record).length === 0
      ? []
      : [
          {
            address: `${articleAddress(slug)}oembed.json`,
            type: 'application/json',
            from: [record],
            make: () => `${JSON.stringify(oEmbed(record, { absolute, siteName: site.name }))}\n`,
          } as const,
        ]),
  ];
}
