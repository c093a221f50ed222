import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readContent } from '#core/check/content.ts';
import type { Person } from '#core/schema/person.ts';
import { formatProblems } from '#core/check/problem.ts';
import { lineStarts, pointAt } from '#core/check/line-starts.ts';
import { UnreadableMarkdown } from '#core/text/markdown.ts';
import { readSource } from '#core/files/source-file.ts';
import { slugOf } from '#core/files/slug.ts';
import { readFolder } from '#build/read-folder.ts';
import { analyse, type Analysis, type Reading } from './import/analyse.ts';
import { writeDraft } from './import/draft.ts';
import { parsePlainText, type PlainText } from './import/plain-text.ts';
import { command, find, UsageError } from './command.ts';
import { progressBar } from './progress-bar.ts';

/*
 * Drafts an article from every plain text: content/articles/<slug>.md with `draft: true`, and a file for everyone quoted
 * who has none. Exit code 0 if every text was drafted, 1 if one was not, 2 for unusable arguments.
 */

const usage = `npm run import -- file.txt… [--json]
Each file: a title, a date, “Abstract: …”, the text, with empty lines between; date and abstract may be missing.
“-” reads standard input; --json prints the analysis and writes nothing.`;
const options = { json: { type: 'boolean', default: false } } as const;

await command({ usage, options, most: Infinity }, async ({ values, positionals: files }, { contentDir }) => {
  const { json } = values;
  if (files.length === 0) throw new UsageError('There is no file to import.');
  // The first article of a site.
  if (!json) await mkdir(join(contentDir, 'articles'), { recursive: true });
  const people = new Map(readContent(await readFolder(contentDir)).people);
  const analyses: Analysis[] = [];
  const failures: string[] = [];
  const written: string[] = [];
  let quotes = 0;
  let checks = 0;
  const showProgress = files.length > 1 && !json ? progressBar(process.stderr, files.length) : undefined;

  for (const file of files) {
    showProgress?.(file);
    const name = file === '-' ? 'standard input' : file;
    const text = await readText(file, name, json);
    if (text.kind === 'failure') {
      failures.push(text.message);
      continue;
    }
    const reading = tryAnalyse(text, [...people.values()]);
    if (typeof reading === 'string') {
      failures.push(`${name}: ${reading}`);
      continue;
    }
    if (json) {
      analyses.push(reading.analysis);
      continue;
    }
    const slug = slugOf(text.text.title) || 'article';
    const path = join(contentDir, 'articles', `${slug}.md`);
    if (existsSync(path)) {
      failures.push(
        `${name}: there is an article ${relative(process.cwd(), path)} already; nothing was written. Remove it or change the title.`,
      );
      continue;
    }
    const draft = writeDraft(reading, today(), new Set(people.keys()));
    try {
      await mkdir(join(contentDir, 'articles'), { recursive: true });
      await mkdir(join(contentDir, 'people'), { recursive: true });
      // The article comes last: with it, everybody whom it names is there.
      for (const { id, text } of draft.people) await writeNew(join(contentDir, 'people', `${id}.yaml`), text);
      await writeFile(path, draft.article, { flag: 'wx' });
    } catch (error) {
      failures.push(
        `${name}: the draft cannot be written to ${relative(process.cwd(), contentDir)} (${error instanceof Error ? error.message : String(error)}). Allow writing there, or set CONTENT_DIR to another folder.`,
      );
      continue;
    }
    for (const person of draft.people) {
      const member = reading.analysis.people.find(({ id }) => id === person.id);
      people.set(person.id, asPerson(person.id, member?.name ?? person.id, member?.isOrganization === true));
    }
    written.push(path);
    quotes += draft.quotes;
    checks += draft.checks;
    if (files.length === 1)
      report(
        path,
        draft.quotes,
        draft.checks,
        draft.people.map(({ id }) => id),
        reading.analysis.unpaired.length,
      );
  }
  showProgress?.(undefined);
  if (json) printJson(analyses, files.length);

  if (failures.length > 0) console.error(failures.join('\n'));
  if (!json && files.length > 1) {
    console.log(
      `${String(written.length)} of ${String(files.length)} texts drafted: ${count(quotes, 'quote')}, ${count(checks, 'place')} to check (“# check:”).`,
    );
  }
  if (written.length > 0) await reportProblems(contentDir, written);
  return failures.length > 0 ? 1 : 0;
});

