import { directionOf, type Direction } from '#core/schema/languages.ts';
import { site } from '#site.ts';

/** The attributes of an element whose words are in a language: none if it is the site's. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: Direction;
}

/** Says in which language words are, and in which direction they run where it is not the page's. */
export function inLanguage(language: string | undefined): LanguageAttributes {
  if (language === undefined || language === site.lang) return {};
  const dir = directionOf(language);
  return { lang: language, ...(dir === directionOf(site.lang) ? {} : { dir }) };
}

/** The same as text, for markup that is put together by hand: ` lang="uk"`, or nothing. */
export function languageAttributes(language: string | undefined): string {
  return Object.entries(inLanguage(language))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
