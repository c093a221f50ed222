/**
 * A list, newest first, cut into pages that stay as they are when something newer comes. Pages are counted from the
 * oldest, and only full ones exist; the newest stand at the list's own address. What stands there may stand on a page
 * as well: whoever reads on is led to the first item that the head does not have.
 */
export interface Pagination<Item> {
  /** The newest, as many as a page holds at most. */
  readonly head: readonly Item[];
  /** Where reading goes on behind the head. Missing where the head holds everything. */
  readonly onward?: { readonly page: number; readonly item: Item };
  /** Page 1 holds the oldest. There are none where the head holds everything. */
  readonly pages: readonly ArchivePage<Item>[];
}

interface ArchivePage<Item> {
  readonly number: number;
  /** Newest first. */
  readonly items: readonly Item[];
  /** Whether page `number + 1` exists; otherwise what is newer is on the head. */
  readonly hasNewer: boolean;
}

/** Cuts a list that stands newest first. */
export function paginate<Item>(items: readonly Item[], size: number): Pagination<Item> {
  const head = items.slice(0, size);
  const next = items[size];
  if (next === undefined) return { head, pages: [] };
  const full = Math.floor(items.length / size);
  const pages = Array.from({ length: full }, (_, at): ArchivePage<Item> => {
    const end = items.length - at * size;
    return { number: at + 1, items: items.slice(end - size, end), hasNewer: at + 1 < full };
  });
  return { head, onward: { page: Math.ceil((items.length - size) / size), item: next }, pages };
}
