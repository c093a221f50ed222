import type { ArticleRecord } from '#core/article/article-record.ts';
import type { Addresses } from './addresses.ts';
import { annotationsAddress, annotationsOf } from './annotations.ts';
import { indexEntry } from './article-index.ts';
import type { Separator } from './csv.ts';
import { jsonSchema, schemaAddress } from './json-schemas.ts';
import { itemsOf, schemaFields, type Field } from './schema-fields.ts';
import { tables, type Table } from './tables.ts';
import { defined } from '#text/words/definitions.ts';
import type { Key } from '#text/words/speaker.ts';
import { say } from '#text/words/words.ts';

/** A file that is published for others to use, with its documentation. */
export interface Download {
  readonly id: string;
  readonly title: string;
  /** From the site's root; with `<slug>` where there is one an article. */
  readonly address: `/${string}`;
  readonly what: string;
  readonly fields: readonly Field[];
  /** Where the file's shape is described for programs. */
  readonly schema: `/${string}`;
}

/**
 * All downloads, documented from the definitions that write them.
 *
 * @param articles the oldest first: examples are of the first that has any, so that they stay.
 */
export function downloads(articles: readonly ArticleRecord[], options: Addresses): readonly Download[] {
  const [oldest] = articles;
  return [
    ...tables.map((table) => tableDownload(table, articles, options)),
    {
      id: 'articles',
      title: defined('Index of articles'),
      address: '/data/articles.json',
      what: defined(
        'One entry per article, under “articles”, with the addresses of its page, record and source, but no text.',
      ),
      fields: schemaFields(itemsOf(jsonSchema('articles'), 'articles'), oldest && indexEntry(oldest, options)),
      schema: schemaAddress('articles'),
    },
    {
      id: 'record',
      title: defined('Record of an article'),
      address: '/articles/<slug>.json',
      what: defined('Everything an article’s page is made from: its text, its passages, and what rests on them.'),
      fields: schemaFields(jsonSchema('record'), oldest && { ...oldest, text: `${oldest.text.slice(0, 60)} …` }),
      schema: schemaAddress('record'),
    },
    {
      id: 'annotations',
      title: defined('Passages as Web Annotations'),
      address: annotationsAddress,
      what: defined(
        'One annotation per passage, under “first.items”, in the W3C’s model. Its target is the passage, its bodies ' +
          'say what rests on it. Addresses are relative to “@base”; positions count Unicode code points of the record’s text.',
      ),
      fields: schemaFields(itemsOf(jsonSchema('annotations'), 'first', 'items'), oldest && annotationsOf(oldest)[0]),
      schema: schemaAddress('annotations'),
    },
  ];
}

function tableDownload(table: Table, articles: readonly ArticleRecord[], addresses: Addresses): Download {
  const examples = firstOf(articles, (article) => table.example(article, addresses)) ?? [];
  return {
    id: table.name,
    title: defined(table.title),
    address: `/data/${table.name}.csv`,
    what: defined(table.row),
    fields: table.columns.map(({ name, meaning, separator }, at) => {
      const example = examples[at];
      return {
        name,
        meaning: separator === undefined ? defined(meaning) : say(separated[separator], { meaning: defined(meaning) }),
        ...(example === undefined || example === '' ? {} : { example: String(example) }),
      };
    }),
    schema: '/data/csv-metadata.json',
  };
}

const separated = {
  ' ': 'severalPartedBySpace',
  ' | ': 'severalPartedByBar',
} as const satisfies Readonly<Record<Separator, Key>>;

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
