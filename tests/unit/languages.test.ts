import { expect, test } from 'vitest';
import { directionOf, languageTag } from '#core/schema/languages.ts';

test.for(['uk', 'en', 'en-GB', 'pt-BR', 'zh-Hant', 'sr-Latn', 'ar', 'he', 'yi'])('%s is a language', (tag) => {
  expect(languageTag.safeParse(tag).success).toBe(true);
});

test.for(['ua', 'xx', 'english', 'EN', 'en_GB', 'en-', ''])('“%s” is none', (tag) => {
  expect(languageTag.safeParse(tag).success).toBe(false);
});

test('what is no language is said with what was expected', () => {
  expect(languageTag.safeParse('ua').error?.issues.map(({ message }) => message)).toEqual([
    'expected the tag of an existing language (BCP 47), such as uk for Ukrainian, en for English or ar for Arabic',
  ]);
});

test.for(['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'ps', 'sd', 'ug', 'syr', 'nqo', 'ff-Adlm', 'az-Arab', 'pa-Arab'])(
  '%s runs from right to left',
  (tag) => {
    expect(directionOf(tag)).toBe('rtl');
  },
);

test.for(['uk', 'en', 'az', 'pa', 'sr-Cyrl', 'zh', 'ja', 'hi', 'ff', 'ar-Latn'])(
  '%s runs from left to right',
  (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  },
);
