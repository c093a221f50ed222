import { distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt one, or undefined where none is near enough to be meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  // One letter at least has to stay.
  return nearestWithin(Math.min(name.length, Math.max(3, Math.floor(name.length / 3) + 1)), name, known);
}

/** The first of the known names with the fewest edits from a name, if they are fewer than a limit. */
function nearestWithin(limit: number, name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = limit;
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/** A hint for a name that a format does not have: the nearest that it has, or else all of them. */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  return known.length > 0 ? `Choose from: ${known.toSorted().join(', ')}.` : '';
}

/** The same for a name that no file has. Files may be thousands: of more than a few it says how many, and the nearest. */
export function didYouMeanFile(name: string, known: readonly string[]): string {
  const nearest = nearestWithin(Infinity, name, known);
  if (nearest === undefined || known.length <= 12 || nearestName(name, known) !== undefined)
    return didYouMean(name, known);
  return `There are ${known.length}; the nearest name is “${nearest}”.`;
}
