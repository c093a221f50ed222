import type { APIRoute } from 'astro';
import type { PublishedArticle } from '../../content/published.ts';
import { articlePaths } from '../../record.ts';

export const getStaticPaths = articlePaths;

/** The record of an article as data. */
export const GET: APIRoute<PublishedArticle> = ({ props }) =>
  new Response(`${JSON.stringify(props.record, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
