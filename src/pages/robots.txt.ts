import type { APIRoute } from 'astro';
import { fileResponse } from '#publish/file-response.ts';
import { absolute } from '#urls.ts';

/** Everybody may read everything. Where the site lies below a path, the domain's own robots.txt has to say so. */
export const GET: APIRoute = () =>
  fileResponse('text/plain; charset=utf-8', `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
