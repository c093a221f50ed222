import { firstIndex } from '#core/text/first-index.ts';
import type { Attribution } from './attribute.ts';
import type { NounPhrase } from './chunks.ts';
import type { Segment, Sentence } from './sentences.ts';

/**
 * Whether the article's words between those that name a speaker and a quotation leave it in doubt: that these words were
 * said, or said by them (“declined to call it Q”); or that somebody did more than get them (“was told: Q”).
 */
export function isDoubtful(prose: string, { mention, rule }: Attribution, { start }: Segment): boolean {
  const between = mention.end <= start ? prose.slice(mention.end, start) : '';
  return denial.test(between) || (rule === 'before: NP: Q' && receiving.test(between));
}

const denial =
  /^ (?:(?:has|have|had|did|do|does|is|was|will|would|could|can) )?(?:\p{Ll}+ly )?(?:not|never|declin|refus|fail(?:s|ed) to|should|must|might|may|could|cannot|(?:did|do|does|had|has|would|could|should|ca|wo)n['’]t)/u;

const receiving =
  /^ (?:(?:was|were|is|are|(?:has|have|had) been) (?:told|asked|warned|greeted|met|sent|shown|given)|(?:got|gets|receiv|heard|hears|saw|sees|faced|faces|found|finds|opened|opens)\p{Ll}*)\b/u;

/** “The Gazette quoted Orla as saying Q”: the words are Orla's. */
export function quotedPerson(prose: string, { chunks }: Sentence, mention: NounPhrase): NounPhrase | undefined {
  const [subject, verb, person] = chunks.slice(chunks.indexOf(mention)).filter(({ kind }) => kind !== 'adverb');
  if (subject !== mention || verb?.kind !== 'verb' || person?.kind !== 'noun') return undefined;
  const isQuoted =
    /^(?:quote|cite)$/.test(verb.head.lemma) &&
    /^ as (?:saying|telling|writing|describing|calling)\b/.test(prose.slice(person.end, person.end + 20));
  return isQuoted ? person : undefined;
}

/**
 * Whether somebody else may say what follows a quotation without a word on who does: that was a question, or a sentence
 * since has named somebody. `mention` names who said the earlier one.
 */
export function mayBeAnother(
  prose: string,
  sentences: readonly Sentence[],
  earlier: Segment,
  mention: NounPhrase,
  segment: Segment,
): boolean {
  if (/\?["”’»]+$/.test(prose.slice(earlier.start, earlier.end))) return true;
  const holds = ({ start, end }: Sentence, place: number) => start <= place && place < end;
  const next = firstIndex(sentences.length, (at) => (sentences[at]?.end ?? 0) > earlier.end);
  for (let at = next; (sentences[at]?.start ?? Infinity) <= segment.start; at += 1) {
    const sentence = sentences[at];
    if (!sentence || holds(sentence, earlier.start) || holds(sentence, mention.start)) continue;
    if (sentence.chunks.some((chunk) => chunk.kind === 'noun' && chunk.form === 'name')) return true;
  }
  return false;
}
