import { paginate } from '#core/across/pagination.ts';
import { say } from '#text/words/words.ts';

/** A page of a list: the list's own, or a further one. */
export interface ListPage<Item> {
  /** Newest first. */
  readonly items: readonly Item[];
  /** On the list's own page: where reading goes on behind it. */
  readonly onward?: { readonly page: number; readonly anchor: string };
  /** Which further page it is. */
  readonly page?: { readonly number: number; readonly hasNewer: boolean };
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

/** What stands behind the list’s own address on one of its pages: the rest of a route, `page/2`, or nothing. */
export function pageSuffix({ page }: ListPage<unknown>): string | undefined {
  return page && `page/${String(page.number)}`;
}

/** A page's title: the list's, or “People, page 2”. */
export function titleOfPage(title: string, { page }: ListPage<unknown>): string {
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
