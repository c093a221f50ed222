import type { APIRoute } from 'astro';
import { sitemapParts, writeSitemapIndex } from '../data/sitemap.ts';
import { siteRecord } from '../record.ts';
import { absolute } from '../urls.ts';

/** Where the sitemaps are. */
export const GET: APIRoute = () =>
  new Response(writeSitemapIndex(sitemapParts(siteRecord()), { absolute }), {
    headers: { 'content-type': 'application/xml' },
  });
