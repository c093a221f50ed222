import type { APIRoute } from 'astro';
import type { PublishedArticle } from '../../content/published.ts';
import { articlePaths } from '../../record.ts';

export const getStaticPaths = articlePaths;

/** The file of an article as the editor wrote it. */
export const GET: APIRoute<PublishedArticle> = ({ props }) =>
  new Response(props.source, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
