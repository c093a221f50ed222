import { z } from 'zod';
import { frontMatterSchema } from '#core/schema/front-matter.ts';
import { personSchema } from '#core/schema/person.ts';
import { questionSchema } from '#core/schema/question.ts';
import { sourceSchema } from '#core/schema/source.ts';
import { recordSchema } from '#core/article/article-record.ts';
import { annotationsSchema } from './annotations.ts';
import { articleIndexSchema } from './article-index.ts';

/** A JSON Schema of draft 7: what the YAML language servers of editors understand, and every validator besides. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const schemas = {
  article: { schema: frontMatterSchema, title: 'The front matter of an article' },
  person: { schema: personSchema, title: 'A file of content/people' },
  question: { schema: questionSchema, title: 'A file of content/questions' },
  source: { schema: sourceSchema, title: 'A file of content/sources' },
  record: { schema: recordSchema, title: 'An article as data: /articles/<slug>.json' },
  articles: { schema: articleIndexSchema, title: 'The index of all articles: /data/articles.json' },
  annotations: { schema: annotationsSchema, title: 'All passages as Web Annotations: /data/annotations.jsonld' },
} as const;

/** What there is a JSON Schema of. */
export type SchemaName = keyof typeof schemas;
export const schemaNames: readonly SchemaName[] = [
  'article',
  'person',
  'question',
  'source',
  'record',
  'articles',
  'annotations',
];

/** What `explain` and `offer` say to editors alone. */
const forEditors = ['markdownDescription', 'defaultSnippets'];

/** Where a schema is published. */
export function schemaAddress(name: SchemaName): `/${string}` {
  return `/schema/${name}.json`;
}

/**
 * The JSON Schema of what an editor writes, or of the record. It is as strict as the checks about keys, kinds and
 * the form of names; that a day exists in the calendar, that a person has a file, or that words stand in the article,
 * only the checks know.
 *
 * @param options.id The schema's own address, where it has one.
 */
export function jsonSchema(name: SchemaName, { id }: { readonly id?: string } = {}): JsonSchema {
  const { schema, title } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override({ jsonSchema: node }) {
      for (const [key, value] of Object.entries(node)) {
        Reflect.deleteProperty(node, key);
        if (!forEditors.includes(key)) node[key === 'samples' ? 'examples' : key] = value;
      }
    },
  });
  return { $schema, ...(id !== undefined && { $id: id }), title, ...rest };
}
