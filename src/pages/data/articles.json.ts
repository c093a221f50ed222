import type { APIRoute } from 'astro';
import { articleIndexParts } from '../../data/article-index.ts';
import { streamed } from '../../data/streamed.ts';
import { articlesOldestFirst } from '../../record.ts';
import { site } from '../../site.ts';
import { absolute } from '../../urls.ts';

/** The index of all articles. */
export const GET: APIRoute = () => {
  const { name, url } = site.licence;
  return new Response(streamed(articleIndexParts(articlesOldestFirst(), { absolute, licence: { name, url } })), {
    headers: { 'content-type': 'application/json' },
  });
};
