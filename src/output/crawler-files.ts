import type { PublishedContent } from '#content/published.ts';
import type { Addresses } from '#publish/addresses.ts';
import { llmsText } from '#publish/llms.ts';
import { sitemapParts, writeSitemap, writeSitemapIndex } from '#publish/sitemap.ts';
import { site } from '#site.ts';
import type { SiteFile } from './site-file.ts';

/** What programs ask for that read the whole site: sitemaps, `robots.txt`, `llms.txt`. */
export function crawlerFiles({ across }: PublishedContent, { absolute }: Addresses): SiteFile[] {
  const parts = sitemapParts(across);
  const { name, description, pageSize: size } = site;
  return [
    {
      address: '/sitemap-index.xml',
      type: 'application/xml',
      from: parts,
      make: () => writeSitemapIndex(parts, { absolute }),
    },
    ...parts.map((part): SiteFile => ({
      address: `/sitemap-${part.name}.xml`,
      type: 'application/xml',
      from: [part],
      make: () => writeSitemap(part, { absolute }),
    })),
    {
      // Everybody may read everything. Where the site lies below a path, the domain's own robots.txt has to say so.
      address: '/robots.txt',
      type: 'text/plain; charset=utf-8',
      from: [],
      make: () => `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`,
    },
    {
      // What the site is and where its texts are.
      address: '/llms.txt',
      type: 'text/markdown; charset=utf-8',
      from: across.articles,
      make: () => llmsText(across.articles, { name, description, size, absolute }),
    },
  ];
}
