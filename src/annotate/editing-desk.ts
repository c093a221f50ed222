import { hash } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFolder, FolderError } from '#build/read-folder.ts';
import { messageOf } from '#build/system-error.ts';
import { cutFrontMatter } from '#core/article/front-matter-fence.ts';
import { interpretArticle, foundSpans, type InterpretedArticle, type Resolved } from '#core/article/interpret.ts';
import { parseArticle } from '#core/article/parse-article.ts';
import { inSource } from '#core/check/article-check.ts';
import { readArticle, readContent } from '#core/check/content.ts';
import { lineStarts } from '#core/check/line-starts.ts';
import type { Problem, Span } from '#core/check/problem.ts';
import { passageValue } from '#core/edit/change.ts';
import { editArticle } from '#core/edit/edit-article.ts';
import { meantSpan, selectorOf } from '#core/edit/selector.ts';
import { addressOf } from '#core/files/file-name.ts';
import { guessesIn } from '#core/files/yaml-comments.ts';
import { type SourceFile } from '#core/files/source-file.ts';
import { parseEventDate } from '#core/schema/dates.ts';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import type { Library } from '#core/schema/library.ts';
import { newPerson, unnamedSpeaker } from '#core/schema/person.ts';
import { locatePassage, locateQuotation } from '#core/text/passages.ts';
import { datesIn } from '#text/dates-in.ts';
import type { Settings } from '../settings.ts';
import { askSchema, type Ask } from './ask-schema.ts';
import type { Answer, DateWords, Desk, Entry, List, Task, Named, Words } from './messages.ts';
import { newFiles, removeUnused, writeNew, type NewFile } from './new-files.ts';

/** The folder that is edited, and the site's language. */
type DeskSettings = Pick<Settings, 'contentDir' | 'siteLang'>;

/** Finds the words of an English text that tell a date. `published` is the day from which “on Monday” is counted. */
export type FindDates = (text: string, published: string) => Dated | Promise<Dated>;
type Dated = readonly (Span & { readonly edtf: string })[];

/** What a file held before an edit and after it, and the files that were made with it. */
interface Step {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly made: readonly NewFile[];
}

/** What the app is told that cannot have what it asks for. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * Answers the app: shows articles of a content folder, and edits them one question after the other. Only articles that the
 * folder holds can be named, so no path comes from outside.
 */