type Read =
  | { readonly kind: 'text'; readonly text: PlainText; readonly source: string }
  | { readonly kind: 'failure'; readonly message: string };

/** Reads and takes apart a text. Failures are sentences for the editor. */
async function readText(file: string, name: string, isOnlyRead: boolean): Promise<Read> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readStandardInput() : await readFile(find(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder; name the files in it'
          : String(error);
    return { kind: 'failure', message: `${name}: ${reason}.` };
  }
  const source = readSource({ path: name, bytes });
  if (typeof source !== 'string') {
    // What is only analysed may hold the odd control character that an article may not.
    const tolerated = isOnlyRead ? decode(bytes) : undefined;
    if (tolerated === undefined) {
      const place = bytes.includes(0) ? '' : ` (line ${String(source.line)}, column ${String(source.column)})`;
      return {
        kind: 'failure',
        message: `${name}: it cannot be read as text${place}. ${source.message} ${source.hint ?? ''}`.trim(),
      };
    }
    return asText(tolerated, name);
  }
  return asText(source, name);
}

function asText(source: string, name: string): Read {
  const text = parsePlainText(source);
  return typeof text === 'string' ? { kind: 'failure', message: `${name}: ${text}.` } : { kind: 'text', text, source };
}

/** The analysis of a text, or why it cannot be read, with its line. */
function tryAnalyse({ text, source }: Read & { kind: 'text' }, people: readonly Person[]): Reading | string {
  try {
    return analyse(text, people);
  } catch (error) {
    if (!(error instanceof UnreadableMarkdown)) throw error;
    const { line } = pointAt(lineStarts(source), source.length - text.body.length + error.span.start);
    return `it cannot be read (line ${String(line)}). ${error.message} ${error.hint}`;
  }
}

/** Text in UTF-8 without a zero byte, which would make it no text at all. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One text is an object, several are a list. */
function printJson(analyses: readonly Analysis[], files: number): void {
  const [only] = analyses;
  if (files > 1) console.log(JSON.stringify(analyses, null, 2));
  else if (only) console.log(JSON.stringify(only, null, 2));
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Never overwrites. */
async function writeNew(path: string, text: string): Promise<void> {
  if (!existsSync(path)) await writeFile(path, text, { flag: 'wx' });
}

function asPerson(id: string, name: string, isOrganization: boolean): Person {
  return { id, name, kind: isOrganization ? 'organization' : 'person', aliases: [], titles: [], sameAs: [] };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function count(number: number, thing: string): string {
  return `${String(number)} ${thing}${number === 1 ? '' : 's'}`;
}

function report(path: string, quotes: number, checks: number, people: readonly string[], unpaired: number): void {
  console.log(
    `${relative(process.cwd(), path)}: ${count(quotes, 'quote')}, ${count(checks, 'place')} to check (“# check:”).`,
  );
  if (people.length > 0) console.log(`New people: ${people.join(', ')}.`);
  if (unpaired > 0) console.log(`Without a partner: ${count(unpaired, 'quotation mark')}. npm run check shows where.`);
}

/** What the check says of the new drafts: an import is meant to leave nothing, but a text may hold what no article may. */
async function reportProblems(folder: string, written: readonly string[]): Promise<void> {
  const files = new Set(written.map((path) => relative(process.cwd(), path)));
  const problems = readContent(await readFolder(folder)).problems.filter(
    ({ file, severity }) => severity === 'error' && files.has(file),
  );
  if (problems.length > 0) console.error(formatProblems(problems));
}
