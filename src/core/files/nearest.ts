import { distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt one, or undefined where none is near enough to be meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // One letter at least has to stay.
  let fewest = Math.min(name.length, Math.max(3, Math.floor(name.length / 3) + 1));
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/** A hint for an unknown name: the nearest known one, or all of them where there are few. */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  return known.length > 0 && known.length <= 12 ? `Known are: ${[...known].sort().join(', ')}.` : '';
}
