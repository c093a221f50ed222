import type { Root } from 'mdast';
import type { z } from 'zod';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import { newestFirst } from '#core/across/newest-first.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { makeRecord } from '#core/article/make-record.ts';
import type { ArticleCheck } from './article-check.ts';
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
}

/** An article that was read: its record, and what its page is rendered from. */
export interface Article {
  readonly frontMatter: FrontMatter;
  /** Made when it is first asked for: a check needs none. */
  readonly record: ArticleRecord;
  readonly body: Root;
  readonly prose: Prose;
  /** The file below the front matter. */
  readonly markdown: string;
  readonly file: string;
}

/** A content folder, read and checked. With an error among the problems, what it holds is not to be published. */
export interface Content<Kept = Article> extends Library {
  /** What was kept of each article, newest first; of one moment by address. Drafts are among them. */
  readonly articles: readonly Kept[];
  /** Sorted by place. */
  readonly problems: readonly Problem[];
}

/** How {@link readContent} treats each article. */
export interface Reading<Kept> {
  /** Of articles that name none (BCP 47): the site's. */
  readonly language?: string;
  /**
   * What is kept of an article, called as soon as it was read. An article's tree is many times its text: with thousands
   * of them, keep what is needed.
   */
  readonly keep: (article: Article, reading: ArticleReading) => Kept;
  /** What is known of a file that need not be read again: what reading it now would give. */
  readonly recall?: (file: SourceFile, library: Library) => RecalledArticle<Kept> | undefined;
  /** What is checked of each article; the rules of the house if left out. */
  readonly checks?: readonly ArticleCheck[];
}

/** What an article was read from and with, and what was found. */
export interface ArticleReading {
  readonly file: SourceFile;
  readonly library: Library;
  readonly problems: readonly Problem[];
}

export interface RecalledArticle<Kept> {
  readonly kept: Kept;
  /** As in its front matter. */
  readonly date: string;
  readonly problems: readonly Problem[];
}

/** Reads and checks a content folder: the one way that the site, `check` and the tests take. */
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
  for (const each of [...folders, ...unclearInPairs(files.people)]) problems.push(each);

  return {
    people,
    questions,
    sources,
    pictures,
    articles: articles.sort(newestFirst).map(({ kept }) => kept),
    problems: sortProblems(problems),
  };
}

/** Reads and checks one article. There is no article where the file could not be understood. */
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
    problems: checks.flatMap((rule) => rule.check(interpreted, library)).map(parsed.report),
  };
}

/**
 * An article whose record is made when it is asked for. A class, because each object with a getter of its own gets a shape
 * of its own, which keeps all that the getter knows in memory for long.
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
 * Reads the files of people, of questions or of sources, by id. A file that cannot be read gets an entry that says `nothing`: it
 * is reported once, and not again wherever an article names it.
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

/** What is wrong with an entry beside what its schema says. */
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

/** What a source says whose file cannot be read. */
function wordless(path: string): z.output<typeof sourceSchema> {
  return { publisher: path, authors: [], kind: 'report', read: '', words: [] };
}

/** Who speaks in a source has a file, and no name of its words stands twice. */
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
