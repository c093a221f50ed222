/**
 * Silent reading of non-fiction: 238 words a minute (Brysbaert 2019, “How many words do we read per minute?”, Journal of
 * Memory and Language 109; measured for English). At least one minute.
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}
