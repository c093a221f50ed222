import type { PersonRecord } from '#core/article/article-record.ts';
import type { PositionsPanel } from '#core/article/positions.ts';

/** Two people in the order of their ids (by code unit), as the address of their comparison names them. */
export interface PanelPair {
  readonly address: string;
  readonly people: readonly [PersonRecord, PersonRecord];
  /** How many questions of the panel both answer, and on how many of them their answers are the same. */
  readonly shared: number;
  readonly agreed: number;
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
        const both = rows.flatMap(({ cells }) => {
          const [a, b] = [cells[at]?.position, cells[at + 1 + after]?.position];
          return a && b ? [a.stance === b.stance] : [];
        });
        return {
          address: `${pair[0].id}-and-${pair[1].id}`,
          people: pair,
          shared: both.length,
          agreed: both.filter(Boolean).length,
        };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
}
