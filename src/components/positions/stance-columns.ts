import type { Stance } from '#core/schema/front-matter.ts';

const scale = ['against', 'conditional', 'for'] as const;

/** The columns of a table of answers: the scale from no to yes, and one more for who is unclear, if somebody is. */
export function columnsOf(given: readonly Stance[]): readonly Stance[] {
  return given.includes('unclear') ? [...scale, 'unclear'] : scale;
}
