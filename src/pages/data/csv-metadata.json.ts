import type { APIRoute } from 'astro';
import { csvMetadata } from '../../data/csv-metadata.ts';
import { tables } from '../../data/tables.ts';
import { site } from '../../site.ts';
import { absolute } from '../../urls.ts';

/** The columns of the tables and their types, for programs. */
export const GET: APIRoute = () => {
  const metadata = csvMetadata(tables, {
    folder: absolute('/data/'),
    licence: site.licence.url,
    language: site.lang,
  });
  return new Response(`${JSON.stringify(metadata, null, 2)}\n`, {
    headers: { 'content-type': 'application/csvm+json' },
  });
};
