/*
 * Messages as a catalogue holds them: data, so that tests can compare languages, and types that are read off the text,
 * so that the compiler knows what each message needs.
 *
 * `{name}` stands for a value. `<link>words</link>` are words that a page makes something of. A message that depends on a
 * number, `{n}`, is an object with one text for each category that `Intl.PluralRules` has for whole numbers in its language.
 */

/** A message that counts, in a language with these categories. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** A message in any language. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The names of the values that stand in a text. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The names of the stretches of a text that a page makes something of. */
export type Tags<Text extends string> = Text extends `${string}</${infer Name}>${infer Rest}`
  ? Name | Tags<Rest>
  : never;

/** A piece of a text: words, with the name of the stretch that they are, if they are one. */
export interface Piece {
  readonly words: string;
  readonly tag?: string;
}

/** Puts values into a text; what has no value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Takes a text apart at its stretches. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: whole, 1: tag, 2: words = '', index } of text.matchAll(/<(\w+)>(.*?)<\/\1>/g)) {
    if (index > at) pieces.push({ words: text.slice(at, index) });
    pieces.push({ words, ...(tag !== undefined && { tag }) });
    at = index + whole.length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at) });
  return pieces;
}
