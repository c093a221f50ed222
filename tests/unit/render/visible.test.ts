import { expect, it } from 'vitest';
import { foldingTable } from '#core/text/folding.ts';
import { visible } from '#text/visible.ts';

it('every character that folds can be seen on the method page: one without ink has a name', () => {
  const shown = foldingTable.flatMap(({ from, to }) => [...from, to]).map(visible);
  expect(shown.filter((each) => /^\s*$/.test(each))).toEqual([]);
  expect(new Set(shown.filter((each) => each.includes(' '))).size).toBeGreaterThanOrEqual(14);
});
