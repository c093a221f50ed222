import { trimEnd } from '#core/text/trim-end.ts';
import type { Attribution } from './attribute.ts';
import { isSureMention } from './confidence.ts';

/** Words that a title leaves small. */
const small = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|vs|with|is)$/;

/**
 * Whether words in quotation marks look like a title or a term: short, every word with a capital or a figure, and no
 * verb of saying before them, or nobody who is named; or marks alone, which nobody is quoted with. `words` may have their
 * quotation marks; `before` is what stands before them.
 */
export function looksLikeTerm(
  words: string,
  before: string,
  attribution: Attribution | undefined,
  isOfSomebody: boolean,
): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  const bare = trimEnd(words.replace(/^[\p{P}\s]+/u, ''), /[\p{P}\s]/u);
  const parts = bare.split(/\s+/);
  if (parts.length > 8) return false;
  const isTitle =
    parts.every((part) => /^[\p{Lu}\p{N}(]/u.test(part) || small.test(part)) &&
    /^[\p{Lu}\p{N}]/u.test(bare) &&
    (parts.length > 1 || /^\p{N}/u.test(bare));
  const isUnspoken = !attribution || attribution.rule === 'quotation before' || !isSureMention(attribution);
  // “Tamm wrote "The Fox" in 2030.”
  const isWork = parts.length > 1 && work.test(before);
  return (
    (isTitle && (!isOfSomebody || isWork)) ||
    (isUnspoken && (isTitle || (attribution === undefined && parts.length <= 3)))
  );
}

/** Verbs and nouns whose object is a work. */
const work =
  /\b(?:wrote|writes|written|read|reads|sang|sings|sung|plays|played|performed|published|recorded|directed|directs|book|novel|film|song|play|poem|album|series|essay|article|painting|programme|program|show|opera|musical|podcast)\s+$/;
