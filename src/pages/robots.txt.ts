import type { APIRoute } from 'astro';
import { absolute } from '../urls.ts';

/** Everybody may read everything. Where the site lies below a path, the domain's own robots.txt has to say so. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
