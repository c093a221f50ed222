import type { APIRoute } from 'astro';
import { sitemapParts, writeSitemap, type SitemapPart } from '../data/sitemap.ts';
import { siteRecord } from '../record.ts';
import { absolute } from '../urls.ts';

export const getStaticPaths = () =>
  sitemapParts(siteRecord()).map((part) => ({ params: { part: part.name }, props: { part } }));

/** Pages for search engines, with the date of the last change to what they show. */
export const GET: APIRoute<{ part: SitemapPart }> = ({ props: { part } }) =>
  new Response(writeSitemap(part, { absolute }), { headers: { 'content-type': 'application/xml' } });
