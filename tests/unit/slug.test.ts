import { expect, test } from 'vitest';
import { idPattern } from '#core/schema/fields.ts';
import { slugOf } from '#core/files/slug.ts';

test.for([
  ['Harbour stays open', 'harbour-stays-open'],
  ['The PM’s 2.5% “promise” – what now?', 'the-pms-2-5-promise-what-now'],
  ['Ørsted & Straße', 'orsted-and-strasse'],
  ['Київ і Запоріжжя: згода', 'kyiv-i-zaporizhzhia-zghoda'],
  ['Юрій Знам’янський їде в Єнакієве', 'yurii-znamianskyi-yide-v-yenakiieve'],
  ['Мы живём', 'my-zhivyom'],
  ['Ελλάδα', 'ellada'],
  ['日本語', ''],
  ['!', ''],
] as const)('%s has the address %s', ([title, slug]) => {
  expect(slugOf(title)).toBe(slug);
});

test('a long title is cut between words', () => {
  const slug = slugOf('harbour '.repeat(40));
  expect(slug).toBe(Array.from({ length: 10 }, () => 'harbour').join('-'));
  expect(slugOf('h'.repeat(200))).toHaveLength(80);
});

test('what is not empty is an address', () => {
  for (const title of ['--a--b--', 'a_b', 'C’est l’été…', 'ﬁ №1', '½ price']) expect(slugOf(title)).toMatch(idPattern);
});
