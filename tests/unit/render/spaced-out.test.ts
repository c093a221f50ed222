import { expect, it } from 'vitest';
import { spacedOut } from '#components/timeline/spaced-out.ts';

it('keeps the numbers of places that are far enough behind the one that was kept before', () => {
  expect(spacedOut([0, 0.03, 0.05, 0.09, 0.11, 0.5], 0.05)).toEqual([
    { place: 0, number: 1 },
    { place: 0.05, number: 3 },
    { place: 0.11, number: 5 },
    { place: 0.5, number: 6 },
  ]);
});

it('keeps all of none and of one', () => {
  expect(spacedOut([], 0.05)).toEqual([]);
  expect(spacedOut([0.4], 0.05)).toEqual([{ place: 0.4, number: 1 }]);
});
