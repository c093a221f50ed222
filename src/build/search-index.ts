import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { SiteRecord } from '#core/across/record.ts';
import { siteRecord } from '#record.ts';
import { countInLog } from '#text/words/count-in-log.ts';
import { site } from '#site.ts';
import { canonicalIndex, type IndexFile } from './canonical-index.ts';
import { searchNames, searchRecords } from '#publish/search-records.ts';

/** Adds to a build the index that the search page asks, in the folder `pagefind`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'verbatim-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, records } = await makeIndex(siteRecord(), (done) => {
          logger.info(`${countInLog(done, 'record')} for the search index`);
        });
        const folder = join(fileURLToPath(dir), 'pagefind');
        await writeFiles(folder, files);
        logger.info(`Search index of ${countInLog(records, 'record')} in ${countInLog(files.length, 'file')}`);
      },
    },
  };
}

/**
 * Makes the index of a site. The same site has the same files.
 *
 * @param report called now and then with how many records are added.
 * @throws {Error} if Pagefind refuses a record.
 */
export async function makeIndex(
  record: SiteRecord,
  report: (done: number) => void = () => undefined,
): Promise<{ readonly files: readonly IndexFile[]; readonly records: number }> {
  const { index, errors } = await createIndex({ forceLanguage: site.lang });
  if (!index) throw new SearchIndexError(errors);
  try {
    let records = 0;
    let waiting: Promise<void>[] = [];
    for (const { filters, ...each } of searchRecords(record, site.lang)) {
      const copied = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
      waiting.push(index.addCustomRecord({ ...each, filters: copied }).then(refuse));
      records += 1;
      if (records % atOnce !== 0) continue;
      // Pagefind is a process of its own: what it has not read yet is held here.
      await Promise.all(waiting);
      waiting = [];
      if (records % reportEvery === 0) report(records);
    }
    await Promise.all(waiting);
    // Its own way of writing to a folder returns before the files are whole.
    const made = await index.getFiles();
    refuse(made);
    const names = { path: 'names.json', content: Buffer.from(JSON.stringify(searchNames(record))) };
    return { files: [...canonicalIndex(neededOf(made.files)), names], records };
  } finally {
    await close();
  }
}

const atOnce = 500;
const reportEvery = 20_000;

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

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    await mkdir(parent, { recursive: true });
  }
  const rest = files.values();
  const takeTurns = async () => {
    for (const { path, content } of rest) await writeFile(join(folder, path), content);
  };
  await Promise.all(Array.from({ length: 8 }, takeTurns));
}
