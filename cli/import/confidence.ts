import type { Attribution, RuleName } from './attribute.ts';
import type { Speaker } from './resolve-speaker.ts';

/** How far a proposal is to be trusted: `high` was measured to be right in more than 95 of 100, see docs/import.md. */
export type Confidence = 'high' | 'low' | 'none';

/** Rules whose mention is not right often enough. */
const unsureRules: ReadonlySet<RuleName> = new Set<RuleName>([
  'noun of saying',
  'subject of the sentence',
  'same sentence',
  'sentence before',
  'quotation after',
  'paragraph before',
]);

/** The confidence of a speaker: that of the rule that found the mention, and of the person that it stands for. */
export function confidenceOf(attribution: Attribution | undefined, speaker: Speaker | undefined): Confidence {
  if (!attribution) return 'none';
  return isSureMention(attribution) && speaker?.isSure === true ? 'high' : 'low';
}

/** Whether the words that name the speaker were found by a rule that hardly errs. */
export function isSureMention(attribution: Attribution): boolean {
  return !unsureRules.has(attribution.rule) && attribution.isDoubtful !== true;
}
