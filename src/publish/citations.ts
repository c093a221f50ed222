import { notesOn } from '#core/article/notes.ts';
import type { ArticleRecord, QuoteRecord } from '#core/article/article-record.ts';
import { typesetIn, typographyOf } from '#core/text/typography.ts';
import { site } from '#site.ts';
import { say } from '#text/words/words.ts';
import { formatDay, formatPublicationShort, isoDay } from '#text/format-date.ts';
import { typeset } from '#text/typeset.ts';

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
  const title = inMarks(record.title, record.lang) + (endsSentence(record.title) ? '' : '.');
  return say('citation', { title, site: siteName, date: formatPublicationShort(record.date), url });
}

/**
 * A quotation with its speaker and the article it is in: “Words” (Name, role, in “Title”, Site, 27 February 2025,
 * address). The address leads to the quotation itself.
 */
export function citeQuoteAsText(record: ArticleRecord, quote: QuoteRecord, { siteName, url }: CitationSource): string {
  return say('citationOfQuotation', {
    words: inMarks(wordsOf(quote), record.lang),
    speaker: speakerOf(record, quote),
    title: inMarks(record.title, record.lang),
    site: siteName,
    date: formatDay(record.date),
    url: `${url}#${quote.anchor}`,
  });
}

/**
 * An entry for BibTeX and BibLaTeX, encoded in UTF-8. No author, as the article names none; the site is the
 * `organization`, which is the field that BibLaTeX's `@online` has for it (`publisher` belongs to other types). The key
 * comes from the names of site and file alone, so that it never changes.
 */
export function citeAsBibtex(record: ArticleRecord, { siteName, url }: CitationSource): string {
  // The second pair of braces keeps the title's capitals. Addresses are read verbatim, so they are not escaped.
  return [
    `@online{${keyOf(record, siteName)},`,
    `  title = {{${escapeLatex(typeset(record.title, record.lang))}}},`,
    `  organization = {${escapeLatex(siteName)}},`,
    `  date = {${isoDay(record.date)}},`,
    `  url = {${url}}`,
    '}',
  ].join('\n');
}

/** What of CSL-JSON 1.0.2 (the input of citeproc, Zotero and Pandoc) a citation of this site uses. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title': string;
  readonly issued: { readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]] };
  readonly language: string;
  readonly URL: string;
}

/** An article as an item of CSL-JSON, under the key that it has in BibTeX. A file of CSL-JSON is a list of these. */
export function citeAsCslJson(record: ArticleRecord, { siteName, url }: CitationSource): CslItem {
  const [year = 0, month = 1, day = 1] = isoDay(record.date).split('-').map(Number);
  return {
    id: keyOf(record, siteName),
    type: 'article-newspaper',
    title: typeset(record.title, record.lang),
    'container-title': siteName,
    issued: { 'date-parts': [[year, month, day]] },
    language: record.lang ?? site.lang,
    URL: url,
  };
}

function keyOf({ slug }: ArticleRecord, siteName: string): string {
  return [siteName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), slug].join('-').replace(/^-+/, '');
}

/** A quotation in one line. A comma before the closing mark belongs to the sentence that the words stood in. */
function wordsOf({ text }: QuoteRecord): string {
  return text.replace(/,$/, '').replaceAll(/\s+/g, ' ');
}

function speakerOf(record: ArticleRecord, quote: QuoteRecord): string {
  const person = record.people.find(({ id }) => id === quote.person);
  if (!person?.role) return person?.name ?? quote.person;
  // Right words stand in square brackets behind those of a text that is cited.
  const right = notesOn(record, person).flatMap(({ corrected }) => (corrected === undefined ? [] : [`[${corrected}]`]));
  return `${person.name}, ${[person.role, ...right].join(' ')}`;
}

/** A text in book typography between the quotation marks of its language; the marks inside it become the inner ones. */
function inMarks(text: string, language: string = site.lang): string {
  const { double, single } = typographyOf(language);
  const inner = typesetIn(language, text).replaceAll(double[0], single[0]).replaceAll(double[1], single[1]);
  return double[0] + inner + double[1];
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
