import type { APIRoute } from 'astro';
import { fileResponse } from '#publish/file-response.ts';
import { llmsText } from '#publish/llms.ts';
import { siteRecord } from '#record.ts';
import { site } from '#site.ts';
import { absolute } from '#urls.ts';

/** What the site is and where its texts are. */
export const GET: APIRoute = async () => {
  const { articles } = await siteRecord();
  const { name, description, pageSize: size } = site;
  return fileResponse('text/markdown; charset=utf-8', llmsText(articles, { name, description, size, absolute }));
};
