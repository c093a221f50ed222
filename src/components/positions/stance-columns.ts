import type { PersonRecord } from '#core/article/article-record.ts';
import type { PanelRow } from '#core/article/positions.ts';
import type { Stance } from '#core/schema/front-matter.ts';

/** A person in the column of an answer, and where that answer is. */
export interface Mark {
  readonly person: PersonRecord;
  readonly stance: Stance;
  readonly href: string;
}

/** Who answers a row's question, each with the place of the answer in the article's page. */
export function marksOf({ cells }: PanelRow, page: string): Mark[] {
  return cells.flatMap(({ person, position }) =>
    position ? [{ person, stance: position.stance, href: `${page}#${position.anchor}` }] : [],
  );
}

const scale = ['against', 'conditional', 'for'] as const;

/** The columns of a table of answers: the scale from no to yes, and one more for who is unclear, if somebody is. */
export function columnsOf(given: readonly Stance[]): readonly Stance[] {
  return given.includes('unclear') ? [...scale, 'unclear'] : scale;
}
