import { foundIn, hasWord, termsOf, type Found, type Page, type Question } from './found.ts';
import { spaced } from './unspaced.ts';

/** As much of Pagefind's interface as is used: https://pagefind.app/docs/api/ */
export interface Engine {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly search: (words: string | null, options: object) => Promise<Results>;
}

/** By filter and value, how many articles have it. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Results {
  readonly results: readonly { readonly data: () => Promise<Page> }[];
  readonly filters: Counts;
}

/** What a question finds. */
export interface Answer {
  /** What each value of a filter would find: as asked, but for what this filter is now. */
  readonly counts: (filter: string) => Promise<Counts[string]>;
  /** The next of what was found, at most {@link perPage}; none when there are no more. */
  readonly next: () => Promise<readonly Found[]>;
  /** How many there may still be: all of them, unless they are asked for something in them. */
  readonly left: () => number;
}

const perPage = 20;

/** @param order the order of what is found by date; empty where the best is the first. */
export async function ask(engine: Engine, question: Question, order: string): Promise<Answer> {
  const { words, chosen } = question;
  // Without words nothing matches better than something else.
  const byDate = order || (words === '' ? 'newest' : '');
  const search = async (filters: Question['chosen']) =>
    engine.search(spaced(words) || null, {
      filters,
      ...(byDate ? { sort: { date: byDate === 'newest' ? 'desc' : 'asc' } } : {}),
    });
  const isEmpty = words === '' && Object.keys(chosen).length === 0;
  const main = isEmpty ? { results: [], filters: await engine.filters() } : await search(chosen);

  // In marks, Pagefind finds a word or nothing; without, what begins as it or, at worst, what it begins with.
  const unknown: string[] = [];
  for (const term of termsOf(words)) {
    if ((await engine.search(`"${term}"`, {})).results.length === 0) unknown.push(term);
  }

  let rest = main.results;
  return {
    counts: async (filter) => {
      const { [filter]: own, ...others } = chosen;
      return (own === undefined ? main : await search(others)).filters[filter] ?? {};
    },
    next: async () => {
      let found: Found[] = [];
      while (found.length === 0 && rest.length > 0) {
        const pages = await Promise.all(rest.slice(0, perPage).map((each) => each.data()));
        found = pages.flatMap((page) => (unknown.every((term) => hasWord(page, term)) ? foundIn(page, question) : []));
        // What none of the best has, none has.
        rest = found.length === 0 && unknown.length > 0 ? [] : rest.slice(perPage);
      }
      return found;
    },
    left: () => rest.length,
  };
}
