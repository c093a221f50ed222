import type { Addresses } from './addresses.ts';
import { asChange, latestOf } from './lastmod.ts';
import type { SitemapPart } from './sitemap.ts';

/** A sitemap as a file. */
export function writeSitemap({ entries }: SitemapPart, { absolute }: Addresses): string {
  const urls = entries.map(({ address, changed }) => `<url>${location(absolute(address), changed)}</url>\n`);
  return `${declaration}<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`;
}

/** The index of the sitemaps as a file. */
export function writeSitemapIndex(all: readonly SitemapPart[], { absolute }: Addresses): string {
  const sitemaps = all.map(({ name, entries }) => {
    const { text } = latestOf(entries, ({ changed }) => asChange(changed));
    return `<sitemap>${location(absolute(`/sitemap-${name}.xml`), text)}</sitemap>\n`;
  });
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${sitemaps.join('')}</sitemapindex>\n`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function location(address: string, changed: string | undefined): string {
  const escaped = address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  return `<loc>${escaped}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}`;
}
