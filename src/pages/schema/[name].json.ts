import type { APIRoute } from 'astro';
import { jsonResponse } from '#publish/file-response.ts';
import { jsonSchema, schemaAddress, schemaNames, type SchemaName } from '#publish/json-schemas.ts';
import { absolute } from '#urls.ts';

/** JSON Schemas of what an editor writes, of an article's record, and of the data. */
export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: SchemaName }> = ({ props: { name } }) =>
  jsonResponse(jsonSchema(name, { id: absolute(schemaAddress(name)) }), 'application/schema+json');
