import type { Stance } from '#core/schema/front-matter.ts';
import type { PersonRecord } from '#core/article/article-record.ts';
import { number, say } from './words/words.ts';

/** What the page calls the stances. */
export const stanceWords: Readonly<Record<Stance | 'silent', string>> = {
  for: say('stanceFor'),
  conditional: say('stanceConditional'),
  against: say('stanceAgainst'),
  unclear: say('stanceUnclear'),
  silent: say('stanceSilent'),
};

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
