import type { PersonRecord } from '#core/article/article-record.ts';
import type { PositionsPanel } from '#core/article/positions.ts';

/** Two people in the order of their ids (by code unit), as the address of their comparison names them. */
export interface PanelPair {
  readonly address: string;
  readonly people: readonly [PersonRecord, PersonRecord];
}

/**
 * The pairs of a panel’s people who both answer one of its questions. Those who share most questions stand first, else as
 * the panel has them.
 */
export function panelPairs({ people, rows }: PositionsPanel): PanelPair[] {
  const answers = new Map(
    people.map(({ id }, at) => [id, rows.filter(({ cells }) => cells[at]?.position !== undefined)] as const),
  );
  return people
    .flatMap((one, at) =>
      people.slice(at + 1).map((other) => {
        const pair: PanelPair['people'] = one.id < other.id ? [one, other] : [other, one];
        const shared = answers.get(one.id)?.filter((row) => answers.get(other.id)?.includes(row)).length ?? 0;
        return { address: `${pair[0].id}-and-${pair[1].id}`, people: pair, shared };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ shared: _, ...pair }) => pair);
}
