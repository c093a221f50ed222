import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The entries of a list of this folder, one a line; a line that begins with `# ` is a heading. */
function entriesOf(file: string): readonly string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => z.string().parse(JSON.parse(`"${line.replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`)));
}

/** Words that mean something to one of the languages that they are put into. */
export const texts = entriesOf('texts.txt');

/** Addresses that run something. */
export const addresses = entriesOf('addresses.txt');

/** HTML, SVG, MathML, and Markdown that could become it. */
export const markup = entriesOf('markup.txt');

const lists = z.record(z.string(), z.array(z.string()));

/** Front matters that are more or less than keys and values, by what is wrong with them. */
export const frontMatters: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists.parse(parse(readFileSync(new URL('front-matter.yaml', import.meta.url), 'utf8')))).map(
    ([kind, entries]) => [
      kind,
      entries.map((entry) => entry.replace('{ok}', 'title: The toll\ndate: 2031-05-15\nabstract: It stays.')),
    ],
  ),
);
