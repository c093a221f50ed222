import { z } from 'zod';
import { remembered } from '#core/remembered.ts';

/*
 * Languages of texts by their tags (BCP 47), through `Intl`. The interface has languages of its own: src/text/words.
 */

/** How a language is written: from left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

const form = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language of an article or of a name. `ua`, which is no language, is refused like `english`. */
export const languageTag = z.string().regex(form, { error: 'expected a language tag such as uk' }).refine(isKnown, {
  error: 'expected the tag of an existing language (BCP 47), such as uk for Ukrainian, en for English or ar for Arabic',
});

function isKnown(tag: string): boolean {
  if (!form.test(tag)) return true; // Said already.
  try {
    const { language } = new Intl.Locale(tag);
    return names.of(language) !== undefined;
  } catch {
    return false;
  }
}

/** The scripts in use that run from right to left (ISO 15924). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * The direction of a language, by its script: the one that its tag names, or the likely one. (`getTextInfo` of
 * `Intl.Locale` says the same where it is there; a table of ten scripts is everywhere the same.)
 */
export function directionOf(tag: string): Direction {
  return rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/** The script of a language (ISO 15924): the one that its tag names, or the likely one. */
export const scriptOf = remembered((tag: string) => new Intl.Locale(tag).maximize().script ?? '');
