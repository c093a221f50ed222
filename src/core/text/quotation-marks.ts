import { remembered } from '#core/remembered.ts';

/*
 * Which marks quote in which language. What a language does not use is no mark in its articles: an apostrophe of Ukrainian,
 * the mark in a Hebrew acronym.
 */

/** What quotes in a language. */
export interface QuotationMarks {
  /** An opening mark and all that close it. */
  readonly closers: ReadonlyMap<string, string>;
  /** Any of these marks. */
  readonly any: RegExp;
  /** How a paragraph that begins with a dash tells speech from what is said about it, where it is speech at all. */
  readonly dialogue?: Dialogue;
}

/**
 * `marked`: a dash after a comma or the end of a sentence; `spaced`: any dash between spaces; `bracket`: dashes around the
 * aside, each touching it on one side.
 */
export type Dialogue = 'marked' | 'spaced' | 'bracket';

const usual = `"" '' “” ‘’ «» ‹› „“” ‚‘’`;

/** Pairs, parted by spaces: an opening mark, then those that close it. By language (BCP 47), others as in English. */
const pairs: Readonly<Record<string, string>> = {
  ar: `"" '' «» “” ‹›`,
  be: `"" '' «» „“” “”`,
  bg: `"" '' „“” «» “”`,
  cs: `"" '' „“ ‚‘ »« ›‹ «»`,
  da: `"" '' »« ›‹ „“” ”” ’’ “” ‘’`,
  de: `"" '' „“” ‚‘’ »« ›‹ «» ‹› “” ‘’`,
  el: `"" '' «» “” ‘’`,
  es: `"" '' «» “” ‘’`,
  et: `"" '' „“” «»`,
  fa: `"" '' «» “” ‹›`,
  fi: `"" '' ”” ’’ »»« “”`,
  fr: `"" '' «» “” ‘’ ‹›`,
  he: '"" ”” „” “” ’’',
  hr: `"" '' „”“ »« “”`,
  hu: `"" '' „” »« ’’ “”`,
  it: `"" '' «» “” ‘’ ‹›`,
  ja: '"" 「」 『』 “” ‘’',
  ko: `"" '' “” ‘’ 「」 『』`,
  lt: `"" '' „“” ‚‘’ «»`,
  nb: `"" '' «» ‹› “” ‘’ „“”`,
  nn: `"" '' «» ‹› “” ‘’ „“”`,
  no: `"" '' «» ‹› “” ‘’ „“”`,
  pl: `"" '' „” ‚’ «» »« “”`,
  ro: `"" '' „” «» “”`,
  ru: `"" '' «» „“” “”`,
  sk: `"" '' „“ ‚‘ »« ›‹ «»`,
  sl: `"" '' „“ ‚‘ »« ›‹ “”`,
  sr: `"" '' „“” ‚‘’ »« “”`,
  sv: `"" '' ”” ’’ »»« “”`,
  uk: `"" '' «» „“” “”`,
  zh: `"" '' “” ‘’ 「」 『』`,
};

const dialogues: Readonly<Record<string, Dialogue>> = {
  ...{ be: 'marked', bg: 'marked', el: 'marked', fr: 'marked', it: 'marked', lt: 'marked', ro: 'marked' },
  ...{ ru: 'marked', uk: 'marked', sr: 'marked', pl: 'spaced', hu: 'spaced', es: 'bracket', pt: 'spaced' },
};

/** The marks of a language (BCP 47). */
export function quotationMarksOf(language: string): QuotationMarks {
  return marksOf(language.split('-')[0] ?? '');
}

const marksOf = remembered((name: string): QuotationMarks => {
  const closers = new Map((pairs[name] ?? usual).split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
  const any = new RegExp(`[${[...closers].flat().join('')}]`, 'g');
  const dialogue = dialogues[name];
  return { closers, any, ...(dialogue && { dialogue }) };
});

/** The usual marks as pairs, for the method page. */
export const quotationMarks: readonly string[] = [...quotationMarksOf('en').closers].flatMap(([open, close]) =>
  [...close].map((mark) => `${open}…${mark}`),
);
