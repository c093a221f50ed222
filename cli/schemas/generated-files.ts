import { format } from 'prettier';
import settings from '../../prettier.config.js';
import { authoringReference } from './authoring-reference.ts';
import { editorSchema } from '#publish/editor-schemas.ts';

/** A file of the repository that is made, wholly or between marks, from the schemas. */
export interface GeneratedFile {
  readonly path: string;
  /** What the file has to hold, given what it holds. */
  readonly make: (before: string) => Promise<string>;
}

export const generatedFiles: readonly GeneratedFile[] = [
  schemaFile('article'),
  schemaFile('person'),
  schemaFile('question'),
  { path: 'docs/authoring.md', make: writeReference },
];

function schemaFile(name: Parameters<typeof editorSchema>[0]): GeneratedFile {
  return {
    path: `.vscode/schemas/${name}.json`,
    make: () => format(JSON.stringify(editorSchema(name)), { ...settings, parser: 'json' }),
  };
}

const begin = '<!-- Made from the schemas by `npm run schemas`: changes between these marks are lost. -->';
const end = '<!-- The end of what is made. -->';

function writeReference(before: string): Promise<string> {
  const [first, last] = [before.indexOf(begin), before.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`docs/authoring.md needs these two lines:\n${begin}\n${end}`);
  const text = `${before.slice(0, first)}${begin}\n\n${authoringReference()}\n\n${before.slice(last)}`;
  return format(text, { ...settings, parser: 'markdown' });
}
