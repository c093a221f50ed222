import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digester } from '#digest.ts';

/** Data as pages get it; no negative zero, which JSON does not tell from zero. */
const data = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }).map((value) => structuredClone(value));

it('the same data has the same digest, whoever digests it', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(digester()(value)).toBe(digester()(structuredClone(value)));
    }),
  );
});

it('other data has another digest', () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(digester()(a)).not.toBe(digester()(b));
    }),
  );
});

it('texts that look like data, or like a digest, are told from it', () => {
  const digest = digester();
  const long = 'a'.repeat(100);
  const alike = [['a', 'b'], ['a,b'], '["a","b"]', [['a'], 'b'], [[], undefined], [undefined], [], null, 'null', {}];
  expect(new Set([...alike, long, [long], digest(long), `#${digest(long)}`].map((each) => digest(each))).size).toBe(
    alike.length + 4,
  );
});

it('an object that is known is not looked into', () => {
  const article = { title: 'Harbour stays open' };
  const digest = digester([[article, 'first']]);
  expect(digest({ article })).toBe(digester([[article, 'first']])({ article }));
  expect(digest({ article })).not.toBe(digester([[article, 'second']])({ article }));
});

it('what has no data is refused: a function, a date, a map, data that contains itself', () => {
  const own: Record<string, unknown> = {};
  own['own'] = [own];
  for (const value of [() => 1, { make: () => 1 }, new Date(0), new Map(), Number.NaN, own]) {
    expect(() => digester()(value)).toThrow(TypeError);
  }
});
