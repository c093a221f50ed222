import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, type Pagination } from '#core/across/pagination.ts';

const size = 20;

/** So many items, newest first; each is named by its age. */
const list = (length: number) => Array.from({ length }, (_, at) => length - at);

/** What somebody reads who follows the way behind the head to its end. */
function readThrough({ head, onward, pages }: Pagination<number>): number[] {
  if (!onward) return [...head];
  const behind = pages
    .filter(({ number }) => number <= onward.page)
    .toReversed()
    .flatMap(({ items }) => items);
  return [...head, ...behind.slice(behind.indexOf(onward.item))];
}

test('reading on from the head meets every item once, in order', () => {
  fc.assert(
    fc.property(fc.nat(200), (length) => {
      expect(readThrough(paginate(list(length), size))).toEqual(list(length));
    }),
  );
});

test('something newer leaves every page as it was, but for the newest page’s way onward', () => {
  fc.assert(
    fc.property(fc.nat(200), (length) => {
      const before = paginate(list(length), size).pages;
      const after = paginate(list(length + 1), size).pages;
      const items = (pages: typeof before) => pages.map((page) => page.items);
      expect(items(after).slice(0, before.length)).toEqual(items(before));
      expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
    }),
  );
});

test('a list that fits the head has no pages', () => {
  expect(paginate(list(20), size)).toEqual({ head: list(20), pages: [] });
});

test('21 items: the oldest is what the head does not have, on page 1', () => {
  const { onward, pages } = paginate(list(21), size);
  expect(onward).toEqual({ page: 1, item: 1 });
  expect(pages).toEqual([{ number: 1, items: list(20), hasNewer: false }]);
});