export function editingDesk(
  { contentDir, siteLang }: DeskSettings,
  findDates: FindDates,
): (message: unknown) => Promise<Answer | undefined> {
  const steps = new Map<string, { undo: Step[]; redo: Step[] }>();
  let last: Promise<unknown> = Promise.resolve();

  const answer = async ({ id, slug, ask }: Ask): Promise<Answer> => {
    if (ask.kind === 'date') return { id, date: dateInWords(ask.text) };
    const { file, library } = await find(slug);
    const history = steps.get(slug) ?? { undo: [], redo: [] };
    steps.set(slug, history);
    const show = (shown: SourceFile, from: Library): Desk => ({
      ...deskOf(shown, from),
      canUndo: history.undo.length > 0,
      canRedo: history.redo.length > 0,
    });
    if (ask.kind === 'open') return { id, desk: show(file, library) };
    if (ask.kind === 'words') {
      const article = interpreted(file, library);
      if (!article) throw new Refused('The file cannot be read: mend its problems first.');
      const words = wordsAt(article, ask.span);
      return { id, words: { ...words, dates: await datesOf(words.text, article.frontMatter) } };
    }
    if (ask.digest !== digestOf(file)) {
      const message =
        'The file was changed elsewhere and has been read again. Nothing was written: look, and save again.';
      return { id, failed: true, message, desk: show(file, library) };
    }
    if (ask.kind === 'edit') {
      const named = withNew(library, ask);
      const edited = editArticle(file, named, ask.changes);
      if ('refused' in edited) {
        const { refused, text } = edited;
        const line = text.split('\n')[(refused[0]?.line ?? 0) - 1] ?? '';
        const [, field] = /^[\s-]*(\w+):/.exec(line) ?? [];
        return { id, failed: true, field, message: `Nothing was written. ${inWords(refused)}` };
      }
      const made = await writeNew(newFiles(contentDir, ask));
      await write(file, edited.bytes);
      history.undo.push({ before: file.bytes, after: edited.bytes, made });
      history.redo = [];
      return { id, message: 'Saved.', desk: show({ ...file, bytes: edited.bytes }, named) };
    }
    const [from, to] = ask.kind === 'undo' ? [history.undo, history.redo] : [history.redo, history.undo];
    const step = from.at(-1);
    if (!step) throw new Refused(`There is nothing to ${ask.kind}.`);
    const [old, bytes] = ask.kind === 'undo' ? [step.after, step.before] : [step.before, step.after];
    if (hash('sha256', old) !== digestOf(file)) {
      throw new Refused(`The file was changed elsewhere since: ${ask.kind} would lose that. Nothing was written.`);
    }
    if (ask.kind === 'redo') await writeNew(step.made);
    await write(file, bytes);
    if (ask.kind === 'undo') await removeUnused(contentDir, step.made);
    to.push(step);
    from.pop();
    const now = await find(slug);
    return { id, message: ask.kind === 'undo' ? 'Undone.' : 'Done again.', desk: show(now.file, now.library) };
  };

  const find = async (slug: string): Promise<{ file: SourceFile; library: Library }> => {
    const files = await readFolder(contentDir);
    const file = files.articles.find(({ path }) => addressOf(path) === slug);
    if (!file)
      throw new Refused(
        `There is no file for the article “${slug}” in ${contentDir}/articles any more. Nothing was written.`,
      );
    const { people, questions, sources, pictures } = readContent({ ...files, articles: [] });
    const articleFiles = new Map(files.articles.map((each) => [addressOf(each.path), each]));
    return {
      file,
      library: {
        people,
        questions,
        articleFiles,
        language: siteLang,
        ...(sources && { sources }),
        ...(pictures && { pictures }),
      },
    };
  };

  /** Dates are read in English alone. */
  const datesOf = async (text: string, { date: published, lang = siteLang }: FrontMatter): Promise<DateWords[]> =>
    /^en\b/.test(lang)
      ? (await findDates(text, published)).map(({ start, end, edtf: date }) => ({
          when: text.slice(start, end),
          date,
          inWords: dateInWords(date),
        }))
      : [];

  const dateInWords = (text: string): string => (parseEventDate(text) ? datesIn(siteLang).formatEventDate(text) : '');

  return async (message) => {
    const read = askSchema.safeParse(message);
    if (!read.success) return undefined;
    const { id } = read.data;
    const answered = last
      .then(() => answer(read.data))
      .catch((error: unknown): Answer => {
        if (error instanceof Refused || error instanceof FolderError)
          return { id, failed: true, message: error.message };
        return { id, failed: true, message: `The file could not be written: ${messageOf(error)}.` };
      });
    last = answered;
    return answered;
  };
}

