import type { Language } from './languages.ts';
import { definitionsInUkrainian } from './uk-definitions.ts';
import { language } from './words.ts';

/*
 * What is defined in English where it is done, and printed from there: files and fields by what writes them. Other
 * languages have translations beside.
 */

type Translated = Exclude<Language, 'en'>;

/** A sentence that defines a file or a field of the published data, in the site's language. */
export function defined(sentence: string): string {
  const sentences: Readonly<Record<Translated, ReadonlyMap<string, string>>> = { uk: definitionsInUkrainian };
  return language === 'en' ? sentence : (sentences[language].get(sentence) ?? sentence);
}
