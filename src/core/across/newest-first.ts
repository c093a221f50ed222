import type { ArticleRecord } from '#core/article/article-record.ts';

/** Orders articles as they are listed: newest first; of one moment by address. */
export function newestFirst(a: Dated, b: Dated): number {
  return Date.parse(b.date) - Date.parse(a.date) || (a.slug < b.slug ? -1 : 1);
}

type Dated = Pick<ArticleRecord, 'date' | 'slug'>;
