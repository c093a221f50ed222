import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '#core/check/content.ts';
import { recordSchema } from '#core/article/article-record.ts';
import { projectRoot } from '../../../cli/run-node.ts';
import { withReference } from '../../../cli/schemas/authoring-reference.ts';
import { readFolder } from '#build/read-folder.ts';
import { jsonSchema, schemaNames, type SchemaName } from '#publish/json-schemas.ts';

const files = await readFolder(join(projectRoot, 'content'));
const { articles } = readContent(files);

/** What a real validator says about a value: its errors as text, or “valid”. */
function validated(name: SchemaName, value: unknown): string {
  const ajv = new Ajv({ allErrors: true, formats: { uri: true } });
  return ajv.validate(jsonSchema(name), value) ? 'valid' : ajv.errorsText();
}

function frontMatter(source: string): unknown {
  return parse(source.split(/^---$/m)[1] ?? '');
}

const harbour = { title: 'Harbour stays open', date: '2031-05-06', abstract: 'It stays.' };

describe('JSON Schema', () => {
  test.for(schemaNames)('of %s carries its address where it is given one', (name) => {
    const address = `https://news.example/schema/${name}.json`;
    expect(jsonSchema(name, { id: address })['$id']).toBe(address);
    expect(jsonSchema(name)).not.toHaveProperty('$id');
  });

  test('accepts the front matter of every article of this site', () => {
    for (const { bytes } of files.articles) {
      expect(validated('article', frontMatter(new TextDecoder().decode(bytes)))).toBe('valid');
    }
  });

  test('accepts every person and every question of this site', () => {
    const texts = (name: 'people' | 'questions') => files[name].map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const text of texts('people')) expect(validated('person', parse(text))).toBe('valid');
    for (const text of texts('questions')) expect(validated('question', parse(text))).toBe('valid');
  });

  test('of the record accepts the record of every article of this site', () => {
    expect(articles.map(({ record }) => validated('record', record))).toEqual(articles.map(() => 'valid'));
  });

  test('of the record knows every field of every record', () => {
    for (const { record } of articles) expect(recordSchema.parse(record)).toEqual(record);
  });

  test('of the record lets pass what a later record adds', () => {
    for (const { record } of articles) expect(validated('record', { ...record, later: true })).toBe('valid');
  });

  test.for(['2031-05-06', '2031-05-06T09:30:00Z', '2031-05-06T09:30+03:00'])(
    'accepts %s as a date of an article',
    (date) => {
      expect(validated('article', { ...harbour, date })).toBe('valid');
    },
  );

  test.for(['6 May 2031', '2031-05', '2031-05-06T09:30:00', '2031-05-06 09:30'])(
    'refuses %s as a date of an article',
    (date) => {
      expect(validated('article', { ...harbour, date })).toContain('must match pattern');
    },
  );

  test.for([2031, '2031', '2031-05-05/2031-05-09', '2031-05-06/..', '2031~'])(
    'accepts %s as a date of an event',
    (date) => {
      const event = { date, event: 'The council votes', evidence: 'voted' };
      expect(validated('article', { ...harbour, timeline: [event] })).toBe('valid');
    },
  );

  test('refuses an unknown key, a stance that is none, and a position without evidence', () => {
    const position = {
      person: 'ada-lorn',
      question: 'keep-harbour',
      stance: 'neutral',
      summary: 'It stays.',
      evidence: [],
    };
    expect(validated('article', { ...harbour, titel: '', positions: [position] })).toMatchInlineSnapshot(
      `"data must NOT have additional properties, data/positions/0/stance must be equal to one of the allowed values, data/positions/0/evidence must NOT have fewer than 1 items"`,
    );
  });

  test('has none of the keywords that are for editors alone', () => {
    const published = JSON.stringify(schemaNames.map((name) => jsonSchema(name)));
    expect(published).not.toMatch(/"(?:samples|markdownDescription|defaultSnippets)"/);
  });

  test('gives an example of every key that an author fills with text', () => {
    expect(jsonSchema('question')['properties']).toMatchObject({ short: { examples: ['US guarantees'] } });
  });

  test('describes every key that an editor can write', () => {
    const undescribed = (['article', 'person', 'question'] as const).flatMap((name) =>
      keysWithoutDescription(jsonSchema(name), name),
    );
    expect(undescribed).toEqual(['person.native.name', 'person.native.lang']);
  });
});

test('docs/authoring.md has the reference that `npm run schemas` makes', async () => {
  const text = await readFile(join(projectRoot, 'docs/authoring.md'), 'utf8');
  expect(await withReference(text)).toBe(text);
});

/** The paths of properties that say nothing about themselves. */
function keysWithoutDescription(node: unknown, path: string): string[] {
  const own = entries(child(node, 'properties')).flatMap(([key, value]) => [
    ...(child(value, 'description') === undefined ? [`${path}.${key}`] : []),
    ...keysWithoutDescription(value, `${path}.${key}`),
  ]);
  const branches = entries(child(node, 'anyOf')).flatMap(([, branch]) => keysWithoutDescription(branch, path));
  const items = child(node, 'items');
  return [...own, ...branches, ...(items === undefined ? [] : keysWithoutDescription(items, path))];
}

function child(node: unknown, key: string): unknown {
  return entries(node).find(([name]) => name === key)?.[1];
}

function entries(node: unknown): [string, unknown][] {
  return typeof node === 'object' && node !== null ? Object.entries(node) : [];
}
