import { describe, expect, it } from 'vitest';
import { lastChange } from '#core/article/last-change.ts';

const note = (date?: string) => ({ date });

describe('the last change of an article', () => {
  it('is the latest of its update and its notes', () => {
    const date = '2031-03-04T07:05:00Z';
    expect(lastChange({ date, updated: '2031-03-04T10:00:00+02:00', notes: [] })).toBe('2031-03-04T10:00:00+02:00');
    expect(lastChange({ date, updated: '2031-03-04T10:00:00Z', notes: [note('2031-03-05'), note()] })).toBe(
      '2031-03-05',
    );
    expect(lastChange({ date, updated: '2031-03-06T10:00:00Z', notes: [note('2031-03-05')] })).toBe(
      '2031-03-06T10:00:00Z',
    );
  });

  it('is none where neither was after it came out', () => {
    const date = '2031-03-04T07:05:00Z';
    expect(lastChange({ date, notes: [note()] })).toBeUndefined();
    expect(lastChange({ date, updated: '2031-03-04T09:05:00+02:00', notes: [note('2031-03-03')] })).toBeUndefined();
  });

  it('is after publication where it was on the same day', () => {
    expect(lastChange({ date: '2031-05-06T05:14:00Z', notes: [note('2031-05-06')] })).toBe('2031-05-06T05:14:01Z');
    expect(lastChange({ date: '2031-05-06', notes: [note('2031-05-06')] })).toBe('2031-05-06T00:00:01Z');
    expect(lastChange({ date: '2031-05-06', updated: '2031-05-06T09:00:00Z', notes: [note('2031-05-06')] })).toBe(
      '2031-05-06T09:00:00Z',
    );
  });

  it('counts days on the article’s own clock', () => {
    const date = '2031-05-06T23:30:00-05:00';
    expect(lastChange({ date, notes: [note('2031-05-07')] })).toBe('2031-05-07T00:00:00-05:00');
    expect(lastChange({ date, notes: [note('2031-05-06')] })).toBe('2031-05-07T04:30:01Z');
    expect(lastChange({ date: '2031-05-06T00:30:00+02:00', notes: [note('2031-05-06')] })).toBe('2031-05-06');
  });
});
