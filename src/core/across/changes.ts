import { diffArrays } from 'diff';
import type { ArticleRecord } from '#core/article/article-record.ts';
import type { Library } from '#core/schema/library.ts';

/** A content folder at one moment. */
export interface Snapshot extends Library {
  readonly articles: readonly ArticleRecord[];
}

/** What is said of something, by what it is called: `summary`, `stance`. */
export type Facts = ReadonlyMap<string, string>;

/**
 * Something that is there on one side only, or says something else. Without `before` it was added, without `after`
 * removed; with both, each holds only the facts that differ.
 */
export interface Change {
  readonly name: string;
  readonly before?: Facts;
  readonly after?: Facts;
}

/** Everything an article holds that is compared by itself. */
export const entryKinds = ['about', 'quotations', 'positions', 'events', 'notes', 'people'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface ArticleChange {
  readonly slug: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Paragraphs of the article's own text that were taken out and put in; none of an article that is new or gone. */
  readonly text: { readonly removed: readonly string[]; readonly added: readonly string[] };
  readonly entries: Readonly<Record<EntryKind, readonly Change[]>>;
}

export interface Changes {
  /** By address. */
  readonly articles: readonly ArticleChange[];
  readonly people: readonly Change[];
  readonly questions: readonly Change[];
}

/** Compares two snapshots. What did not change is left out. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Changes {
  const bySlug = ({ articles }: Snapshot) => new Map(articles.map((article) => [article.slug, article]));
  const [old, now] = [bySlug(before), bySlug(after)];
  return {
    articles: idsOf(old, now).flatMap((slug) => compareArticles(slug, old.get(slug), now.get(slug)) ?? []),
    people: compare(nameAndFacts(before.people, 'name'), nameAndFacts(after.people, 'name')),
    questions: compare(nameAndFacts(before.questions, 'question'), nameAndFacts(after.questions, 'question')),
  };
}

/** What is compared: by an id that stays, a name to show, and facts. */
type Described = ReadonlyMap<string, { readonly name: string; readonly facts: Facts }>;

function compareArticles(slug: string, before?: ArticleRecord, after?: ArticleRecord): ArticleChange | undefined {
  const [old, now] = [describe(before), describe(after)];
  const of = (kind: EntryKind) => compare(old[kind], now[kind]);
  const entries = {
    about: before && after ? of('about') : [],
    quotations: of('quotations'),
    positions: of('positions'),
    events: of('events'),
    notes: of('notes'),
    people: before && after ? of('people') : [],
  };
  const text = before && after ? compareText(before.text, after.text) : { removed: [], added: [] };
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const isSame = [text.removed, text.added, ...Object.values(entries)].every((list) => list.length === 0);
  if (kind === 'changed' && isSame) return undefined;
  return { slug, title: (after ?? before)?.title ?? slug, kind, text, entries };
}

function describe(article: ArticleRecord | undefined): Readonly<Record<EntryKind, Described>> {
  if (!article) {
    const none: Described = new Map();
    return { about: none, quotations: none, positions: none, events: none, notes: none, people: none };
  }
  const words = new Map(article.passages.map(({ anchor, exact }) => [anchor, quoted(exact)]));
  const names = new Map(article.people.map(({ id, name }) => [id, name]));
  const questions = new Map(article.questions.map(({ id, question }) => [id, question]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const questionOf = (id: string | undefined) => (id === undefined ? undefined : (questions.get(id) ?? id));
  const evidence = (passages: readonly string[]) => passages.map((passage) => words.get(passage) ?? passage).join(' ');
  // What is derived is named and left out, so that whatever else an entry holds is compared.
  const { version, slug, text, sha256, words: count, passages, people, questions: asked, ...others } = article;
  const { quotes, positions, timeline, notes, ...about } = others;
  return {
    about: new Map([['about', entry('The article', about)]]),
    quotations: new Map(
      quotes.map(({ anchor, number, words: length, passage, text: said, person, question, ...own }) => [
        anchor,
        entry(quoted(said), { speaker: nameOf(person), ...own, question: questionOf(question) }),
      ]),
    ),
    positions: new Map(
      positions.map(({ anchor, person, question, basis, evidence: rests, ...own }) => [
        anchor,
        entry(`${nameOf(person)} on “${questionOf(question) ?? question}”`, {
          ...own,
          evidence: evidence(rests.map(({ passage }) => passage)),
        }),
      ]),
    ),
    events: new Map(
      timeline.map(({ anchor, event, people: named, passages: rests, ...own }) => [
        anchor,
        entry(event, { ...own, evidence: evidence(rests) }),
      ]),
    ),
    notes: new Map(
      notes.map(({ anchor, kind, passage, ...own }) => [
        anchor,
        entry(`${kind} on ${words.get(passage) ?? passage}`, own),
      ]),
    ),
    // The rest of them stands in their own files.
    people: new Map(
      people.map(({ id, name, short, initials, kind, native, sameAs, colour, shape, ...own }) => [
        id,
        entry(name, own),
      ]),
    ),
  };
}

function entry(name: string, values: object) {
  const facts = Object.entries(values).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return [];
    return [[key, typeof value === 'string' ? value : value === true ? 'yes' : JSON.stringify(value)]];
  });
  return { name, facts: new Map(facts) };
}

function nameAndFacts(entries: ReadonlyMap<string, { readonly id: string }>, nameKey: string): Described {
  return new Map(
    [...entries].map(([key, { id, ...values }]) => {
      const { facts } = entry(id, values);
      return [key, { name: facts.get(nameKey) ?? id, facts }];
    }),
  );
}

/** In the order of what is there now; what is gone stands first. */
function compare(before: Described, after: Described): Change[] {
  return idsOf(before, after).flatMap((id): Change[] => {
    const [old, now] = [before.get(id), after.get(id)];
    if (old === undefined || now === undefined) {
      const name = (now ?? old)?.name ?? id;
      return [{ name, ...(old ? { before: old.facts } : {}), ...(now ? { after: now.facts } : {}) }];
    }
    const [was, is] = [otherThan(old.facts, now.facts), otherThan(now.facts, old.facts)];
    return was.size + is.size === 0 ? [] : [{ name: now.name, before: was, after: is }];
  });
}

function otherThan(facts: Facts, others: Facts): Facts {
  return new Map([...facts].filter(([key, value]) => others.get(key) !== value));
}

function idsOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...before.keys()].filter((id) => !after.has(id)).concat([...after.keys()]);
}

function compareText(before: string, after: string): ArticleChange['text'] {
  const parts = diffArrays(before.split('\n\n'), after.split('\n\n'));
  return {
    removed: parts.flatMap(({ removed, value }) => (removed ? value : [])),
    added: parts.flatMap(({ added, value }) => (added ? value : [])),
  };
}

function quoted(words: string): string {
  return `“${words}”`;
}
