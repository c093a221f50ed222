import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '#core/files/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['titel', ['title', 'date'], 'title'],
    ['Title', ['title', 'date'], 'title'],
    ['quote', ['quotes', 'notes'], 'quotes'],
    ['us-security-garantee', ['us-security-guarantee', 'minerals'], 'us-security-guarantee'],
    ['xyz', ['title', 'date'], undefined],
    ['a', ['id'], undefined],
    ['anything', [], undefined],
  ])('of %s among %j is %s', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });

  it('is offered, or else all there are, if they are few', () => {
    expect(didYouMean('titel', ['title', 'date'])).toBe('Did you mean “title”?');
    expect(didYouMean('xyz', ['title', 'date'])).toBe('Known are: date, title.');
    expect(
      didYouMean(
        'xyz',
        Array.from({ length: 13 }, (_, at) => `entry-${String(at)}`),
      ),
    ).toBe('');
  });
});
