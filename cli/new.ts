/*
 * npm run new -- "Title" [--date 2031-05-06] [--slug short-name]
 *
 * Makes a file for an article, <content>/articles/<slug>.md, that passes the checks and waits to be filled in. Never
 * overwrites. Without --date the article is of today, without --slug its address is made from the title.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathFrom } from '#build/path-from.ts';
import { readArticle } from '#core/check/content.ts';
import { parsePublicationDate } from '#core/schema/dates.ts';
import { idPattern } from '#core/schema/fields.ts';
import { formatProblems } from '#core/check/problem.ts';
import { slugOf } from '#core/files/slug.ts';
import { newArticle } from './new/new-article.ts';
import { command, CommandError, runScript, UsageError } from './command.ts';

const usage = `npm run new -- "Title of the article" [--date 2031-05-06] [--slug short-name]
Creates a file for a new article, by default with today’s date and an address made from the title.`;
const options = { date: { type: 'string' }, slug: { type: 'string' } } as const;

/** `npm run new`. */
export const makeNew = command(
  { usage, options, most: Infinity },
  async ({ values, positionals }, settings, { console }) => {
    const { contentDir } = settings;
    const { title, date, slug } = readOptions(values, positionals);
    const folder = join(contentDir, 'articles');
    const existing = await articleNamed(folder, slug);
    if (existing !== undefined) {
      throw new CommandError(
        `${display(existing)} already exists and was not overwritten. Choose another address with --slug, such as --slug ${slug}-2.`,
      );
    }

    const path = join(folder, `${slug}.md`);
    const text = newArticle({ title, date });
    const { problems } = readArticle(
      { path: display(path), bytes: new TextEncoder().encode(text) },
      { people: new Map(), questions: new Map() },
    );
    if (problems.length > 0) throw new CommandError(`No file was created.\n\n${formatProblems(problems)}`);

    await mkdir(folder, { recursive: true });
    // “wx” refuses a file that somebody made in the meantime.
    await writeFile(path, text, { flag: 'wx' });
    console.log(`${display(path)}\n\nPut the article in it, then run: npm run check -- ${display(path)}`);
    return 0;
  },
);

function readOptions(values: { readonly date?: string; readonly slug?: string }, words: readonly string[]) {
  const title = words.join(' ').replace(/\s+/g, ' ').trim();
  if (title === '') throw new UsageError('The title is missing.');

  const date = values.date ?? today();
  if (!parsePublicationDate(date)) {
    throw new CommandError(
      `--date is "${date}": expected a day such as 2031-05-06, or a date and time such as 2031-05-06T09:30:00Z.`,
    );
  }

  const slug = values.slug ?? slugOf(title);
  if (slug === '') {
    throw new CommandError(`No address can be made from the title "${title}". Choose one, such as --slug harbour-vote`);
  }
  if (!idPattern.test(slug)) {
    throw new CommandError(
      `--slug is "${slug}": expected lower-case letters, digits and single hyphens, such as ${slugOf(slug) || 'harbour-vote'}.`,
    );
  }
  return { title, date, slug };
}

/** The editor's own day: what the wall calendar says. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The article that has this address already, in whichever folder below: two would have one address. */
async function articleNamed(folder: string, slug: string): Promise<string | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  // Some file systems do not tell Harbour.md from harbour.md.
  const same = entries.find(({ name }) => basename(name).toLowerCase() === `${slug}.md`);
  return same && join(same.parentPath, same.name);
}

/** A path as messages show it. */
function display(path: string): string {
  return pathFrom(process.cwd(), path);
}

await runScript(import.meta, makeNew);
