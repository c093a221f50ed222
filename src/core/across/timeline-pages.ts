import type { ArticleRecord } from '#core/article/article-record.ts';
import { parseEventDate, parsePublicationDate } from '#core/schema/dates.ts';
import type { EventAcross } from './events.ts';

/** A line of the timeline: an event, or the moment at which an article was published. */
export type TimelineEntry =
  | { readonly kind: 'event'; readonly moment: number; readonly event: EventAcross }
  | { readonly kind: 'published'; readonly moment: number; readonly article: ArticleRecord };

/** The whole timeline, cut into pages, each newest first. */
export interface TimelinePages {
  /** All of it where it is little, otherwise what stands around the newest article. */
  readonly head: readonly TimelineEntry[];
  readonly isWhole: boolean;
  /** The newest first. */
  readonly years: readonly TimelineYear[];
}

/** A year is one page, or, where it holds much, a page for each of its months. */
export interface TimelineYear {
  /** In EDTF. */
  readonly year: string;
  readonly periods: readonly TimelinePeriod[];
}

export interface TimelinePeriod {
  readonly year: string;
  /** Two digits. */
  readonly month?: string;
  /** A month that holds very much is cut again, from 1. */
  readonly part?: number;
  readonly entries: readonly TimelineEntry[];
}

/** How much a page holds. */
const pageSize = 80;

/** What the timeline's own page shows where it cannot show everything: so many entries before the newest article and after. */
const around = { before: 40, after: 15 } as const;

/**
 * Cuts the timeline by years, and by months where a year holds more than a page: an entry more changes the page of its
 * own time and no other.
 *
 * @param articles newest first.
 */
export function timelinePages(events: readonly EventAcross[], articles: readonly ArticleRecord[]): TimelinePages {
  const entries = [
    ...events.map((event): TimelineEntry => ({ kind: 'event', moment: event.moment, event })),
    ...articles.map((article): TimelineEntry => ({ kind: 'published', moment: publishedAt(article), article })),
  ].sort((a, b) => a.moment - b.moment || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const years = [...Map.groupBy(entries, ({ moment }) => yearOf(moment))]
    .map(([year, own]) => ({
      year,
      periods: periodsOf(year, own)
        .map((period) => ({ ...period, entries: newestFirst(period.entries) }))
        .reverse(),
    }))
    .reverse();
  const [newest] = articles;
  const isWhole = entries.length <= pageSize;
  const now = entries.findIndex((entry) => entry.kind === 'published' && entry.article === newest);
  const head = isWhole ? entries : entries.slice(Math.max(0, now - around.before), now + around.after + 1);
  return { head: newestFirst(head), isWhole, years };
}

/** Turns entries round. Between two publications, events that have a day stand before those that have none. */
function newestFirst(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const ordered: TimelineEntry[] = [];
  const open: TimelineEntry[] = [];
  for (const entry of entries.toReversed()) {
    if (entry.kind === 'published') ordered.push(...open.splice(0), entry);
    else (isOpen(entry.event) ? open : ordered).push(entry);
  }
  return [...ordered, ...open];
}

function isOpen({ dates: [{ date }] }: EventAcross): boolean {
  const { start, end } = parseEventDate(date) ?? { start: 0, end: 0 };
  return !Number.isFinite(start) || !Number.isFinite(end);
}

function periodsOf(year: string, entries: readonly TimelineEntry[]): TimelinePeriod[] {
  if (entries.length <= pageSize) return [{ year, entries }];
  const months = Map.groupBy(entries, ({ moment }) => String(new Date(moment).getUTCMonth() + 1).padStart(2, '0'));
  return [...months].flatMap(([month, own]) => {
    if (own.length <= pageSize) return [{ year, month, entries: own }];
    return Array.from({ length: Math.ceil(own.length / pageSize) }, (_, at) => ({
      year,
      month,
      part: at + 1,
      entries: own.slice(at * pageSize, (at + 1) * pageSize),
    }));
  });
}

/** The year of a moment as EDTF writes it: `2031`, `0079`, `-0044` for 45 BC. */
function yearOf(moment: number): string {
  const year = new Date(moment).getUTCFullYear();
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function publishedAt({ date }: ArticleRecord): number {
  return parsePublicationDate(date)?.start ?? 0;
}
