import type { ArticleRecord, QuoteRecord } from '#core/article-record.ts';
import { typeset } from '#core/typography.ts';
import { formatDay, formatPublicationShort, isoDay } from './format-date.ts';

/** What a citation names besides the article itself. */
export interface CitationSource {
  readonly siteName: string;
  /** The whole address of the article's page. */
  readonly url: string;
}

/**
 * A reference in a sentence: “Title”. Site, 27 February 2025, 05:14 UTC. Address. The stop stands outside the marks, as
 * British usage has it: nothing is put into the title that it does not say.
 */
export function citeAsText(record: ArticleRecord, { siteName, url }: CitationSource): string {
  return `${inMarks(record.title)}${endsSentence(record.title) ? '' : '.'} ${siteName}, ${formatPublicationShort(record.date)}. ${url}`;
}

/**
 * A quotation with its speaker and the article it is in: “Words” (Name, role, in “Title”, Site, 27 February 2025,
 * address). The address leads to the quotation itself.
 */
export function citeQuoteAsText(record: ArticleRecord, quote: QuoteRecord, { siteName, url }: CitationSource): string {
  const person = record.people.find(({ id }) => id === quote.person);
  // A comma before the closing mark belongs to the sentence that the words stood in.
  const words = quote.text.replace(/,$/, '').replaceAll(/\s+/g, ' ');
  const speaker = [person?.name ?? quote.person, ...(person?.role ? [person.role] : [])].join(', ');
  const place = `${inMarks(record.title)}, ${siteName}, ${formatDay(record.date)}, ${url}#${quote.anchor}`;
  return `${inMarks(words)} (${speaker}, in ${place})`;
}

/**
 * An entry for BibTeX and BibLaTeX, encoded in UTF-8. No author, as the article names none; the site is the
 * `organization`, which is the field that BibLaTeX's `@online` has for it (`publisher` belongs to other types). The key
 * comes from the names of site and file alone, so that it never changes.
 */
export function citeAsBibtex(record: ArticleRecord, { siteName, url }: CitationSource): string {
  const key = [siteName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), record.slug].join('-').replace(/^-+/, '');
  // The second pair of braces keeps the title's capitals. Addresses are read verbatim, so they are not escaped.
  return [
    `@online{${key},`,
    `  title = {{${escapeLatex(typeset(record.title))}}},`,
    `  organization = {${escapeLatex(siteName)}},`,
    `  date = {${isoDay(record.date)}},`,
    `  url = {${url}}`,
    '}',
  ].join('\n');
}

/** A text in book typography between quotation marks; the marks inside it become single ones. */
function inMarks(text: string): string {
  const inner = typeset(text).replaceAll('“', '‘').replaceAll('”', '’');
  return `“${inner}”`;
}

function endsSentence(text: string): boolean {
  return /[.?!…]$/.test(text);
}

/**
 * Escapes what LaTeX reads as a command. Braces get their names: BibTeX counts them even behind a backslash, and one
 * without its partner would end the entry.
 */
function escapeLatex(text: string): string {
  return text.replaceAll(/[\\{}&%$#_~^–—“”‘’\u00a0]/g, (character) => latex.get(character) ?? character);
}

const latex: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['&', '\\&'],
  ['%', '\\%'],
  ['$', '\\$'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['–', '--'],
  ['—', '---'],
  ['“', '``'],
  ['”', "''"],
  ['‘', '`'],
  ['’', "'"],
  ['\u00a0', '~'],
]);
