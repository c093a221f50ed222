import type { ArticleRecord } from '#core/article/article-record.ts';
import { picturesOf } from '#core/text/body-pictures.ts';
import type { Article, ArticleReading } from '#core/check/content.ts';
import { addressOf } from '#core/files/file-name.ts';
import type { Library } from '#core/schema/library.ts';
import type { Problem } from '#core/check/problem.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import { digester, digestOfBytes } from './digest.ts';
import type { Store } from './store.ts';

/** An article as one build leaves it to the next. */
export interface RememberedArticle {
  readonly record: ArticleRecord;
  /** The file as it is published beside the page. */
  readonly source: string;
  /** Warnings: an article with errors is read again. */
  readonly problems: readonly Problem[];
  /** A digest of all that the article is made from: its file, and what it names. */
  readonly digest: string;
}

/** Remembers articles that were read, so that only what changed is read again. */
export interface ArticleMemory {
  /** What is remembered of a file, if the file and all that its article names are as they were. */
  recall(file: SourceFile, library: Library): RememberedArticle | undefined;
  /** Remembers an article that was read, and returns its digest. */
  remember(article: Article, reading: ArticleReading): string;
}

/** What is kept of an article: as JSON, so nothing in it may be anything else. */
interface Kept extends RememberedArticle {
  readonly uses: Uses;
}

/** What an article takes from the rest of the content, by id and address. */
interface Uses {
  readonly people: readonly string[];
  readonly questions: readonly string[];
  readonly pictures: readonly string[];
}

/** A memory in a store, whose version has to stand for the code that reads articles. */
export function articleMemory(store: Store): ArticleMemory {
  const digestOf = digester();
  const digestOfArticle = (file: SourceFile, key: string, uses: Uses, { people, questions, pictures }: Library) =>
    digestOf([
      addressOf(file.path),
      key,
      uses.people.map((id) => people.get(id)),
      uses.questions.map((id) => questions.get(id)),
      uses.pictures.map((address) => [address, pictures?.get(address)]),
    ]);

  return {
    recall(file, library) {
      const key = digestOfBytes(file.bytes);
      const bytes = store.recall(file.path, key);
      if (!bytes) return undefined;
      const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isKept(kept) && kept.digest === digestOfArticle(file, key, kept.uses, library) ? kept : undefined;
    },
    remember({ record, source, body }, { file, library, problems }) {
      const uses: Uses = {
        people: record.people.map(({ id }) => id),
        questions: record.questions.map(({ id }) => id),
        pictures: picturesOf(body).map(({ address }) => address),
      };
      const key = digestOfBytes(file.bytes);
      const digest = digestOfArticle(file, key, uses, library);
      if (problems.every(({ severity }) => severity !== 'error')) {
        const kept: Kept = { record, source, problems, digest, uses };
        store.keep(file.path, key, new TextEncoder().encode(JSON.stringify(kept)));
      }
      return digest;
    },
  };
}

/** The store has seen that these are the bytes that a build of this version wrote: their shape needs no look. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object';
}
