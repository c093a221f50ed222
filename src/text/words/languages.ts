import { english } from './en.ts';
import { ukrainian } from './uk.ts';

/** The languages that the interface speaks, each with its locale: whose conventions hold for dates, numbers and lists, and
 * whether its typesetting keeps a word of one letter from the end of a line, and a dash from the beginning of one. */
export const catalogues = {
  en: { locale: 'en-GB', messages: english, gluesShortWords: false },
  uk: { locale: 'uk-UA', messages: ukrainian, gluesShortWords: true },
} as const;

export type Language = keyof typeof catalogues;
export const languages: readonly Language[] = ['en', 'uk'];

/** Whether there is a catalogue for a language. */
export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}
