import type { ArticleRecord, NoteRecord } from '#core/article/article-record.ts';

/** What changed about an article after it was published: a note on its words, or an update of the whole. */
export type Change = { readonly article: ArticleRecord; readonly date: string } & (
  { readonly kind: 'note'; readonly note: NoteRecord } | { readonly kind: 'update' }
);

/** Every change of every article, the newest first; a note without a date counts as made when its article was published. */
export function changesOf(articles: readonly ArticleRecord[]): readonly Change[] {
  return articles
    .flatMap((article): Change[] => [
      ...(article.updated === undefined ? [] : [{ kind: 'update' as const, article, date: article.updated }]),
      ...article.notes.map((note) => ({ kind: 'note' as const, article, note, date: note.date ?? article.date })),
    ])
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || (changeAnchor(a) < changeAnchor(b) ? -1 : 1));
}

/** The anchor of a change in the list of all. */
export function changeAnchor(change: Change): string {
  const { article } = change;
  // No anchor and no address has two hyphens in a row.
  return `${change.kind === 'note' ? change.note.anchor : 'update'}--${article.slug}`;
}
