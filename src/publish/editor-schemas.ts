import { jsonSchema, type JsonSchema } from './json-schemas.ts';

/** The names of the files that an article can refer to. */
export interface KnownNames {
  readonly people: readonly string[];
  readonly questions: readonly string[];
}

/**
 * A JSON Schema as editors show it best: an example is part of the explanation, unless there are several forms to choose
 * from, since editors offer examples as values; and where a person or a question is named, the known names are offered
 * (`defaultSnippets`, which YAML language servers read). Without title and address: the one would head every
 * explanation, the other would be looked for on the web.
 */
export function editorSchema(name: 'article' | 'person' | 'question', names?: KnownNames): JsonSchema {
  return forEditors({ ...jsonSchema(name), title: undefined }, [], names);
}

/** @param path The keys that lead here, without steps into lists. */
function forEditors(node: JsonSchema, path: readonly string[], names: KnownNames | undefined): JsonSchema {
  const { examples, description, properties, items, anyOf, ...rest } = node;
  const known = names && namesAt(path, names);
  const [first, ...more]: readonly unknown[] = isList(examples) ? examples : [];
  const example = first === undefined || more.length > 0 || known ? '' : ` Example: ${inWords(first)}`;
  return {
    ...rest,
    ...(typeof description === 'string' ? { description: description + example } : {}),
    ...(more.length > 0 && !known ? { examples } : {}),
    ...(known ? { defaultSnippets: known.map((label) => ({ label, body: label })) } : {}),
    ...(isNode(properties)
      ? { properties: mapNodes(properties, (child, key) => forEditors(child, [...path, key], names)) }
      : {}),
    ...(isNode(items) ? { items: forEditors(items, path, names) } : {}),
    ...(isList(anyOf) ? { anyOf: anyOf.filter(isNode).map((branch) => forEditors(branch, path, names)) } : {}),
  };
}

/** The names that can stand at a place of the article's schema, if a name stands there. */
function namesAt(path: readonly string[], { people, questions }: KnownNames): readonly string[] | undefined {
  const [list, key] = path;
  if (key === 'question') return questions;
  return key === 'person' || (list === 'people' && key === 'id') ? people : undefined;
}

/** A value on one line. */
function inWords(value: unknown): string {
  if (isList(value)) return value.map(inWords).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function mapNodes(nodes: JsonSchema, map: (node: JsonSchema, key: string) => JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, isNode(node) ? map(node, key) : node]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
