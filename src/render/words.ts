import type { Stance } from '#core/article.ts';
import type { PersonRecord } from '#core/article-record.ts';

/** What the page calls the stances. */
export const stanceWords: Readonly<Record<Stance | 'silent', string>> = {
  for: 'For',
  conditional: 'Conditional',
  against: 'Against',
  unclear: 'Unclear',
  silent: 'Silent',
};

/** The classes that carry a person's colour and shape. */
export function identityClasses({ colour, shape }: PersonRecord): [colour: string, shape: string] {
  return [`c-${colour}`, `s-${shape}`];
}

/** A number as a newspaper writes it in a sentence: in words up to twelve. */
export function spell(number: number): string {
  return numbers[number] ?? number.toLocaleString('en-GB');
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number with its noun: `1 quotation`, `20 quotations`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
