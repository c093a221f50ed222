import type { PersonRecord } from '#core/article/article-record.ts';
import type { Stance } from '#core/schema/front-matter.ts';
import type { PositionsPanel } from '#core/article/positions.ts';

/** Two people in the order of their ids (by code unit), as the address of their comparison names them. */
export interface PanelPair {
  readonly address: string;
  readonly people: readonly [PersonRecord, PersonRecord];
  /** Of each question of the panel that both answer, how their answers stand to each other. */
  readonly relations: readonly Relation[];
}

/** How two answers to one question stand to each other. */
export type Relation = 'agree' | 'differ' | 'open';

/** The same answer, opposite ones, or neither: an answer that depends on something, or is unclear, is no plain one. */
export function relationBetween(one: Stance, other: Stance): Relation {
  if (one === other && one !== 'unclear') return 'agree';
  return [one, other].every((stance) => stance === 'for' || stance === 'against') ? 'differ' : 'open';
}

/**
 * The pairs of a panel’s people who both answer one of its questions. Those who share most questions stand first, else as
 * the panel has them.
 */
export function panelPairs({ people, rows }: PositionsPanel): PanelPair[] {
  return people
    .flatMap((one, at) =>
      people.slice(at + 1).map((other, after) => {
        const pair: PanelPair['people'] = one.id < other.id ? [one, other] : [other, one];
        const relations = rows.flatMap(({ cells }) => {
          const [a, b] = [cells[at]?.position, cells[at + 1 + after]?.position];
          return a && b ? [relationBetween(a.stance, b.stance)] : [];
        });
        return { address: `${pair[0].id}-and-${pair[1].id}`, people: pair, relations };
      }),
    )
    .filter(({ relations }) => relations.length > 0)
    .sort((a, b) => b.relations.length - a.relations.length);
}

/** On how many questions two people give the same answer. */
export function agreedOn({ relations }: PanelPair): number {
  return relations.filter((relation) => relation === 'agree').length;
}

/** The pairs that agree on most questions and, of these, on most of those both answer. None where nobody agrees. */
export function agreeMost(pairs: readonly PanelPair[]): PanelPair[] {
  const most = Math.max(1, ...pairs.map(agreedOn));
  const agreeing = pairs.filter((pair) => agreedOn(pair) === most);
  const fewest = Math.min(...agreeing.map(({ relations }) => relations.length));
  return agreeing.filter(({ relations }) => relations.length === fewest);
}
