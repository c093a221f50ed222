import type { ArticleRecord, EventRecord, PersonRecord } from '#core/article/article-record.ts';
import { parseEventDate, parsePublicationDate } from '#core/schema/dates.ts';
import type { EventStatus } from '#core/article/event-status.ts';

/** Something that happened or was announced, as all articles tell it. */
export interface EventAcross {
  /** Its fragment on the timeline. */
  readonly anchor: string;
  /** What each article says, the newest first: its words lead. There is at least one. */
  readonly tellings: readonly [Telling, ...Telling[]];
  /** The dates that articles give, the newest article's first; more than one where they differ. */
  readonly dates: readonly [ToldDate, ...ToldDate[]];
  /** The moment that it is put at in a list (UTC epoch milliseconds), as the newest article has it. */
  readonly moment: number;
  /** `happened` as soon as one article says so. Missing where none says either. */
  readonly status?: EventStatus;
  /** In the order in which the articles name them. */
  readonly people: readonly PersonRecord[];
}

export interface Telling {
  readonly article: ArticleRecord;
  readonly event: EventRecord;
}

interface ToldDate {
  /** EDTF. */
  readonly date: string;
  readonly tellings: readonly Telling[];
}

/**
 * The events of all articles, by date: what begins first stands first. Several articles tell the same event where they
 * give it the same `id`, and nowhere else: that two lines mean one event is an editor's judgement.
 *
 * @param articles newest first.
 */
export function eventsAcross(articles: readonly ArticleRecord[]): readonly EventAcross[] {
  const told = articles.flatMap((article) => article.timeline.map((event): Telling => ({ article, event })));
  return [...Map.groupBy(told, anchorOf)]
    .flatMap(([anchor, [first, ...others]]) => (first ? [join(anchor, [first, ...others])] : []))
    .sort(byDate);
}

/** No id has two hyphens in a row, so what is joined cannot meet what is not. */
function anchorOf({ article, event }: Telling): string {
  return event.id === undefined ? `${event.anchor}--${article.slug}` : `event-${event.id}`;
}

function join(anchor: string, tellings: EventAcross['tellings']): EventAcross {
  const dates = Map.groupBy(tellings, ({ event }) => event.date);
  const people = new Map<string, PersonRecord>();
  for (const { article, event } of tellings) {
    for (const person of article.people) {
      if (event.people.includes(person.id) && !people.has(person.id)) people.set(person.id, person);
    }
  }
  const [latest] = tellings;
  const statuses = tellings.flatMap(({ event }) => event.status ?? []);
  const status = statuses.includes('happened') ? 'happened' : statuses[0];
  const [, ...otherDates] = [...dates].map(([date, each]): ToldDate => ({ date, tellings: each }));
  return {
    anchor,
    tellings,
    dates: [{ date: latest.event.date, tellings: dates.get(latest.event.date) ?? [] }, ...otherDates],
    moment: momentOf(latest),
    ...(status !== undefined && { status }),
    people: [...people.values()],
  };
}

/**
 * Where in time an event is put: at the beginning of its date, or at the end where it has none; before the publication
 * of an article that says it had happened, after that of one that announces it.
 */
function momentOf({ article, event }: Telling): number {
  const { start, end } = parseEventDate(event.date) ?? { start: 0, end: 0 };
  const moment = Number.isFinite(start) ? start : end;
  const published = parsePublicationDate(article.date)?.start ?? moment;
  if (event.status === 'happened') return Math.min(moment, published - 1);
  return event.status === 'announced' ? Math.max(moment, published + 1) : moment;
}

function byDate(a: EventAcross, b: EventAcross): number {
  return a.moment - b.moment || (a.anchor < b.anchor ? -1 : 1);
}
