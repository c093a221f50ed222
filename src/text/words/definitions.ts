import type { Rule, RuleWords } from '#core/check/rule.ts';
import type { Language } from './languages.ts';
import { definitionsInUkrainian } from './uk-definitions.ts';
import { rulesInUkrainian } from './uk-rules.ts';
import { language } from './words.ts';

/*
 * What is defined in English where it is done, and printed from there: the rules by their checks, files and fields by
 * what writes them. Other languages have translations beside.
 */

type Translated = Exclude<Language, 'en'>;

/** A rule in the site's language. */
export function ruleInWords(rule: Rule): RuleWords {
  const rules: Readonly<Record<Translated, Readonly<Record<Rule['id'], RuleWords>>>> = { uk: rulesInUkrainian };
  return language === 'en' ? rule : rules[language][rule.id];
}

/** A sentence that defines a file or a field of the published data, in the site's language. */
export function defined(sentence: string): string {
  const sentences: Readonly<Record<Translated, ReadonlyMap<string, string>>> = { uk: definitionsInUkrainian };
  return language === 'en' ? sentence : (sentences[language].get(sentence) ?? sentence);
}
