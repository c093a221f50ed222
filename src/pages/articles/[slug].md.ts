import type { APIRoute } from 'astro';
import { articlePaths, type PublishedArticle } from '../../record.ts';

export const getStaticPaths = articlePaths;

/** The file of an article as the editor wrote it. */
export const GET: APIRoute<PublishedArticle> = ({ props }) =>
  new Response(props.source, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
