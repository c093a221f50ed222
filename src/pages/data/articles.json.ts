import type { APIRoute } from 'astro';
import { articleIndexParts } from '#publish/article-index.ts';
import { fileResponse } from '#publish/file-response.ts';
import { articlesOldestFirst } from '#record.ts';
import { site } from '#site.ts';
import { absolute } from '#urls.ts';

/** The index of all articles. */
export const GET: APIRoute = async () => {
  const { name, url } = site.licence;
  const parts = articleIndexParts(await articlesOldestFirst(), { absolute, licence: { name, url } });
  return fileResponse('application/json', parts);
};
