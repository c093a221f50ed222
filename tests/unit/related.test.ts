import { expect, test } from 'vitest';
import { relatedArticles } from '#core/across/related.ts';
import { norlandRecord } from './data/records.ts';

const article = (slug: string, day: number, questions: readonly string[]) =>
  norlandRecord({
    slug,
    date: `2031-03-${String(day).padStart(2, '0')}`,
    people: [],
    questions: questions.map((id) => ({ id, question: `${id}?` })),
  });

const toll = article('toll', 1, ['toll']);
const ferry = article('ferry', 2, ['ferry']);
const both = article('both', 3, ['toll', 'ferry']);
const latest = article('latest', 4, ['toll', 'ferry']);
const slugs = (related: readonly { readonly slug: string }[] | undefined) => related?.map(({ slug }) => slug);

test('what has most in common comes first, of equals the newest; what has nothing in common is not named', () => {
  const alone = article('alone', 1, ['dam']);
  const related = relatedArticles([latest, both, ferry, toll, alone]);
  expect(slugs(related.get('latest'))).toEqual(['both', 'ferry', 'toll']);
  expect(slugs(related.get('ferry'))).toEqual([]);
});

test('a later article changes nothing about the earlier ones', () => {
  const before = relatedArticles([both, ferry, toll]);
  const after = relatedArticles([latest, both, ferry, toll]);
  for (const [slug, related] of before) expect(slugs(after.get(slug))).toEqual(slugs(related));
});
