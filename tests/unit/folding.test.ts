import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords, foldingTable } from '#core/text/folding.ts';

const classes = foldingTable.flatMap(({ id, from, to }) => from.map((character) => [id, character, to] as const));

describe('the folding table is what is folded', () => {
  it.each(classes)('%s: %j is %j', (_, character, to) => {
    expect(fold(`a${character}b`).text).toBe(`a${to}b`);
  });

  it('nothing else is', () => {
    const kept = 'Ab1.,;:!?…/«»‹›()[]§€½ﬁ²ß';
    expect(fold(kept).text).toBe(kept);
  });

  it('every space of Unicode that is no line separator is one', () => {
    for (const space of '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000') {
      expect(fold(`a${space}b`).text, space.charCodeAt(0).toString(16)).toBe('a b');
    }
  });

  it('runs of spaces and of dashes are one', () => {
    expect(fold('a \u00a0\t\n b—–--c').text).toBe('a b-c');
  });

  it('several full stops or marks are several', () => {
    expect(fold('a.. b""').text).toBe('a.. b""');
  });
});

describe('folding keeps the way back', () => {
  it('over a composed letter', () => {
    const folded = fold('cafe\u0301 x');
    expect(folded.text).toBe('café x');
    expect([3, 4, 5, 6].map(folded.original)).toEqual([3, 5, 6, 7]);
  });

  it('over a run of spaces', () => {
    const folded = fold('a   b');
    expect([0, 1, 2, 3].map(folded.original)).toEqual([0, 1, 4, 5]);
  });
});

const typed = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...'ab é’“—- \n\u00a0',
        'e\u0301',
        '\u0301',
        '\u0338',
        '=',
        '가',
        '\u1100',
        '\u1161',
        '\u11a8',
        '😀',
        '\ud800',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 30,
});

describe('for every text', () => {
  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(typed, (text) => fold(fold(text).text).text === fold(text).text),
      { seed: 1 },
    );
  });

  it('composed and decomposed letters fold alike', () => {
    fc.assert(
      fc.property(typed, (text) => foldWords(text.normalize('NFD')) === foldWords(text.normalize('NFC'))),
      { seed: 2 },
    );
  });

  it('the way back never turns around, and leads from the beginning to the end', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const folded = fold(text);
        const offsets = Array.from({ length: folded.text.length + 1 }, (_, at) => folded.original(at));
        expect(offsets[0] ?? 0).toBe(0);
        expect(offsets.at(-1)).toBe(text.length);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
      { seed: 3 },
    );
  });
});
