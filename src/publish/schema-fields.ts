import type { JsonSchema } from './json-schemas.ts';
import { defined } from '#text/words/definitions.ts';

/** A field of a published file, as its documentation lists it. */
export interface Field {
  readonly name: string;
  readonly meaning: string;
  /** A value that a file has. */
  readonly example?: string;
}

/**
 * The fields of an object in a JSON Schema with what it says about them, in the site's language.
 *
 * @param value an object that the schema describes: its values are the examples, lists and objects as JSON.
 */
export function schemaFields(schema: JsonSchema, value: Readonly<Record<string, unknown>> = {}): Field[] {
  return Object.entries(child(schema, 'properties') ?? {}).map(([name, property]) => {
    const meaning = child(property, 'description');
    const example = exampleOf(value[name]);
    return {
      name,
      meaning: typeof meaning === 'string' ? defined(meaning) : '',
      ...(example !== undefined && { example }),
    };
  });
}

function exampleOf(value: unknown): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The schema of the items of a list, which the properties of objects lead to. */
export function itemsOf(schema: JsonSchema, ...properties: readonly string[]): JsonSchema {
  const list = properties.reduce<unknown>((node, name) => child(child(node, 'properties'), name), schema);
  const items = child(list, 'items');
  return isObject(items) ? items : {};
}

function child(node: unknown, key: string): unknown {
  return isObject(node) ? node[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
