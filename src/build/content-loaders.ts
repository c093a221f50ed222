import type { Loader, LoaderContext } from 'astro/loaders';
import { decodeString } from 'micromark-util-decode-string';
import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '#core/check/content-error.ts';
import { allFiles, readContent } from '#core/check/content.ts';
import { formatProblems, type Problem } from '#core/check/problem.ts';
import { addressOf } from '#core/files/file-name.ts';
import { pictureAddress } from '#core/files/pictures.ts';
import { sourcesOf, type SourceFile } from '#core/files/source-file.ts';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import type { Settings } from '../settings.ts';
import { digestOf } from './article-digest.ts';
import { codeVersion } from './code-version.ts';
import { pathFrom } from './path-from.ts';
import { readFolder } from './read-folder.ts';

const names = ['articles', 'people', 'questions', 'sources', 'pictures', 'problems'] as const;
type Name = (typeof names)[number];

/** What a loader puts into its collection. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly body?: string;
  /** Where it comes from, relative to the working directory; the problems come from no file. */
  readonly path?: string;
  /** A digest of everything it is made from. */
  readonly digest: string;
}

/** The content folder, read and checked. */
interface Reading {
  readonly entries: Readonly<Record<Exclude<Name, 'problems'>, readonly Entry[]>>;
  /** The problems as text, with the lines of the files; empty if there are none. */
  readonly report: string;
  readonly hasErrors: boolean;
  /** Whether the folder itself could not be read. */
  readonly isUnreadable?: boolean;
  /** The warnings, so that the next reading can repeat those of articles it need not read. */
  readonly warnings: readonly Problem[];
}

/** Where the content is, and the language of articles that do not name one. */
export type ContentSettings = Pick<Settings, 'contentDir' | 'siteLang'>;

/**
 * Loaders for the collections of a content folder. The folder is read once for all of them, since its files are checked
 * against each other.
 *
 * In a build, an error in any file stops Astro before it writes anything, with a message that lists all errors; warnings
 * are logged. Drafts, and pictures that only they show, are left out. The development server loads drafts too. While
 * there is an error, `problems` holds the message and the other collections stay as they were. Whoever has Astro load them
 * again may pass a function `hasRead`, which is called if the folder could be read.
 */
export function contentLoaders({ contentDir: folder, siteLang }: ContentSettings): Readonly<Record<Name, Loader>> {
  let mark: string | undefined;
  let turn: (PromiseWithResolvers<Reading> & { left: number }) | undefined;

  const store = async (name: Name, context: LoaderContext, reading: Reading): Promise<void> => {
    const { entries, report, hasErrors, warnings } = reading;
    if (hasErrors && !context.watcher) throw new ContentError(report);
    if (name === 'problems') {
      const digest = hash('sha256', report);
      const isNew = context.store.get('content')?.digest !== digest || !context.watcher;
      if (report !== '' && isNew) context.logger[hasErrors ? 'error' : 'warn'](`\n${report}`);
      await storeEntries([{ id: 'content', data: { report: hasErrors ? report : '' }, digest }], context);
    } else if (!hasErrors) {
      if (name === 'articles') context.meta.set('warnings', JSON.stringify(warnings));
      await storeEntries(entries[name], context);
    }
  };
  const load = async (name: Name, context: LoaderContext): Promise<void> => {
    // What is stored may come from other code, unless the deployer vouches for it. Within a process, Astro may make these
    // loaders anew.
    mark ??= [process.pid, performance.timeOrigin, codeVersion(fileURLToPath(context.config.root))].join();
    if (!context.config.experimental.incrementalBuild && context.meta.get('storedBy') !== mark) {
      context.store.clear();
      context.meta.delete('isKnown');
      context.meta.set('storedBy', mark);
    }
    // Astro loads all collections at once, in any order. The articles' loader, which knows what need not be read again, has
    // the folder read; the others wait for it, and the last ends the turn.
    turn ??= { ...Promise.withResolvers<Reading>(), left: names.length };
    const { promise: reading, resolve: tell, reject } = turn;
    if (name === 'articles') read({ folder, language: siteLang }, context).then(tell, reject);
    turn.left -= 1;
    if (turn.left === 0) turn = undefined;
    const { isUnreadable } = await reading;
    await store(name, context, await reading);
    const hasRead = context.refreshContextData?.['hasRead'];
    if (name === 'articles' && !isUnreadable && isFunction(hasRead)) hasRead();
  };

  const loader = (name: Name): Loader => ({ name: `verbatim-${name}`, load: (context) => load(name, context) });
  return {
    articles: loader('articles'),
    people: loader('people'),
    questions: loader('questions'),
    sources: loader('sources'),
    pictures: loader('pictures'),
    problems: loader('problems'),
  };
}

