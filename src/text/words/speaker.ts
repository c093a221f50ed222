import { remembered } from '#core/remembered.ts';
import type { english } from './en.ts';
import { catalogues, type Language } from './languages.ts';
import { piecesOf, type Message, type Placeholders, type PluralForms, type Tags } from './message.ts';

/** The name of a message. */
export type Key = keyof typeof english;

type English<Name extends Key> = (typeof english)[Name];
type TextOf<Name extends Key> = English<Name> extends string ? English<Name> : English<Name>[keyof English<Name>];
type Text<Name extends Key> = Extract<TextOf<Name>, string>;
type Needed<Name extends Key> = Placeholders<Text<Name>> | (English<Name> extends string ? never : 'n');
type Values<Name extends Key> = Readonly<Record<Needed<Name>, string | number>>;
type Parts<Name extends Key, Part> = Readonly<Record<Tags<Text<Name>>, (words: string) => Part>>;

/** The name of a message that needs no values. */
export type PlainKey = { [Name in Key]: [Needed<Name>] extends [never] ? Name : never }[Key];

/** All messages in a language in which whole numbers have these categories. */
export type Translation<Category extends Intl.LDMLPluralRule> = {
  readonly [Name in Key]: string | ('n' extends Needed<Name> ? PluralForms<Category> : never);
};

/** The interface in one language. */
export interface Speaker {
  readonly language: Language;
  /** The locale whose conventions hold for dates, numbers and lists. */
  readonly locale: string;
  /** A message with its values: numbers as the language writes them, and, where it counts, in the form of `n`. */
  readonly say: <Name extends Key>(
    name: Name,
    ...values: [Needed<Name>] extends [never] ? [] : [Values<Name>]
  ) => string;
  /** A message in pieces: its stretches as the page makes them, in the order in which the language has them. */
  readonly rich: <Name extends Key, Part>(
    name: Name,
    parts: Parts<Name, Part>,
    ...values: [Needed<Name>] extends [never] ? [] : [Values<Name>]
  ) => (string | Part)[];
  readonly number: (value: number) => string;
  /** A fraction in per cent. */
  readonly share: (fraction: number) => string;
  /** Several things, with “and” before the last. */
  readonly list: (items: readonly string[]) => string;
  /** One of several things, with “or” before the last. */
  readonly either: (items: readonly string[]) => string;
}

/** Speaks a language. */
export const speakerOf = remembered((language: Language): Speaker => {
  const { locale, messages, gluesShortWords } = catalogues[language];
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  const rules = new Intl.PluralRules(locale);
  const formOf = remembered((value: number) => rules.select(value));
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const texts: Readonly<Record<Key, Message>> = gluesShortWords ? glued(messages) : messages;

  const speak = (name: Key, values?: Readonly<Record<string, string | number>>): string =>
    values ? fill(textOf(name, values), (value) => written(values[value])) : textOf(name, {});
  const textOf = (name: Key, values: Readonly<Record<string, string | number>>): string => {
    const message = texts[name];
    return typeof message === 'string' ? message : (message[formOf(Number(values['n']))] ?? '');
  };
  const written = (value: string | number | undefined) => (typeof value === 'number' ? numbers.format(value) : value);
  return {
    language,
    locale,
    say: (name, ...[values]) => speak(name, values),
    rich: <Name extends Key, Part>(
      name: Name,
      parts: Parts<Name, Part>,
      ...[given]: [Needed<Name>] extends [never] ? [] : [Values<Name>]
    ) => {
      const values: Readonly<Record<string, string | number>> = given ?? {};
      const making = new Map<string, (words: string) => Part>(Object.entries(parts));
      // Taken apart before it is filled: nothing in a value is read as a stretch.
      return piecesOf(textOf(name, values)).map(({ words, tag = '' }) => {
        const text = fill(words, (value) => written(values[value]));
        return making.get(tag)?.(text) ?? text;
      });
    },
    number: (value) => numbers.format(value),
    share: (fraction) => shares.format(fraction),
    list: (items) => lists.format(items),
    either: (items) => alternatives.format(items),
  };
});

/** Puts values into a text that comes again and again; what has no value stays as it is. */
function fill(text: string, valueOf: (name: string) => string | undefined): string {
  return partsOf(text).reduce(
    (filled, part, at) => filled + (at % 2 === 0 ? part : (valueOf(part) ?? `{${part}}`)),
    '',
  );
}

/** Words and the names of values by turns. */
const partsOf = remembered((text: string) => text.split(/\{(\w+)\}/));

function glued(messages: Readonly<Record<Key, Message>>): Readonly<Record<Key, Message>> {
  const made = { ...messages };
  for (const [name, message] of Object.entries(messages)) {
    if (!isKey(name)) continue;
    made[name] =
      typeof message === 'string'
        ? glue(message)
        : Object.fromEntries(Object.entries(message).map(([category, text]) => [category, glue(text)]));
  }
  return made;
}

function isKey(name: string): name is Key {
  return name in catalogues.en.messages;
}

/** No line of a text ends with a word of one letter, and none begins with a dash. */
function glue(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}’])(\p{L}) (?=\S)/gu, '$1\u00a0').replaceAll(' — ', '\u00a0— ');
}
