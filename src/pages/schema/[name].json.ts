import type { APIRoute } from 'astro';
import { jsonSchema, schemaAddress, schemaNames, type SchemaName } from '../../data/json-schemas.ts';
import { absolute } from '../../urls.ts';

export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name }, props: { name } }));

/** The JSON Schema of front matter, of a person, of a question, or of an article's record. */
export const GET: APIRoute<{ name: SchemaName }> = ({ props: { name } }) =>
  new Response(`${JSON.stringify(jsonSchema(name, { id: absolute(schemaAddress(name)) }), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
