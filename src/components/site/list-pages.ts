import { paginate } from '#core/across/pagination.ts';
import { say } from '#text/words/words.ts';
import { pageAddress } from '#urls.ts';

/** Which page of a list a page is: the list's own, or a further one. */
export interface PlaceInList {
  /** On the own page of a list that stands newest first: where reading goes on behind it. */
  readonly onward?: { readonly page: number; readonly anchor: string };
  /** Which further page it is; `hasNewer` where the list stands newest first and is counted from the oldest. */
  readonly page?: { readonly number: number; readonly hasNewer?: boolean };
  /** How many pages a list has that is counted from its beginning; missing where it has one. */
  readonly pages?: number;
}

/** A page of a list. */
export interface ListPage<Item> extends PlaceInList {
  readonly items: readonly Item[];
}

/** The pages of a list that stands newest first, the list's own page first. Each item has the anchor that leads to it. */
export function listPages<Item>(
  items: readonly Item[],
  size: number,
  anchorOf: (item: Item) => string,
): readonly [ListPage<Item>, ...ListPage<Item>[]] {
  const { head, onward, pages } = paginate(items, size);
  return [
    onward ? { items: head, onward: { page: onward.page, anchor: anchorOf(onward.item) } } : { items: head },
    ...pages.map(({ items: own, number, hasNewer }) => ({ items: own, page: { number, hasNewer } })),
  ];
}

/** The pages of a list in the order of the alphabet, which is counted from its beginning. There is always a first one. */
export function alphabetPages<Item>(items: readonly Item[], size: number): readonly ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    ...(pages > 1 ? { pages } : {}),
    ...(at > 0 ? { page: { number: at + 1 } } : {}),
  }));
}

/** What stands behind the list’s own address on one of its pages: the rest of a route, `page/2`, or nothing. */
export function pageSuffix({ page }: PlaceInList): string | undefined {
  return page && `page/${page.number}`;
}

/** The address of a further page of a list, or of its own. */
export function addressOfPage(list: `/${string}`, number: number | undefined): `/${string}` {
  return number === undefined ? list : pageAddress(list, number);
}

/** A page's title: the list's, or “People, page 2”. */
export function titleOfPage(title: string, { page }: PlaceInList): string {
  return page ? say('titleOfPage', { title, page: page.number }) : title;
}

/** The anchor of an article in a list of articles. */
export function articleAnchor({ slug }: { readonly slug: string }): string {
  return `article-${slug}`;
}

/** The anchor of a question in the list of questions. */
export function questionAnchor({ question }: { readonly question: { readonly id: string } }): string {
  return `question-${question.id}`;
}
