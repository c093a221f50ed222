import type { PersonRecord, QuestionRecord } from '#core/article/article-record.ts';
import { nameOrder } from './record.ts';
import type { TimelineEntry } from './timeline-pages.ts';

/** What a page of the timeline can be narrowed to. */
export interface TimelineFilters {
  /** By the name they are called by. */
  readonly people: readonly Filter<PersonRecord>[];
  /** In the order of their ids. */
  readonly questions: readonly Filter<QuestionRecord>[];
}

interface Filter<Of> {
  readonly of: Of;
  /** How many events of the page it leaves. */
  readonly events: number;
}

/** A page offers those with most events: the style sheet has a rule for each place in the list. */
const offered = 24;

/**
 * What the entries of a page can be narrowed to: the people in its events, and the questions of the articles that tell
 * them.
 *
 * @param language the site's: it orders names.
 */
export function filtersOf(entries: readonly TimelineEntry[], language = 'en'): TimelineFilters {
  const byName = nameOrder(language);
  const people = new Map<string, { of: PersonRecord; events: number }>();
  const questions = new Map<string, { of: QuestionRecord; events: number }>();
  const count = <Of>(filters: Map<string, { of: Of; events: number }>, id: string, of: Of) => {
    const known = filters.get(id);
    if (known) known.events += 1;
    else filters.set(id, { of, events: 1 });
  };
  for (const entry of entries) {
    if (entry.kind !== 'event') continue;
    for (const person of entry.event.people) count(people, person.id, person);
    for (const question of questionsOf(entry).values()) count(questions, question.id, question);
  }
  const most = <Of>(filters: Map<string, Filter<Of>>) =>
    [...filters.values()].toSorted((a, b) => b.events - a.events).slice(0, offered);
  return {
    people: most(people).sort((a, b) => byName(a.of, b.of)),
    questions: most(questions).sort((a, b) => (a.of.id < b.of.id ? -1 : 1)),
  };
}

/** The classes by which the style sheet finds an entry: `p1` for the first of the people, `q1` for the first question. */
export function filterKeys({ people, questions }: TimelineFilters, entry: TimelineEntry): string[] {
  const involved = entry.kind === 'event' ? entry.event.people : entry.article.people;
  const ids = new Set(involved.map(({ id }) => id));
  const asked = questionsOf(entry);
  return [
    ...people.flatMap(({ of }, at) => (ids.has(of.id) ? [`p${at + 1}`] : [])),
    ...questions.flatMap(({ of }, at) => (asked.has(of.id) ? [`q${at + 1}`] : [])),
  ];
}

function questionsOf(entry: TimelineEntry): ReadonlyMap<string, QuestionRecord> {
  const articles = entry.kind === 'event' ? entry.event.tellings.map(({ article }) => article) : [entry.article];
  return new Map(articles.flatMap((article) => article.questions).map((question) => [question.id, question]));
}
