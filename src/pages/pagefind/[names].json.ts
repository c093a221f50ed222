import type { APIRoute } from 'astro';
import { searchNames } from '#publish/search/search-names.ts';
import { siteRecord } from '#record.ts';

/** Who is who in the search index, which is made when all pages are there: none without search. */
export function getStaticPaths() {
  return import.meta.env.HAS_SEARCH ? [{ params: { names: 'names' } }] : [];
}

export const GET: APIRoute = async () => Response.json(searchNames(await siteRecord()));
