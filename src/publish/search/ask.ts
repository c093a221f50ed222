import { foundIn, hasWord, termsOf, type Found, type Page, type Question } from './found.ts';
import { spaced } from '#core/text/unspaced.ts';

/** As much of Pagefind's interface as is used: https://pagefind.app/docs/api/ */
export interface Engine {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly search: (words: string | null, options: object) => Promise<Results>;
}

/** By filter and value, how many articles have it. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Results {
  readonly results: readonly { readonly id: string; readonly data: () => Promise<Page> }[];
  readonly filters: Counts;
}

/** What a question finds. */
export interface Answer {
  /** What each value of a filter would find: as asked, but for what this filter is now. */
  readonly counts: (filter: string) => Promise<Counts[string]>;
  /** The next of what was found, at most {@link perPage}; none when there are no more. */
  readonly next: () => Promise<readonly Found[]>;
  /** What may have been meant where nothing is found: what one known word finds, or the first half of an unknown one. */
  readonly near: () => Promise<readonly Found[]>;
  /** How many there may still be: all of them, unless they are asked for something in them. */
  readonly left: () => number;
}

const perPage = 20;
/** A filter of what has a name. */
const people = { any: ['person', 'question'] };

/** @param order the order of what is found by date; empty where the best is the first. */
export async function ask(engine: Engine, question: Question, order: string): Promise<Answer> {
  const { words, chosen } = question;
  // Without words nothing matches better than something else.
  const byDate = order || (words === '' ? 'newest' : '');
  const search = async (filters: object) =>
    engine.search(spaced(words) || null, {
      filters,
      ...(byDate ? { sort: { date: byDate === 'newest' ? 'desc' : 'asc' } } : {}),
    });
  const isEmpty = words === '' && Object.keys(chosen).length === 0;
  const main = isEmpty ? { results: [], filters: await engine.filters() } : await search(chosen);

  // In marks, Pagefind finds a word or nothing; without, what begins as it or, at worst, what it begins with.
  const unknown: string[] = [];
  const terms = termsOf(words);
  for (const term of terms) {
    if ((await engine.search(`"${term}"`, {})).results.length === 0) unknown.push(term);
  }

  // People and questions come before what articles say.
  const named = isEmpty || chosen['kind'] ? [] : (await search({ ...chosen, kind: people })).results;
  let rest = [...new Map([...named, ...main.results].map((each) => [each.id, each])).values()];
  const pagesOf = (results: Results['results']) => Promise.all(results.map((each) => each.data()));
  return {
    counts: async (filter) => {
      const { [filter]: own, ...others } = chosen;
      return (own === undefined ? main : await search(others)).filters[filter] ?? {};
    },
    next: async () => {
      let found: Found[] = [];
      while (found.length === 0 && rest.length > 0) {
        const pages = await pagesOf(rest.slice(0, perPage));
        found = pages.flatMap((page) => (unknown.every((term) => hasWord(page, term)) ? foundIn(page, question) : []));
        // What none of the best has, none has.
        rest = found.length === 0 && unknown.length > 0 ? [] : rest.slice(perPage);
      }
      return found;
    },
    near: async () => {
      const [first = ''] = terms;
      const known = terms.find((term) => !unknown.includes(term)) ?? first.slice(0, first.length / 2 + 1);
      const pages = await pagesOf((await engine.search(known, {})).results.slice(0, 3));
      return pages.flatMap((page) => (hasWord(page, known) ? foundIn(page, { words: '', chosen: {} }) : []));
    },
    left: () => rest.length,
  };
}
