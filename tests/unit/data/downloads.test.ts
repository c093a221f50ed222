import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { projectRoot } from '../../../cli/run-node.ts';
import { readFolder } from '#build/read-folder.ts';
import { annotationParts, annotationsOf, annotationsSchema } from '#publish/annotations.ts';
import { articleIndexParts, articleIndexSchema } from '#publish/article-index.ts';
import { csvMetadata } from '#publish/csv-metadata.ts';
import { downloads } from '#publish/downloads.ts';
import { jsonSchema, type SchemaName } from '#publish/json-schemas.ts';
import { tables } from '#publish/tables.ts';
import { inventedContent } from '../../fixtures/invented-articles.ts';
import { norlandRecord } from './records.ts';

const { articles } = readContent(await readFolder(join(projectRoot, 'content')));
const invented = readContent(inventedContent(5, 1)).articles;
const records = [...articles, ...invented].map(({ record }) => record);
const absolute = (address: string) => `https://verbatim.example${address}`;
const licence = { name: 'A licence', url: 'https://licence.example/' };
const collection = { absolute, label: 'All', rights: licence.url, language: 'en' };

function readTable(name: string): Record<string, string>[] {
  const table = tables.find((each) => each.name === name);
  return parse([...(table?.csv(records, { absolute }) ?? [])].join(''), { bom: true, columns: true });
}

function validated(name: SchemaName, value: unknown): string {
  const ajv = new Ajv({ allErrors: true, strictTuples: false, formats: { uri: true } });
  return ajv.validate(jsonSchema(name), value) ? 'valid' : ajv.errorsText();
}

describe('Tables', () => {
  test('have a row for every quotation, position and event, each under an address of its own', () => {
    for (const [name, key, of] of [
      ['quotes', 'quote', 'quotes'],
      ['positions', 'position', 'positions'],
      ['timeline', 'event', 'timeline'],
    ] as const) {
      const keys = readTable(name).map((row) => row[key]);
      expect(keys).toHaveLength(records.reduce((sum, record) => sum + record[of].length, 0));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(0);
    }
  });

  test('give offsets that cut the words out of the record', () => {
    const textOf = new Map(records.map(({ slug, text }) => [slug, text]));
    for (const name of ['positions', 'timeline']) {
      for (const row of readTable(name)) {
        const starts = (row['evidence_start'] ?? '').split(' ').map(Number);
        const ends = (row['evidence_end'] ?? '').split(' ').map(Number);
        const words = starts.map((start, at) => textOf.get(row['article'] ?? '')?.slice(start, ends[at]));
        expect(words.join(' | ')).toBe(row['evidence_text']);
      }
    }
  });

  test('name speaker, words and place of a quotation', () => {
    const [table] = tables;
    const [row] = parse([...(table?.csv([norlandRecord()], { absolute }) ?? [])].join(''), {
      bom: true,
      columns: true,
    });
    expect(row).toMatchInlineSnapshot(`
      {
        "about": "",
        "article": "norland-bridge",
        "article_address": "https://verbatim.example/articles/norland-bridge/",
        "article_date": "2031-03-04T07:05:00Z",
        "article_title": "Norland's "bridge" may wait - minister",
        "corrected": "",
        "elsewhere": "",
        "end": "37",
        "notes": "It was May. | It is a ferry now.",
        "number": "1",
        "passage": "https://verbatim.example/articles/norland-bridge/#passage-we-will",
        "person": "berg",
        "person_kind": "person",
        "person_name": "Ada Berg",
        "question": "bridge",
        "quote": "https://verbatim.example/articles/norland-bridge/#quote-we-will",
        "role": "Minister",
        "start": "24",
        "text": "we will wait,",
        "words": "3",
      }
    `);
  });

  test('are described for programs column by column', () => {
    const metadata = csvMetadata(tables, { folder: absolute('/data/'), licence: licence.url, language: 'en' });
    expect(metadata.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)])).toEqual(
      tables.map(({ name, columns }) => [`${name}.csv`, columns.map((column) => column.name)]),
    );
  });
});

