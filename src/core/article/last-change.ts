import type { FrontMatter } from '#core/schema/front-matter.ts';

/** What of an article says when it came out, and when it was changed. */
type Dated = Pick<FrontMatter, 'date' | 'updated'> & {
  readonly notes: readonly { readonly date?: string | undefined }[];
};

/**
 * When an article, or a note on it, was changed last: a day, or a moment with its offset (ISO 8601). Undefined where neither
 * was after it came out. What is said of a day alone counts from the first moment that it can have been: the day’s first on
 * the article’s own clock; on the day of publication, the second after it.
 */
export function lastChange({ date, updated, notes }: Dated): string | undefined {
  let last: string | undefined;
  for (const each of [updated, ...notes.map((note) => note.date)]) {
    const change = each === undefined ? undefined : changeAfter(date, each);
    if (change !== undefined && Date.parse(change) > Date.parse(last ?? date)) last = change;
  }
  return last;
}

/** When an article, or a note on it, was changed last, or came out if neither was. */
export function lastDate(article: Dated): string {
  return lastChange(article) ?? article.date;
}

/** A change as a moment, or a day, that is after a publication; undefined where it is not. */
function changeAfter(date: string, change: string): string | undefined {
  if (Date.parse(change) > Date.parse(date)) return change;
  if (change.includes('T')) return undefined;
  const published = date.slice(0, 10);
  if (change < published) return undefined;
  if (change > published) return `${change}T00:00:00${/(?:Z|[+-]\d\d:\d\d)$/.exec(date)?.[0] ?? 'Z'}`;
  return `${new Date(Date.parse(date) + 1000).toISOString().slice(0, 19)}Z`;
}

/** Whether a change is dated before a publication. Days are compared where one of the two is a day. */
export function isBefore(change: string, date: string): boolean {
  if (change.includes('T') && date.includes('T')) return Date.parse(change) < Date.parse(date);
  return change.slice(0, 10) < date.slice(0, 10);
}
