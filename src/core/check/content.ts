import type { Root } from 'mdast';
import type { z } from 'zod';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import { newestFirst } from '#core/across/newest-first.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { makeRecord } from '#core/article/make-record.ts';
import type { ArticleCheck } from './article-check.ts';
import { aboutProblems } from './about-page.ts';
import { articleChecks } from './index.ts';
import { namesAreKnown, toAddOne } from './names-are-known.ts';
import { addressOf, misnamed, sharedAddresses, unclearInPairs } from '#core/files/file-name.ts';
import { interpretArticle, type InterpretedArticle } from '#core/article/interpret.ts';
import type { Library } from '#core/schema/library.ts';
import { parseArticle } from '#core/article/parse-article.ts';
import { personSchema } from '#core/schema/person.ts';
import { readPictures } from '#core/files/pictures.ts';
import { problemReporter, sortProblems, type Finding, type Problem } from './problem.ts';
import type { Prose } from '#core/text/prose.ts';
import { questionSchema } from '#core/schema/question.ts';
import { sourceSchema } from '#core/schema/source.ts';
import { visibleName } from '#core/files/hidden-characters.ts';
import { readSource, type SourceFile } from '#core/files/source-file.ts';
import { isFindings, validate } from '#core/files/validate.ts';
import { readYaml, type YamlSource } from '#core/files/yaml-source.ts';

/** The files of a content folder. */
export interface ContentFiles {
  readonly articles: readonly SourceFile[];
  readonly people: readonly SourceFile[];
  readonly questions: readonly SourceFile[];
  readonly sources?: readonly SourceFile[];
  readonly pictures?: readonly SourceFile[];
  /** `about.md`, if there is one. */
  readonly about?: readonly SourceFile[];
}

/** All files of a content folder. */
export function allFiles(files: ContentFiles): readonly SourceFile[] {
  const { articles, people, questions, sources, pictures, about } = mapFiles(files, (file) => file);
  return [...articles, ...people, ...questions, ...sources, ...pictures, ...about];
}

/** The files of a content folder, each as `now` has it. */
export function mapFiles(files: ContentFiles, now: (file: SourceFile) => SourceFile): Required<ContentFiles> {
  const all = (of: readonly SourceFile[] = []) => of.map(now);
  return {
    articles: all(files.articles),
    people: all(files.people),
    questions: all(files.questions),
    sources: all(files.sources),
    pictures: all(files.pictures),
    about: all(files.about),
  };
}

/** An article that has been read: its record, and what its page is rendered from. */
export interface Article {
  readonly frontMatter: FrontMatter;
  /** Made on first use: a check does not need it. */
  readonly record: ArticleRecord;
  readonly body: Root;
  readonly prose: Prose;
  /** The file below the front matter. */
  readonly markdown: string;
  readonly file: string;
}

/** A content folder, read and checked. If there is an error among the problems, it must not be published. */
export interface Content<Kept = Article> extends Library {
  /** What was kept of each article, newest first; those of the same moment by address. Includes drafts. */
  readonly articles: readonly Kept[];
  /** Sorted by place. */
  readonly problems: readonly Problem[];
}

/** How {@link readContent} treats each article. */
export interface Reading<Kept> {
  /** The site's language (BCP 47), for articles that do not name one. */
  readonly language?: string;
  /**
   * What to keep of an article, called as soon as it has been read. An article's tree is many times larger than its text:
   * with thousands of articles, keep only what is needed.
   */
  readonly keep: (article: Article, reading: ArticleReading) => Kept;
  /** What reading a file now would give, if that is known and it need not be read again. */
  readonly recall?: (file: SourceFile, library: Library) => RecalledArticle<Kept> | undefined;
  /** The checks to run on each article; all of ours if left out. */
  readonly checks?: readonly ArticleCheck[];
}

/** What an article was read from and with, and the problems found. */
interface ArticleReading {
  readonly file: SourceFile;
  readonly library: Library;
  readonly problems: readonly Problem[];
}

interface RecalledArticle<Kept> {
  readonly kept: Kept;
  /** As in its front matter. */
  readonly date: string;
  readonly problems: readonly Problem[];
}

