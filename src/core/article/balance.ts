import type { ArticleRecord, PersonRecord } from './article-record.ts';

/** How much an article quotes one person. */
export interface Share {
  readonly person: PersonRecord;
  readonly quotes: number;
  readonly words: number;
  /** Of all quoted words, from 0 to 1. */
  readonly share: number;
  /** Where all shares before it end, from 0 to 1. */
  readonly from: number;
}

/** The balance of an article: who is quoted, and how many of the quoted words are whose, in the order in which the article meets them. */
export function balanceOf(record: ArticleRecord): readonly Share[] {
  const all = quotedWords(record);
  let from = 0;
  return record.people
    .map((person) => {
      const own = record.quotes.filter((quote) => quote.person === person.id);
      return { person, quotes: own.length, words: own.reduce((sum, { words }) => sum + words, 0) };
    })
    .filter(({ quotes }) => quotes > 0)
    .map((each) => {
      const share = all === 0 ? 0 : each.words / all;
      from += share;
      return { ...each, share, from: from - share };
    });
}

/** The number of words in all quotes of an article. */
export function quotedWords(record: ArticleRecord): number {
  return record.quotes.reduce((sum, { words }) => sum + words, 0);
}
