import type { PublishedContent } from '#content/published.ts';
import type { Addresses } from '#publish/addresses.ts';
import { contentTypeOf } from '#publish/content-types.ts';
import { articleFiles } from './article-files.ts';
import { crawlerFiles } from './crawler-files.ts';
import { dataFiles } from './data-files.ts';
import { feedFiles } from './feed-files.ts';
import type { SiteFile } from './site-file.ts';

/** Every file of a site besides its pages and what they load. */
export function siteFiles(content: PublishedContent, addresses: Addresses): SiteFile[] {
  return [
    ...content.articles.flatMap((article) => articleFiles(article, addresses)),
    ...feedFiles(content, addresses),
    ...dataFiles(content, addresses),
    ...crawlerFiles(content, addresses),
    ...pictureFiles(content),
  ];
}

/** The pictures of the content folder, as they are. */
function pictureFiles({ pictureFiles: files }: PublishedContent): SiteFile[] {
  return [...files].map(([address, bytes]) => ({
    address,
    type: contentTypeOf(address.toLowerCase()) ?? 'application/octet-stream',
    from: [bytes],
    make: () => bytes,
  }));
}
