import type { Root } from 'mdast';
import { makeRecord, type ArticleRecord } from './article-record.ts';
import { articleChecks } from './checks/index.ts';
import { idPattern } from './fields.ts';
import { interpretArticle } from './interpret.ts';
import type { Library } from './library.ts';
import { addressIsPlain, parseArticle } from './parse-article.ts';
import { personSchema, type Person } from './person.ts';
import { problemReporter, sortProblems, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';
import { questionSchema, type Question } from './question.ts';
import type { Rule } from './rule.ts';
import { readSource, type SourceFile } from './source-file.ts';
import { isFindings, validate } from './validate.ts';
import { readYaml } from './yaml-source.ts';

/** The files of a content folder. */
export interface ContentFiles {
  readonly articles: readonly SourceFile[];
  readonly people: readonly SourceFile[];
  readonly questions: readonly SourceFile[];
}

/** An article that was read: its record, and what its page is rendered from. */
export interface Article {
  readonly record: ArticleRecord;
  readonly body: Root;
  readonly prose: Prose;
  /** The file as it is published beside the page. */
  readonly source: string;
  readonly file: string;
}

/** A content folder, read and checked. With an error among the problems, what it holds is not to be published. */
export interface Content extends Library {
  /** Newest first; of one moment by address. Drafts are among them. */
  readonly articles: readonly Article[];
  /** Sorted by place. */
  readonly problems: readonly Problem[];
}

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  title: 'Every address belongs to one file',
  explanation: 'Two files of one name would have one address, and one of them would be lost.',
};

/** Reads and checks a content folder: the one way that the site, `check` and the tests take. */
export function readContent(files: ContentFiles): Content {
  const problems: Problem[] = [];
  const people = readEntries(files.people, (id, source) => withId(id, validate(personSchema, source)), problems);
  const questions = readEntries(files.questions, (id, source) => withId(id, validate(questionSchema, source)), problems);
  const library: Library = { people, questions };

  const articles = files.articles.flatMap((file) => {
    const { article, problems: found } = readArticle(file, library);
    problems.push(...found);
    return article ? [article] : [];
  });
  for (const folder of [files.articles, files.people, files.questions]) problems.push(...sharedAddresses(folder));

  return {
    ...library,
    articles: articles.sort(
      (a, b) => Date.parse(b.record.date) - Date.parse(a.record.date) || (a.record.slug < b.record.slug ? -1 : 1),
    ),
    problems: sortProblems(problems),
  };
}

/** Reads and checks one article. There is no article where the file could not be understood. */
export function readArticle(file: SourceFile, library: Library): { article?: Article; problems: Problem[] } {
  const parsed = parseArticle(file);
  if (Array.isArray(parsed)) return { problems: parsed };
  const interpreted = interpretArticle(parsed);
  const { body, prose, source, report } = parsed;
  return {
    article: { record: makeRecord(interpreted, library), body, prose, source, file: file.path },
    problems: articleChecks.flatMap((rule) => rule.check(interpreted, library)).map(report),
  };
}

function readEntries<Entry extends Person | Question>(
  files: readonly SourceFile[],
  read: (id: string, source: Exclude<ReturnType<typeof readYaml>, unknown[]>) => Entry | ReturnType<typeof readYaml> & unknown[],
  problems: Problem[],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const file of files) {
    const text = readSource(file);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    const report = problemReporter(file.path, text);
    const id = baseName(file.path);
    if (!idPattern.test(id)) {
      problems.push(
        report({
          rule: addressIsPlain.id,
          span: { start: 0, end: 0 },
          message: `“${id}” cannot be an address: expected small letters, digits and single hyphens.`,
          hint: 'Rename the file.',
        }),
      );
      continue;
    }
    const source = readYaml(text, 0);
    const entry = isFindings(source) ? source : read(id, source);
    if (isFindings(entry)) problems.push(...entry.map(report));
    else entries.set(id, entry);
  }
  return entries;
}

function withId<Value extends object>(id: string, value: Value): Value | (Value & { id: string }) {
  return isFindings(value) ? value : { ...value, id };
}

/** Files whose names, and so addresses, are the same: all but the first are reported. */
function sharedAddresses(files: readonly SourceFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const name = baseName(file.path);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, file.path);
      return [];
    }
    return [
      problemReporter(file.path, '')({
        rule: addressIsUnique.id,
        span: { start: 0, end: 0 },
        message: `This file has the same address as ${earlier}: “${name}”.`,
        hint: 'Rename one of the two.',
      }),
    ];
  });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|yaml)$/, '');
}
