import { format } from 'prettier';
import { stringify } from 'yaml';
import { z } from 'zod';
import settings from '../../prettier.config.js';
import { articleChecks, readingRules } from '#core/check/index.ts';
import { jsonSchema } from '#publish/json-schemas.ts';

/** As much of JSON Schema as our schemas use. */
const node = z.object({
  description: z.string().optional(),
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  examples: z.array(z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

const begin = '<!-- Made from the schemas by `npm run schemas`: changes between these marks are lost. -->';
const end = '<!-- The end of what is made. -->';

/** The text of docs/authoring.md with the reference as the schemas have it. */
export function withReference(before: string): Promise<string> {
  const [first, last] = [before.indexOf(begin), before.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`docs/authoring.md needs these two lines:\n${begin}\n${end}`);
  const text = `${before.slice(0, first)}${begin}\n\n${reference()}\n\n${before.slice(last)}`;
  return format(text, { ...settings, parser: 'markdown' });
}

/** The reference of everything an editor can write, as Markdown: a table for every group of keys of the schemas. */
function reference(): string {
  const article = node.parse(jsonSchema('article'));
  const source = node.parse(jsonSchema('source'));
  const passage = passageOf(article);
  return [
    '### The front matter of an article\n\n' + table(article),
    ...groupsIn(article),
    ...(passage
      ? [
          '### A passage\n\nWherever words of the article are asked for, write them as text. If they occur more than once, say which ' +
            `you mean:\n\n${table(passage)}`,
        ]
      : []),
    `### A file of \`content/people\`\n\n${table(node.parse(jsonSchema('person')))}`,
    `### A file of \`content/questions\`\n\n${table(node.parse(jsonSchema('question')))}`,
    `### A file of \`content/sources\`\n\n${table(source)}`,
    ...groupsIn(source),
    `### What is checked\n\nMessages name these rules.\n\n${rules()}`,
  ].join('\n\n');
}

/** The rules, as the program has them. */
function rules(): string {
  return [...readingRules, ...articleChecks]
    .map(({ id, title, explanation }) => `- **${title}** (\`${id}\`). ${explanation}`)
    .join('\n');
}

/** A table for each group of keys inside of another. */
function groupsIn({ properties = {} }: Node): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const group = value.items ?? value;
    const title = value.items ? `An entry of \`${key}\`` : `The keys of \`${key}\``;
    return group.properties ? [`### ${title}\n\n${table(group)}`, ...groupsIn(group)] : [];
  });
}

/** The keys with which a passage says which of several places it means: the form of `notQuotes` that is no text. */
function passageOf({ properties }: Node): Node | undefined {
  return properties?.['notQuotes']?.items?.anyOf?.find((form) => form.properties);
}

function table({ properties = {}, required = [] }: Node): string {
  const rows = Object.entries(properties).map(([key, value]) => {
    const need = required.includes(key) ? 'required' : '';
    return `| \`${key}\` | ${need} | ${cell(whatItIs(value))} | ${exampleOf(key, value)} |`;
  });
  return ['| key | | what it is | example |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function whatItIs({ description = '', enum: choices, type }: Node): string {
  const kind = choices
    ? `One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`
    : type === 'boolean'
      ? '`true` or `false`.'
      : type === 'array'
        ? 'A list.'
        : '';
  return [description, kind].filter(Boolean).join(' ');
}

/** The first example as it stands in a file, on one line. What has its own table below needs none. */
function exampleOf(key: string, { examples = [] }: Node): string {
  const [first] = examples;
  if (first === undefined) return '';
  const line = stringify({ [key]: first }, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return examples.length > 1
    ? examples.map((example) => `\`${String(example)}\``).join(', ')
    : `\`${line
        .trim()
        .replace(/^\{|\}$/g, '')
        .replaceAll('\n', ' ')}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
