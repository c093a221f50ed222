import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readContent } from '#core/check/content.ts';
import { idPattern } from '#core/schema/fields.ts';
import { newPerson } from '#core/schema/person.ts';
import { formatProblems, type Problem } from '#core/check/problem.ts';
import { slugOf } from '#core/files/slug.ts';
import { readFolder } from '#build/read-folder.ts';
import { messageOf } from '#build/system-error.ts';
import { counted } from '#core/text/counted.ts';
import { analyse, type Analysis } from './import/analyse.ts';
import { writeDraft, type Draft } from './import/draft.ts';
import { readDate } from './import/dateline.ts';
import { readOrigin, type PlainText } from './import/plain-text.ts';
import { readText } from './import/read-text.ts';
import { command, CommandError, runScript, UsageError } from './command.ts';
import { progressBar } from './progress-bar.ts';

/*
 * Drafts an article from every plain text: content/articles/<slug>.md with `draft: true`, and a file for everyone quoted
 * who has none. Exit code 0 if every text was drafted, 1 if one was not or its draft does not pass the check, 2 for unusable
 * arguments.
 */

const usage = `npm run import -- file.txt… [--date 2031-05-06] [--source "Valmora Gazette, https://…"] [--slug short-name] [--json]
Each file: a title, who wrote it, a date, “Source: publisher, address”, “Abstract: …”, the text, with empty lines between; all
but title and text may be missing. --date and --source tell what a text does not, or otherwise; --slug is the address of one.
“-” reads standard input; --json prints the analysis and writes nothing.`;
const options = {
  json: { type: 'boolean', default: false },
  date: { type: 'string' },
  source: { type: 'string' },
  slug: { type: 'string' },
} as const;

/** `npm run import`. */
export const importTexts = command(
  { usage, options, most: Infinity },
  async ({ values, positionals: files }, settings, terminal) => {
    const { json } = values;
    const { contentDir } = settings;
    const { console, stderr } = terminal;
    if (files.length === 0) throw new UsageError('There is no file to import.');
    const given = readGiven(values, files.length);
    if (!json) await makeFolder(contentDir, 'articles');
    const people = new Map(readContent(await readFolder(contentDir)).people);
    if (!json) await makeFolder(contentDir, 'people');
    const analyses: Analysis[] = [];
    const failures: string[] = [];
    const written: string[] = [];
    let quotes = 0;
    let checks = 0;
    const showProgress = files.length > 1 && !json ? progressBar(stderr, files.length) : undefined;

    for (const file of files) {
      showProgress?.(file);
      const name = file === '-' ? 'standard input' : file;
      const text = await readText(file, name, { isOnlyRead: json, ...terminal });
      if (typeof text === 'string') {
        failures.push(`${name}: ${text}`);
        continue;
      }
      const reading = analyse({ ...text, ...given }, [...people.values()]);
      if (json) {
        analyses.push(reading.analysis);
        continue;
      }
      const slug = values.slug ?? (slugOf(text.title) || 'article');
      const path = join(contentDir, 'articles', `${slug}.md`);
      if (existsSync(path)) {
        failures.push(
          `${name}: there is an article ${relative(process.cwd(), path)} already; nothing was written. Remove it, or choose another address with --slug.`,
        );
        continue;
      }
      const draft = writeDraft(reading, today(), new Set(people.keys()));
      try {
        // The article comes last: with it, everybody whom it names is there.
        for (const { id, text } of draft.people) await writeNew(join(contentDir, 'people', `${id}.yaml`), text);
        await writeFile(path, draft.article, { flag: 'wx' });
      } catch (error) {
        failures.push(`${name}: ${cannotWrite(contentDir, error)}`);
        continue;
      }
      for (const { id } of draft.people) {
        const member = reading.analysis.people.find((each) => each.id === id);
        people.set(id, newPerson(id, member?.name ?? id, member?.isOrganization === true ? 'organization' : 'person'));
      }
      written.push(path);
      quotes += draft.quotes;
      checks += draft.checks;
      if (files.length === 1) console.log(reportOn(path, draft, reading.analysis));
    }
    showProgress?.(undefined);
    // One text is an object, several are a list.
    const found = files.length > 1 ? analyses : analyses[0];
    if (json && found) console.log(JSON.stringify(found, null, 2));

    if (failures.length > 0) console.error(failures.join('\n'));
    if (!json && files.length > 1) {
      console.log(
        `${written.length} of ${files.length} texts drafted: ${counted(quotes, 'quote')}, ${counted(checks, 'place')} to check (“# check:”).`,
      );
    }
    const problems = written.length > 0 ? await problemsOf(contentDir, written) : [];
    if (problems.length > 0) console.error(formatProblems(problems));
    return failures.length > 0 || problems.length > 0 ? 1 : 0;
  },
);

/** What the command line tells of a text. */
function readGiven(
  { date, source, slug }: { readonly date?: string; readonly source?: string; readonly slug?: string },
  files: number,
): Partial<PlainText> {
  const day = date === undefined ? undefined : readDate(date);
  if (date !== undefined && day === undefined)
    throw new UsageError(`--date is "${date}": expected a day such as 2031-05-06, or a moment.`);
  const origin = source === undefined ? undefined : readOrigin(`Source: ${source}`, false);
  if (source !== undefined && !origin)
    throw new UsageError(`--source is "${source}": expected a publisher and an address, "Valmora Gazette, https://…".`);
  if (slug !== undefined && (files > 1 || !idPattern.test(slug)))
    throw new UsageError(`--slug is "${slug}": expected small letters, digits and single hyphens, and one file alone.`);
  return { ...(day !== undefined && { date: day }), ...(origin && { origin }) };
}

/**
 * Makes a folder that drafts go to, if it is missing: the first article of a site has none yet.
 *
 * @throws {CommandError} if nothing can be written there.
 */
async function makeFolder(contentDir: string, name: string): Promise<void> {
  const folder = join(contentDir, name);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new CommandError(cannotWrite(contentDir, error));
  }
}

function cannotWrite(contentDir: string, error: unknown): string {
  return `the draft cannot be written to ${relative(process.cwd(), contentDir)} (${messageOf(error)}). Allow writing there, or set CONTENT_DIR to another folder.`;
}

/** Never overwrites. */
async function writeNew(path: string, text: string): Promise<void> {
  if (!existsSync(path)) await writeFile(path, text, { flag: 'wx' });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function reportOn(path: string, { quotes, checks, people }: Draft, { isEnglish, leftOut, unpaired }: Analysis): string {
  return [
    `${relative(process.cwd(), path)}: ${counted(quotes, 'quote')}, ${counted(checks, 'place')} to check (“# check:”).`,
    ...(people.length > 0 ? [`New people: ${people.map(({ id }) => id).join(', ')}.`] : []),
    ...(isEnglish
      ? []
      : ['This does not read like English: its quotations were found, but you will have to add who says them.']),
    ...(leftOut.length > 0 ? [`Left out of the text: ${leftOut.map((line) => `“${line}”`).join(', ')}.`] : []),
    ...(unpaired.length > 0
      ? [`Without a partner: ${counted(unpaired.length, 'quotation mark')}. npm run check shows where.`]
      : []),
  ].join('\n');
}

/** What the check says of the new drafts: an import is meant to leave nothing, but a text may hold what no article may. */
async function problemsOf(folder: string, written: readonly string[]): Promise<readonly Problem[]> {
  const files = new Set(written.map((path) => relative(process.cwd(), path)));
  const { problems } = readContent(await readFolder(folder));
  return problems.filter(({ file, severity }) => severity === 'error' && files.has(file));
}

await runScript(import.meta, importTexts);
