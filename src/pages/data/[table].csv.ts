import type { APIRoute } from 'astro';
import { fileResponse } from '#publish/file-response.ts';
import { tables, type Table } from '#publish/tables.ts';
import { articlesOldestFirst } from '#record.ts';
import { absolute } from '#urls.ts';

/** The quotations, positions and events of all articles, a table each. */
export const getStaticPaths = () => tables.map((table) => ({ params: { table: table.name }, props: table }));

export const GET: APIRoute<Table> = async ({ props: table }) =>
  fileResponse('text/csv; charset=utf-8; header=present', table.csv(await articlesOldestFirst(), { absolute }));
