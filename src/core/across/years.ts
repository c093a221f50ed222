import type { ArticleRecord } from '#core/article/article-record.ts';

/** The articles of a year. */
export interface Year {
  /** Four digits, as the articles' own dates have it. */
  readonly year: string;
  /** Newest first. */
  readonly articles: readonly ArticleRecord[];
}

/** Cuts articles, which stand newest first, into years, the latest first. */
export function byYear(articles: readonly ArticleRecord[]): readonly Year[] {
  return [...Map.groupBy(articles, ({ date }) => date.slice(0, 4))]
    .map(([year, each]) => ({ year, articles: each }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
}
