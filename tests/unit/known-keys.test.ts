import { expect, test } from 'vitest';
import { z } from 'zod';
import { isFindings, validate } from '#core/files/validate.ts';
import { readYaml } from '#core/files/yaml-source.ts';
import { frontMatterSchema } from '#core/schema/front-matter.ts';
import { personSchema } from '#core/schema/person.ts';
import { questionSchema } from '#core/schema/question.ts';

/** A place where keys are written: the keys and list entries that lead to it, and the keys that can stand there. */
interface Place {
  readonly path: readonly (string | 0)[];
  readonly keys: readonly string[];
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
  readonly anyOf?: readonly Node[] | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), node).optional(),
    items: node.optional(),
    anyOf: z.array(node).optional(),
  }),
);

function placesOf({ properties, items, anyOf = [] }: Node, path: Place['path'] = []): Place[] {
  return [
    ...(properties ? [{ path, keys: Object.keys(properties) }] : []),
    ...Object.entries(properties ?? {}).flatMap(([key, value]) => placesOf(value, [...path, key])),
    ...(items ? placesOf(items, [...path, 0]) : []),
    ...anyOf.flatMap((form) => placesOf(form, path)),
  ];
}

/** What is said of the key “zzz” at a place. */
function hintFor(schema: z.ZodType, path: Place['path']): string | undefined {
  const data = path.reduceRight<unknown>((value, step) => (step === 0 ? [value] : { [step]: value }), { zzz: 1 });
  const source = readYaml(JSON.stringify(data), 0);
  if (isFindings(source)) throw new Error('This is no YAML.');
  const found = validate(schema, source);
  return isFindings(found)
    ? found.find(({ message }) => message.startsWith('“zzz” is not a known key'))?.hint
    : undefined;
}

const many = z.strictObject(
  Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`entry${String(at)}`, z.string()])),
);

const places = Object.entries({
  article: frontMatterSchema,
  person: personSchema,
  question: questionSchema,
  'forty keys': many,
  'a list of forty keys': z.strictObject({ list: z.array(many).default([]) }),
}).flatMap(([name, schema]) =>
  placesOf(node.parse(z.toJSONSchema(schema, { io: 'input' }))).map(({ path, keys }) => ({
    ...{ schema, path, keys, place: [name, ...path].join(' › ') },
  })),
);

test('there are many places for keys', () => {
  expect(places.length).toBeGreaterThan(10);
});

test.each(places)('an unknown key of $place is answered with all that are known', ({ schema, path, keys }) => {
  expect(hintFor(schema, path)).toBe(`Choose from: ${keys.toSorted().join(', ')}.`);
});
