import type { APIRoute } from 'astro';
import { streamed } from '../../data/streamed.ts';
import { tables, type Table } from '../../data/tables.ts';
import { articlesOldestFirst } from '../../record.ts';
import { absolute } from '../../urls.ts';

export const getStaticPaths = () => tables.map((table) => ({ params: { table: table.name }, props: { table } }));

/** Every quotation, position or event of all articles as a table. */
export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) =>
  new Response(streamed(table.csv(articlesOldestFirst(), { absolute })), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
