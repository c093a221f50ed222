import type { AstroIntegration } from 'astro';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { close, createIndex, type IndexFile } from 'pagefind';
import { recordSchema, type ArticleRecord } from '#core/article/article-record.ts';
import { site } from '#site.ts';
import { counted } from '#core/text/counted.ts';
import { searchNamesSchema, type SearchNames } from '#publish/search/search-names.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { searchPage, searchPageOfPerson, searchPageOfQuestion } from '#publish/search/search-page.ts';
import { newestFirst } from '#core/across/newest-first.ts';

/** Makes the index that the search page asks, in the folder `pagefind`, of the records that a build has published. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'verbatim-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = new URL('pagefind/', dir);
        const articles = await readRecords(new URL('articles/', dir));
        const files = await makeIndex(articles, searchNamesSchema.parse(await readJson(new URL('names.json', folder))));
        for (const part of ['filter', 'fragment', 'index']) await mkdir(new URL(part, folder), { recursive: true });
        for (const { path, content } of files) await writeFile(new URL(path, folder), content);
        logger.info(`Search index of ${counted(articles.length, 'article')} in ${counted(files.length, 'file')}`);
      },
    },
  };
}

async function readRecords(folder: URL): Promise<ArticleRecord[]> {
  const names = await readdir(folder).catch(() => []);
  const records: ArticleRecord[] = [];
  for (const name of names.toSorted()) {
    if (name.endsWith('.json')) records.push(recordSchema.parse(await readJson(new URL(name, folder))));
  }
  return records;
}

async function readJson(file: URL): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/**
 * The files of an index. The same articles in the same order have the same files.
 *
 * @throws {Error} if Pagefind refuses a page.
 */
export async function makeIndex(articles: readonly ArticleRecord[], names: SearchNames): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: site.lang });
  if (!index) throw new SearchIndexError(errors);
  try {
    const { people, questions } = makeSiteRecord(articles.toSorted(newestFirst), {
      people: new Map(),
      questions: new Map(),
    });
    const pages = [
      ...articles.map((article) => searchPage(article, names)),
      ...people.map((person) => searchPageOfPerson(person, names)),
      ...questions.map(searchPageOfQuestion),
    ];
    for (const page of pages) refuse(await index.addHTMLFile(page));
    const made = await index.getFiles();
    refuse(made);
    return neededOf(made.files);
  } finally {
    await close();
  }
}

/** What Pagefind could not do. */
class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';

  constructor(errors: readonly string[]) {
    super(`Pagefind could not make the search index:\n${errors.join('\n')}\nSEARCH=off builds the site without it.`);
  }
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new SearchIndexError(errors);
}

/**
 * The search page has an interface of its own, and one language; where Pagefind knows no stems of its words, it searches
 * with the engine for unknown ones.
 */
function neededOf(files: readonly IndexFile[]): IndexFile[] {
  const knowsStems = files.some(({ path }) => /^wasm\.(?!unknown)/.test(path));
  return files.filter(
    ({ path }) => !/^pagefind-.*\.(?:js|css)$/.test(path) && !(knowsStems && path.startsWith('wasm.unknown')),
  );
}
