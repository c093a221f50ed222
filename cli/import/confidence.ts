import type { Attribution } from './attribute.ts';
import type { Speaker } from './cast.ts';

/** How far a proposal is to be trusted: `high` was measured to be right in more than 95 of 100, see docs/import.md. */
export type Confidence = 'high' | 'low' | 'none';

/** The rules, in the order in which they are tried, and whether the mention that they choose is right often enough. */
const rules = {
  transcript: true,
  signature: true,
  'after: Q, NP V': true,
  'after: Q V NP': true,
  'before: NP V: Q': true,
  'before: NP: Q': true,
  'according to NP': true,
  'passive by NP': true,
  'noun of saying': false,
  'governed: saying': true,
  'governed: naming': true,
  'governed: thinking': true,
  'after, further on': true,
  'subject of the sentence': false,
  'same sentence': false,
  'quotation before': true,
  'sentence before': false,
  'quotation after': false,
  'paragraph before': false,
};
export type RuleName = keyof typeof rules;

/** The confidence of a speaker: that of the rule that found the mention, and of the person that it stands for. */
export function confidenceOf(attribution: Attribution | undefined, speaker: Speaker | undefined): Confidence {
  if (!attribution) return 'none';
  return isSureMention(attribution) && speaker?.isSure === true ? 'high' : 'low';
}

/** Whether the words that name the speaker were found by a rule that hardly errs. */
export function isSureMention(attribution: Attribution): boolean {
  return rules[attribution.rule] && attribution.isDoubtful !== true;
}
