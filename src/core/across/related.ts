import type { ArticleRecord } from '#core/article/article-record.ts';

/** How many articles are named as related to one. */
const named = 4;

/** How far back is looked on each question and person. */
const depth = 30;

/** A shared question tells more than a shared person. */
const weights = { question: 3, person: 1 } as const;

/**
 * For each article, by address, those on its questions and people that came before it: most in common first, then the
 * newest. What comes later is not among them, so that an article's page stays as it is when another is added; the pages
 * of its people and questions have it.
 *
 * @param articles newest first.
 */
export function relatedArticles(articles: readonly ArticleRecord[]): ReadonlyMap<string, readonly ArticleRecord[]> {
  const before = new Map<string, ArticleRecord[]>();
  const related = new Map<string, readonly ArticleRecord[]>();
  for (const article of articles.toReversed()) {
    const scores = new Map<ArticleRecord, number>();
    for (const { key, weight } of keysOf(article)) {
      const known = before.get(key) ?? [];
      for (const other of known.slice(-depth)) scores.set(other, (scores.get(other) ?? 0) + weight);
      before.set(key, [...known.slice(1 - depth), article]);
    }
    related.set(
      article.slug,
      [...scores]
        .sort(([a, x], [b, y]) => y - x || Date.parse(b.date) - Date.parse(a.date) || (a.slug < b.slug ? -1 : 1))
        .slice(0, named)
        .map(([other]) => other),
    );
  }
  return related;
}

function keysOf({ questions, people }: ArticleRecord): { readonly key: string; readonly weight: number }[] {
  return [
    ...questions.map(({ id }) => ({ key: `question ${id}`, weight: weights.question })),
    ...people.map(({ id }) => ({ key: `person ${id}`, weight: weights.person })),
  ];
}
