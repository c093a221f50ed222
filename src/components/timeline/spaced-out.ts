/** A place on a line from 0 to 1, with its number among all of them, from 1. */
export interface NumberedPlace {
  readonly place: number;
  readonly number: number;
}

/**
 * Those of places on a line whose numbers can be written beside them without meeting: each is at least `distance` behind
 * the one before that is kept.
 *
 * @param places in ascending order.
 */
export function spacedOut(places: readonly number[], distance: number): NumberedPlace[] {
  const kept: NumberedPlace[] = [];
  for (const [at, place] of places.entries()) {
    const last = kept.at(-1);
    if (!last || place - last.place >= distance) kept.push({ place, number: at + 1 });
  }
  return kept;
}
