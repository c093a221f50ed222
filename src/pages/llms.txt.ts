import type { APIRoute } from 'astro';
import { llmsText } from '../data/llms.ts';
import { siteRecord } from '../record.ts';
import { site } from '../site.ts';
import { absolute } from '../urls.ts';

/** What the site is and where its texts are, for programs. */
export const GET: APIRoute = () => {
  const { name, description, pageSize: size } = site;
  return new Response(llmsText(siteRecord().articles, { name, description, size, absolute }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