/** Puts new bytes in a file's place at once, if it still is what it was read as. */
async function write(file: SourceFile, bytes: Uint8Array): Promise<void> {
  const path = await realpath(file.path).catch(() => undefined);
  const now = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (path === undefined || !now) throw new Refused(`${file.path} is not there any more. Nothing was written.`);
  if (!now.equals(file.bytes))
    throw new Refused(`${file.path} was changed elsewhere just now. Nothing was written: save again.`);
  // Hidden files are not read as content.
  const beside = join(dirname(path), `.${basename(path)}.new`);
  try {
    await writeFile(beside, bytes, { mode: (await stat(path)).mode });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

function withNew(library: Library, { people, questions }: Named): Library {
  return {
    ...library,
    people: new Map([...people.map(({ id, name }) => [id, newPerson(id, name)] as const), ...library.people]),
    questions: new Map([...questions.map((each) => [each.id, each] as const), ...library.questions]),
  };
}

function digestOf({ bytes }: SourceFile): string {
  return hash('sha256', bytes);
}

function inWords(problems: readonly Problem[]): string {
  return problems.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`)).join(' ');
}

function interpreted(file: SourceFile, library: Library): InterpretedArticle | undefined {
  const parsed = parseArticle(file, library.language);
  return Array.isArray(parsed) ? undefined : interpretArticle(parsed);
}

function wordsAt(article: InterpretedArticle, span: Span): Omit<Words, 'dates'> {
  const meant = meantSpan(article, span);
  const passage = selectorOf(article, span, locatePassage);
  return {
    text: article.prose.text.slice(meant.start, meant.end),
    span: meant,
    passage: passage && passageValue(passage),
    quotation: selectorOf(article, span, locateQuotation),
  };
}

/** Everything that the app shows of an article. */
function deskOf(file: SourceFile, library: Library): Omit<Desk, 'canUndo' | 'canRedo'> {
  const article = interpreted(file, library);
  const entries = article ? entriesOf(article) : [];
  const { problems } = readArticle(file, library);
  const guessed = article ? guesses(article, entries) : [];
  const unnamed = article ? withoutSpeaker(article, entries) : [];
  return {
    digest: digestOf(file),
    text: article?.prose.text ?? '',
    frontMatter: article?.places.data ?? {},
    entries,
    tasks: [
      ...guessed,
      // A guess above it asks the same.
      ...unnamed.filter(
        (task) => !guessed.some(({ entry }) => entry?.list === 'quotes' && entry.at === task.entry?.at),
      ),
      ...problems
        .filter(({ rule }) => rule !== 'guesses-are-checked')
        .map((problem) => ({ kind: 'problem' as const, ...problem, span: article && spanOf(problem, article) })),
    ],
    people: [...library.people.values()].map(({ id, name }) => ({ id, name })),
    questions: [...library.questions.values()].map(({ id, question }) => ({ id, question })),
    sources: [...(library.sources?.values() ?? [])].map(({ id, publisher, title, words }) => ({
      id,
      name: title === undefined ? publisher : `${publisher}: ${title}`,
      words: words.map(({ text }) => text),
    })),
  };
}

function entriesOf({ quotes, notQuotes, positions, events, notes, frontMatter }: InterpretedArticle): Entry[] {
  const entries = (list: List, resolved: readonly Resolved<object>[]) =>
    resolved.map((each, at): Entry => ({ list, at, spans: foundSpans(each), values: { ...each.entry } }));
  return [
    ...entries('quotes', quotes),
    ...entries('positions', positions),
    ...entries('timeline', events),
    ...entries('notes', notes),
    ...notQuotes.map(({ quotations }, at): Entry => ({
      list: 'notQuotes',
      at,
      spans: quotations.map(({ outer }) => outer),
      values: { ...frontMatter.notQuotes[at] },
    })),
  ];
}

/** What an import only guessed, each with the entry that it stands in or above. */
function guesses(article: InterpretedArticle, entries: readonly Entry[]): Task[] {
  const fenced = cutFrontMatter(article.source);
  if ('rule' in fenced) return [];
  const offset = fenced.yaml.start;
  const ends = entries
    .map(({ list, at, spans }) => ({ list, at, span: spans[0], end: endOf(article, list, at) }))
    .sort((a, b) => a.end - b.end);
  return guessesIn(article.source.slice(offset, fenced.yaml.end)).map(({ start, end, text }): Task => {
    const entry = ends.find(({ end }) => end >= start + offset);
    // Between a comment at the top and the first list stand title and abstract.
    const [, field] = /^\r?\n(\w+):/.exec(article.source.slice(end + offset)) ?? [];
    const isOfEntry =
      entry && new RegExp(String.raw`^${entry.list}:`, 'm').test(article.source.slice(0, start + offset));
    return {
      kind: 'guess',
      message: text.replace(/^#\s*check:\s*/i, ''),
      line: lineAt(article, start + offset),
      comment: start,
      field,
      ...(isOfEntry && { entry: { list: entry.list, at: entry.at }, span: entry.span }),
    };
  });
}

/** Where the last of an entry's values ends in the file. */
function endOf({ places }: InterpretedArticle, list: string, at: number): number {
  const value: unknown = Reflect.get(Object(places.data[list] ?? []), at);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return Math.max(places.valueSpan([list, at]).end, ...keys.map((key) => places.valueSpan([list, at, key]).end));
}

function withoutSpeaker(article: InterpretedArticle, entries: readonly Entry[]): Task[] {
  return entries
    .filter(({ list, values }) => list === 'quotes' && values['person'] === unnamedSpeaker)
    .map(({ list, at, spans: [span] }) => ({
      kind: 'speaker',
      message: 'Who says this?',
      line: lineAt(article, article.places.valueSpan([list, at, 'person']).start),
      entry: { list, at },
      span,
    }));
}

function lineAt(article: InterpretedArticle, offset: number): number {
  return article.report({ rule: '', span: { start: offset, end: offset }, message: '' }).line;
}

/** The stretch of the text that a problem is about, if it is about one. */
function spanOf({ line, column, endLine, endColumn }: Problem, article: InterpretedArticle): Span | undefined {
  const starts = lineStarts(article.source);
  const start = (starts[line - 1] ?? 0) + column - 1;
  const end = (starts[endLine - 1] ?? 0) + endColumn - 1;
  if (end <= article.source.length - article.markdown.length) return undefined;
  return article.quotations.quotations
    .map(({ outer }) => outer)
    .find((outer) => {
      const place = inSource(article, outer);
      return place.start === start && place.end === end;
    });
}