/** Reads and checks a content folder: the only way, used by the site, `check` and the tests. */
export function readContent(files: ContentFiles): Content;
export function readContent<Kept>(files: ContentFiles, reading: Reading<Kept>): Content<Kept>;
export function readContent(
  files: ContentFiles,
  { keep, recall, language, checks }: Reading<unknown> = { keep: (article) => article },
): Content<unknown> {
  const problems: Problem[] = [];
  const people = readEntries(files.people, personSchema, (path) => personSchema.parse({ name: path }), problems);
  const questions = readEntries(
    files.questions,
    questionSchema,
    (path) => questionSchema.parse({ question: `${path}?` }),
    problems,
  );
  const sources = readEntries(files.sources ?? [], sourceSchema, wordless, problems, (source, places) =>
    unknownSpeakers(source, places, people),
  );
  const pictures = readPictures(files.pictures ?? [], problems);
  const articleFiles = new Map(files.articles.map((file) => [addressOf(file.path), file]));
  const library: Library = {
    people,
    questions,
    sources,
    pictures,
    articleFiles,
    ...(language === undefined ? {} : { language }),
  };

  const articles = files.articles.flatMap((file) => {
    const slug = addressOf(file.path);
    const known = recall?.(file, library);
    if (known) {
      for (const each of known.problems) problems.push(each);
      return [{ slug, date: known.date, kept: known.kept }];
    }
    const { article, problems: found } = readArticle(file, library, checks);
    for (const each of found) problems.push(each);
    if (!article) return [];
    return [{ slug, date: article.frontMatter.date, kept: keep(article, { file, library, problems: found }) }];
  });
  const folders = [files.articles, files.people, files.questions, files.sources ?? []].flatMap(sharedAddresses);
  const about = (files.about ?? []).flatMap((file) =>
    aboutProblems(file, (article, rules) => readArticle(article, library, rules).problems),
  );
  for (const each of [...folders, ...unclearInPairs(files.people), ...about]) problems.push(each);

  return {
    people,
    questions,
    sources,
    pictures,
    articles: articles.sort(newestFirst).map(({ kept }) => kept),
    problems: sortProblems(problems),
  };
}

/** Reads and checks one article. There is no article if the file could not be understood. */
export function readArticle(
  file: SourceFile,
  library: Library,
  checks: readonly ArticleCheck[] = articleChecks,
): { article?: Article; problems: Problem[] } {
  const parsed = parseArticle(file, library.language);
  if (Array.isArray(parsed)) return { problems: parsed };
  const interpreted = interpretArticle(parsed);
  return {
    article: new ReadArticle(interpreted, library, file.path),
    problems: checks.flatMap((rule) =>
      rule.check(interpreted, library).map((finding) => parsed.report({ rule: rule.id, ...finding })),
    ),
  };
}

/**
 * An article whose record is made on demand. A class, because an object with a getter of its own gets a shape of its own,
 * which keeps everything the getter knows in memory for a long time.
 */
class ReadArticle implements Article {
  readonly frontMatter;
  readonly body;
  readonly prose;
  readonly markdown;
  readonly file;
  readonly #interpreted;
  readonly #library;
  #record: ArticleRecord | undefined;

  constructor(interpreted: InterpretedArticle, library: Library, file: string) {
    this.frontMatter = interpreted.frontMatter;
    this.body = interpreted.body;
    this.prose = interpreted.prose;
    this.markdown = interpreted.markdown;
    this.file = file;
    this.#interpreted = interpreted;
    this.#library = library;
  }

  get record(): ArticleRecord {
    return (this.#record ??= makeRecord(this.#interpreted, this.#library));
  }
}

/**
 * Reads the files of people, questions or sources, by id. A file that cannot be read gets the entry `nothing`: it is
 * reported once, and not again wherever an article names it.
 */
function readEntries<Entry extends object>(
  files: readonly SourceFile[],
  schema: z.ZodType<Entry>,
  nothing: (path: string) => Entry,
  problems: Problem[],
  check?: EntryCheck<Entry>,
): Map<string, Entry & { readonly id: string }> {
  return new Map(
    files.map((file) => {
      const id = addressOf(file.path);
      const entry = readEntry(file, schema, problems, check) ?? nothing(visibleName(file.path));
      return [id, { ...entry, id }];
    }),
  );
}

/** Finds what is wrong with an entry beyond its schema. */
type EntryCheck<Entry> = (entry: Entry, places: YamlSource) => readonly Finding[];

function readEntry<Entry>(
  file: SourceFile,
  schema: z.ZodType<Entry>,
  problems: Problem[],
  check: EntryCheck<Entry> = () => [],
): Entry | undefined {
  const text = misnamed(file.path, '.yaml') ?? readSource(file);
  if (typeof text !== 'string') {
    problems.push(text);
    return undefined;
  }
  const source = readYaml(text, 0);
  const entry = isFindings(source) ? source : validate(schema, source);
  const findings = isFindings(entry) ? entry : isFindings(source) ? [] : check(entry, source);
  for (const each of findings.map(problemReporter(file.path, text))) problems.push(each);
  return isFindings(entry) ? undefined : entry;
}

/** The entry of a source whose file cannot be read. */
function wordless(path: string): z.output<typeof sourceSchema> {
  return { publisher: path, authors: [], kind: 'report', read: '', words: [] };
}

/** Everyone who speaks in a source has a file, and no two entries of its words share a name. */
function unknownSpeakers(
  { words }: z.output<typeof sourceSchema>,
  places: YamlSource,
  people: ReadonlyMap<string, unknown>,
): Finding[] {
  const rule = namesAreKnown.id;
  return words.flatMap(({ id, person }, at): Finding[] => [
    ...(person === undefined || people.has(person)
      ? []
      : [
          {
            rule,
            span: places.valueSpan(['words', at, 'person']),
            message: `There is no person “${person}”.`,
            hint: toAddOne('people', person, people),
          },
        ]),
    ...(id === undefined || words.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            rule,
            span: places.valueSpan(['words', at, 'id']),
            message: `“${id}” already names other words in this source.`,
            hint: 'Give each its own name.',
          },
        ]),
  ]);
}
