import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '#core/collation/collate.ts';
import { foldingTable, foldWords } from '#core/text/folding.ts';

/** A collation on one line, with what differs in git's notation. */
function shown(words: string, reading: string): string {
  const collation = collate(words, reading);
  if (collation.verdict === 'part') return `part of the ${collation.partOf}`;
  if (collation.verdict === 'same') return 'same';
  return collation.difference
    .map(({ in: where, text }) => (where === 'both' ? text : where === 'article' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('a reading', () => {
  it.each([
    ['the same words', 'We pay.', 'We pay', 'same'],
    ['other marks and spaces', "We 'pay' - today", 'We ‘pay’\u00a0– today', 'same'],
    ['a comma for a full stop at the end', 'We pay,', 'We pay.', 'same'],
    ['more words around ours', 'we pay', 'Today we pay the toll.', 'part of the source'],
    ['fewer words than ours', 'Today we pay the toll.', 'we pay', 'part of the article'],
    ['ours inside another word', 'pay', 'We repay.', '[-pay-]{+We repay+}'],
    ['ours before an apostrophe', 'we can', 'we can’t', 'we[- can-]{+ can’t+}'],
    ['one other word', 'We will pay.', 'We may pay.', 'We[- will-]{+ may+} pay'],
    ['a word more inside', 'We pay.', 'We now pay.', 'We{+ now+} pay'],
    ['a capital letter', 'the President', 'the president', 'the[- President-]{+ president+}'],
    ['nothing in common', 'Aye.', 'Never', '[-Aye-]{+Never+}'],
    ['other words around a mark', 'We pay, he said', 'We give, she said', 'We[- pay, he-]{+ give, she+} said'],
    ['words before ours', 'they let us', 'because they get us', '{+because+} they[- let-]{+ get+} us'],
  ])('with %s', (_, words, reading, expected) => {
    expect(shown(words, reading)).toBe(expected);
  });
});

const word = fc.stringMatching(/^[a-zé]{1,7}$/).filter((text) => text.trim() !== '');
const sentence = fc.array(word, { minLength: 1, maxLength: 12 });

describe('folding hides no difference of words', () => {
  const never = (changed: fc.Arbitrary<readonly [readonly string[], readonly string[]]>) => {
    fc.assert(
      fc.property(changed, ([words, others]) => {
        fc.pre(words.join(' ') !== others.join(' '));
        expect(collate(words.join(' '), others.join(' ')).verdict).not.toBe('same');
      }),
    );
  };
  const at = fc.nat();

  it('when a word is changed', () => {
    never(
      fc.tuple(sentence, at, word).map(([words, place, other]) => [words, words.with(place % words.length, other)]),
    );
  });

  it('when a word is dropped', () => {
    never(
      fc
        .tuple(fc.array(word, { minLength: 2, maxLength: 12 }), at)
        .map(([words, place]) => [words, words.toSpliced(place % words.length, 1)]),
    );
  });

  it('when a word is added', () => {
    never(
      fc
        .tuple(sentence, at, word)
        .map(([words, place, other]) => [words, words.toSpliced(place % (words.length + 1), 0, other)]),
    );
  });

  it('when two words are swapped', () => {
    never(
      fc.tuple(sentence, at, at).map(([words, one, other]) => {
        const [first, second] = [one % words.length, other % words.length];
        return [words, words.with(first, words[second] ?? '').with(second, words[first] ?? '')];
      }),
    );
  });
});

describe('typography alone', () => {
  it('makes no difference', () => {
    const variants = foldingTable.flatMap(({ from, to }) => from.map((each) => [to, each] as const));
    const piece = fc.oneof(
      word.map((text) => [text, text] as const),
      fc.constantFrom(...variants),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.constantFrom('', '.', ','), (pieces, stop) => {
        const [words, reading] = [0, 1].map((side) => pieces.map((each) => each[side]).join(' a '));
        fc.pre(foldWords(words ?? '') !== '');
        expect(collate(`${words ?? ''} a`, `${reading ?? ''} a${stop}`).verdict).toBe('same');
      }),
    );
  });
});

describe('the difference', () => {
  it('holds both texts, word for word', () => {
    const text = fc.array(fc.oneof(word, fc.constantFrom('a', 'b,', 'c.', '“d”', "it's")), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, text, (ours, theirs) => {
        const collation = collate(ours.join(' '), theirs.join(' '));
        fc.pre(collation.verdict === 'other');
        const bare = (from: string) => foldWords(from).replace(/\s|[.,]$/g, '');
        const side = (where: string) =>
          bare(collation.difference.map((run) => (['both', where].includes(run.in) ? run.text : '')).join(''));
        expect(side('article')).toBe(bare(ours.join('')));
        expect(side('source')).toBe(bare(theirs.join('')));
      }),
    );
  });
});