/**
 * Reads and checks the folder. An unchanged article that the collection already holds is not read again.
 *
 * @param articles the collection of articles.
 */
async function read(
  { folder, language }: { readonly folder: string; readonly language: string },
  articles: LoaderContext,
): Promise<Reading> {
  const isServed = articles.watcher !== undefined;
  const files = await readFolder(folder).catch((error: unknown) => {
    if (!isServed || !(error instanceof Error)) throw error;
    return error;
  });
  if (files instanceof Error) return { ...nothing, report: files.message, hasErrors: true, isUnreadable: true };

  const stored: unknown = JSON.parse(articles.meta.get('warnings') ?? '[]');
  const warnings = isProblems(stored) ? stored : [];
  let known = 0;
  const { problems, people, questions, sources, pictures, ...content } = readContent(files, {
    language,
    keep({ frontMatter, markdown }, { file, library }) {
      return { file, frontMatter, markdown, digest: digestOf(file, frontMatter, library) };
    },
    recall(file, library) {
      const entry = articles.store.get<FrontMatter>(addressOf(file.path));
      if (entry?.digest === undefined || entry.digest !== digestOf(file, entry.data, library)) return undefined;
      const { data: frontMatter, body: markdown = '', digest } = entry;
      const own = warnings.filter((problem) => problem.file === file.path);
      known += 1;
      return { kept: { file, frontMatter, markdown, digest }, date: frontMatter.date, problems: own };
    },
  });

  if (articles.config.experimental.incrementalBuild && !isServed)
    articles.logger.info(`${known} of ${files.articles.length} articles are unchanged since the last build.`);
  const shown = content.articles.filter(({ frontMatter }) => isServed || !frontMatter.draft);
  const pictureAddresses = new Set(shown.flatMap(({ markdown }) => picturesNamed(markdown)));
  return {
    report: problems.length === 0 ? '' : formatProblems(problems, { sourceOf: sourcesOf(allFiles(files)) }),
    hasErrors: problems.some(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    entries: {
      articles: shown.map(({ file: { path }, frontMatter, markdown, digest }) => ({
        ...{ id: addressOf(path), data: frontMatter, body: markdown, path, digest },
      })),
      people: entriesOf(files.people, people, addressOf),
      questions: entriesOf(files.questions, questions, addressOf),
      sources: entriesOf(files.sources ?? [], sources ?? new Map<string, object>(), addressOf),
      // A picture that only drafts show, or nothing yet, is not published either.
      pictures: entriesOf(files.pictures ?? [], pictures ?? new Map<string, object>(), (path) =>
        pictureAddress({ path }),
      ).filter(({ id }) => isServed || pictureAddresses.has(id)),
    },
  };
}

/** The addresses of pictures a text names, however its Markdown writes them. */
function picturesNamed(markdown: string): string[] {
  return decodeString(markdown).match(/\/pictures\/[\w./-]*\w/g) ?? [];
}

function isFunction(value: unknown): value is () => void {
  return typeof value === 'function';
}

/** This module stored it: its shape need not be checked. */
function isProblems(value: unknown): value is readonly Problem[] {
  return Array.isArray(value);
}

const nothing: Reading = {
  report: '',
  hasErrors: false,
  warnings: [],
  entries: { articles: [], people: [], questions: [], sources: [], pictures: [] },
};

function entriesOf(
  files: readonly SourceFile[],
  known: ReadonlyMap<string, object>,
  idOf: (path: string) => string,
): Entry[] {
  return files.flatMap(({ path, bytes }) => {
    const id = idOf(path);
    // The id is not part of the file.
    const { id: _, ...data }: { readonly id?: unknown } = known.get(id) ?? {};
    return known.has(id) ? [{ id, data, path, digest: hash('sha256', bytes) }] : [];
  });
}

/** Makes a collection hold these entries and no others. */
async function storeEntries(
  entries: readonly Entry[],
  { store, meta, config, parseData }: LoaderContext,
): Promise<void> {
  const root = fileURLToPath(config.root);
  const gone = new Set(store.keys());
  for (const { id, data, path, ...entry } of entries) {
    gone.delete(id);
    if (store.get(id)?.digest === entry.digest) continue;
    store.set({ id, data: await parseData({ id, data }), ...entry, ...(path && { filePath: filePathOf(path, root) }) });
  }
  for (const id of gone) store.delete(id);
  // Astro takes a collection that never held anything for a missing one, and warns on every page.
  if (entries.length > 0 || meta.has('isKnown')) return;
  store.set({ id: 'none', data: {} });
  store.delete('none');
  meta.set('isKnown', 'yes');
}

/** Astro names files relative to the project. */
export function filePathOf(path: string, root: string): string {
  return pathFrom(root, resolve(path));
}
