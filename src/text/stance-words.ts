import type { Stance } from '#core/schema/front-matter.ts';
import type { PersonRecord, QuestionRecord } from '#core/article/article-record.ts';
import { typeset } from './typeset.ts';
import { number, say } from './words/words.ts';

/** What the page calls the stances: the answers to a question. */
export const stanceWords: Readonly<Record<Stance | 'silent', string>> = {
  for: say('stanceFor'),
  conditional: say('stanceConditional'),
  against: say('stanceAgainst'),
  unclear: say('stanceUnclear'),
  silent: say('stanceSilent'),
};

/** The answer that a stance is to a question: in the question’s own words, if it names them. */
export function answerTo({ answers }: Pick<QuestionRecord, 'answers'>, stance: Stance | 'silent'): string {
  const own = answers && (stance === 'for' || stance === 'against') ? answers[stance] : undefined;
  return own === undefined ? stanceWords[stance] : typeset(own);
}

/** The classes that carry a person's colour and shape. */
export function identityClasses({ colour, shape }: PersonRecord): [colour: string, shape: string] {
  return [`c-${colour}`, `s-${shape}`];
}

/** A number as a newspaper writes it in a sentence: in words up to twelve, which agree with what is counted. */
export function spell(count: number, inWords: 'peopleInWords' | 'questionsInWords'): string {
  return say(inWords).split(' ')[count] ?? number(count);
}

/** A text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
