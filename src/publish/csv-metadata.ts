import type { Column } from './csv.ts';
import type { Table } from './tables.ts';

/** What the metadata of the tables says besides their columns. */
export interface MetadataOptions {
  /** The whole address of the folder that holds the tables. */
  readonly folder: string;
  /** The address of the licence. */
  readonly licence: string;
  readonly language: string;
}

/**
 * What a program needs to read the tables with their types: metadata for CSV on the Web
 * (https://www.w3.org/TR/tabular-metadata/), made from the columns that write them.
 */
export function csvMetadata(tables: readonly Table[], { folder, licence, language }: MetadataOptions) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language, '@base': folder }],
    'dc:license': { '@id': licence },
    tables: tables.map(({ name, title, row, columns: [key, ...columns] }) => ({
      url: `${name}.csv`,
      'dc:title': title,
      'dc:description': row,
      tableSchema: {
        columns: [...(key ? [{ ...described(key), required: true }] : []), ...columns.map(described)],
        // The first column is the address of the row.
        ...(key ? { primaryKey: key.name } : {}),
      },
    })),
  };
}

function described({ name, meaning, datatype, separator }: Omit<Column<never>, 'value'>) {
  return { name, titles: name, 'dc:description': meaning, datatype, ...(separator !== undefined && { separator }) };
}
