/** A page of a list in the order of the alphabet, which is counted from its beginning. */
export interface AlphabetPage<Item> {
  /** From 1, which is the list's own page. */
  readonly number: number;
  readonly pages: number;
  readonly items: readonly Item[];
}

/** Cuts a list into pages of `size`. There is always a first one. */
export function alphabetPages<Item>(items: readonly Item[], size: number): readonly AlphabetPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, at) => ({
    number: at + 1,
    pages,
    items: items.slice(at * size, (at + 1) * size),
  }));
}