describe('The index of articles', () => {
  const text = [...articleIndexParts(records, { absolute, licence })].join('');

  test('is what its schema says, and has nothing that the schema does not know', () => {
    const index: unknown = JSON.parse(text);
    expect(validated('articles', index)).toBe('valid');
    expect(articleIndexSchema.parse(index)).toEqual(index);
  });

  test('has one line an article, and no texts', () => {
    expect(text.split('\n')).toHaveLength(records.length + 3);
    expect(text.length / records.length).toBeLessThan(2_000);
  });

  test('is JSON without any article', () => {
    expect(JSON.parse([...articleIndexParts([], { absolute, licence })].join(''))).toHaveProperty('articles', []);
  });
});

describe('Web Annotations', () => {
  const annotations: unknown = JSON.parse([...annotationParts(records, collection)].join(''));

  test('are what their schema says, and have nothing that the schema does not know', () => {
    expect(validated('annotations', annotations)).toBe('valid');
    expect(annotationsSchema.parse(annotations)).toEqual(annotations);
  });

  test('are one a passage, each under an address of its own, counted', () => {
    const { total, first } = annotationsSchema.parse(annotations);
    expect(total).toBe(records.reduce((sum, { passages }) => sum + passages.length, 0));
    expect(first.items).toHaveLength(total);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
  });

  test('lead to whole addresses of the site, by the base that their context gives', () => {
    const { '@context': context, first } = annotationsSchema.parse(annotations);
    const [item] = first.items;
    expect(new URL(item?.target.source ?? '', context[1]['@base']).href).toMatch(
      /^https:\/\/verbatim\.example\/articles\/[^/]+\/$/,
    );
  });

  test('count in code points, as the model asks', () => {
    const record = norlandRecord({ text: 'Minister 😀a Berg said "we will wait," and Harbour House agreed.' });
    const [annotation] = annotationsOf(record);
    const [quote, position] = annotation?.target.selector ?? [];
    expect([...record.text].slice(position?.start, position?.end).join('')).toBe(quote?.exact);
  });

  test('name speaker, card and question of a quotation, and the notes on it', () => {
    expect(annotationsOf(norlandRecord())).toMatchInlineSnapshot(`
      [
        {
          "body": [
            "people/berg/",
            "articles/norland-bridge/#quote-we-will",
            "questions/bridge/",
            {
              "id": "articles/norland-bridge/#note-correction-a",
              "purpose": "commenting",
              "type": "TextualBody",
              "value": "It was May.",
            },
            {
              "id": "articles/norland-bridge/#note-context-b",
              "purpose": "commenting",
              "type": "TextualBody",
              "value": "It is a ferry now.",
            },
          ],
          "id": "data/annotations.jsonld#norland-bridge/passage-we-will",
          "target": {
            "selector": [
              {
                "exact": "we will wait,",
                "prefix": "said "",
                "suffix": "" and",
                "type": "TextQuoteSelector",
              },
              {
                "end": 37,
                "start": 24,
                "type": "TextPositionSelector",
              },
            ],
            "source": "articles/norland-bridge/",
          },
          "type": "Annotation",
        },
      ]
    `);
  });
});

describe('The documentation of downloads', () => {
  const files = downloads(records, { absolute });

  test('lists the fields of every file, each with its meaning', () => {
    expect(files.map(({ address, fields }) => `${address}: ${String(fields.length)}`)).toMatchInlineSnapshot(`
      [
        "/data/quotes.csv: 20",
        "/data/readings.csv: 18",
        "/data/positions.csv: 21",
        "/data/timeline.csv: 19",
        "/data/articles.json: 17",
        "/articles/<slug>.json: 21",
        "/data/annotations.jsonld: 4",
      ]
    `);
    expect(files.flatMap(({ fields }) => fields.filter(({ meaning }) => meaning === ''))).toEqual([]);
  });

  test('gives examples that are in the files', () => {
    const [first] = readTable('quotes');
    const [quotes] = files;
    expect(Object.fromEntries(quotes?.fields.map(({ name, example }) => [name, example ?? '']) ?? [])).toEqual(first);
  });
});
