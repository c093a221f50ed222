import type { ArticleRecord, QuoteRecord, ReadingRecord, SourceRecord } from '#core/article/article-record.ts';
import type { Library } from '#core/schema/library.ts';
import type { Source } from '#core/schema/source.ts';

/** A source with all that the articles say of it. */
export interface SourceAcross {
  readonly source: SourceRecord;
  /** What it prints, in the order of its file. */
  readonly words: readonly WordsAcross[];
  /** The articles that retell it or were compared with it, newest first. */
  readonly articles: readonly ArticleRecord[];
}

/** Words that a source prints, and how the quotations of articles read beside them: the newest article first. */
interface WordsAcross {
  readonly entry: Source['words'][number];
  readonly readings: readonly ReadingInArticle[];
}

interface ReadingInArticle {
  readonly article: ArticleRecord;
  readonly quote: QuoteRecord;
  readonly reading: ReadingRecord;
}

/**
 * Every source that an article names, by publisher and then by date.
 *
 * @param articles newest first.
 */
export function sourcesAcross(
  articles: readonly ArticleRecord[],
  { sources: files }: Library,
  compare: (a: string, b: string) => number,
): SourceAcross[] {
  const named = articles.flatMap((article) => (article.sources ?? []).map((source) => ({ source, article })));
  return [...Map.groupBy(named, ({ source }) => source.id)]
    .flatMap(([id, [latest, ...earlier]]): SourceAcross[] => {
      if (!latest) return [];
      const { source } = latest;
      const own = [latest, ...earlier].map(({ article }) => article);
      const words = files?.get(id)?.words ?? [];
      const found = own.flatMap((article) =>
        article.quotes.flatMap((quote) =>
          (quote.readings ?? []).flatMap((reading) => (reading.source === id ? [{ article, quote, reading }] : [])),
        ),
      );
      // A reading is all of an entry, or part of one.
      const entryOf = ({ text }: ReadingRecord) =>
        words.find((entry) => entry.text === text) ?? words.find((entry) => entry.text.includes(text));
      return [
        {
          source,
          words: words.map((entry) => ({
            entry,
            readings: found.filter(({ reading }) => entryOf(reading) === entry),
          })),
          articles: own,
        },
      ];
    })
    .sort(
      ({ source: a }, { source: b }) =>
        compare(a.publisher, b.publisher) || compare(a.date ?? '', b.date ?? '') || (a.id < b.id ? -1 : 1),
    );
}
