import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#core/text/folding.ts';
import { typesetIn } from '#core/text/typography.ts';

describe('a text in book typography', () => {
  it.each([
    ['"It goes," she said.', '“It goes,” she said.'],
    ["She said: \"It's 'the' toll.\"", 'She said: “It’s ‘the’ toll.”'],
    ['("It goes")', '(“It goes”)'],
    ["The owners' toll of the '90s, rock 'n' roll, 'tis.", 'The owners’ toll of the ’90s, rock ’n’ roll, ’tis.'],
    ['The toll -- or fee - goes---now', 'The toll – or fee – goes–now'],
    ['A well-known, pre-2031 toll', 'A well-known, pre-2031 toll'],
    [
      "'Cause they came 'round with 'im and 'er, fish 'n chips, 'twere better.",
      '’Cause they came ’round with ’im and ’er, fish ’n chips, ’twere better.',
    ],
    ['5\'10" tall, a 27" screen', '5′10″ tall, a 27″ screen'],
    ['"The 27" screen," he said', '“The 27″ screen,” he said'],
    [
      'It runs with --force at www.a.example/x--y, a_b--c.txt',
      'It runs with --force at www.a.example/x--y, a_b--c.txt',
    ],
    ['“Already” ‘set’ – «so»', '“Already” ‘set’ – «so»'],
  ])('%s', (typed, set) => {
    expect(typesetIn('en', typed)).toBe(set);
  });

  it('has the same words, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab "\'-–“”‘’«».,(é \n'), maxLength: 30 });
    fc.assert(
      fc.property(text, (typed) => {
        expect(fold(typesetIn('en', typed)).text).toBe(fold(typed).text);
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});

describe('typography of other languages', () => {
  it.each([
    ['uk', '"Порт годує місто" - сказала вона.', '«Порт годує місто» — сказала вона.'],
    ['uk', "Об'єкт і п'ять м'ячів", 'Об’єкт і п’ять м’ячів'],
    ['uk', "Вона сказала: 'так'.", 'Вона сказала: „так“.'],
    ['uk', '«Порт», — сказала вона', '«Порт», — сказала вона'],
    ['de', '"Der Hafen \'bleibt\' offen" - so sie.', '„Der Hafen ‚bleibt‘ offen“ – so sie.'],
    ['fr', '"Le port reste ouvert"', '«\u202fLe port reste ouvert\u202f»'],
    ['ar', '"الميناء مفتوح"', '«الميناء مفتوح»'],
    ['pt-BR', '"O porto"', '“O porto”'],
    ['nl', '"De haven"', '“De haven”'],
    ['he', 'עדה: "צה"ל יישאר"', 'עדה: ”צה"ל יישאר”'],
  ])('in %s: %s', (language, typed, set) => {
    expect(typesetIn(language, typed)).toBe(set);
  });
});
