import { diffArrays } from 'diff';
import type { ArticleRecord } from '#core/article/article-record.ts';
import type { Library } from '#core/schema/library.ts';
import { describe, nameAndFacts, type Described, type EntryKind, type Facts } from './facts.ts';

/** A content folder at one moment. */
export interface Snapshot extends Library {
  readonly articles: readonly ArticleRecord[];
}

/**
 * Something that is there on one side only, or says something else. Without `before` it was added, without `after`
 * removed; with both, each holds only the facts that differ.
 */
export interface Change {
  readonly name: string;
  readonly before?: Facts;
  readonly after?: Facts;
}

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
