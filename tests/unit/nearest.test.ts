import { describe, expect, it } from 'vitest';
import { didYouMean, didYouMeanFile, nearestName } from '#core/files/nearest.ts';

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

  const many = Array.from({ length: 40 }, (_, at) => `entry-${String(at)}`);

  it('is offered, or else all that there are, however many', () => {
    expect(didYouMean('titel', ['title', 'date'])).toBe('Did you mean “title”?');
    expect(didYouMean('xyz', ['title', 'date'])).toBe('Choose from: date, title.');
    expect(didYouMean('xyz', many)).toBe(`Choose from: ${many.toSorted().join(', ')}.`);
    expect(didYouMean('xyz', [])).toBe('');
  });

  it('is offered of many files, with their number if it is not near', () => {
    expect(didYouMeanFile('entry-40', many)).toBe('Did you mean “entry-0”?');
    expect(didYouMeanFile('xyz', many)).toBe('There are 40; the nearest name is “entry-0”.');
    expect(didYouMeanFile('xyz', ['title', 'date'])).toBe('Choose from: date, title.');
    expect(didYouMeanFile('xyz', [])).toBe('');
  });
});
