import type { APIRoute } from 'astro';
import { csvMetadata } from '#publish/csv-metadata.ts';
import { jsonResponse } from '#publish/file-response.ts';
import { tables } from '#publish/tables.ts';
import { site } from '#site.ts';
import { absolute } from '#urls.ts';

/** What the tables hold, for programs. */
export const GET: APIRoute = () => {
  const { licence, lang: language } = site;
  const metadata = csvMetadata(tables, { folder: absolute('/data/'), licence: licence.url, language });
  return jsonResponse(metadata, 'application/csvm+json');
};
