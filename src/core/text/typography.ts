import { findQuotations, isGershayim, rolesOfMarks, type RoleAt } from './quotations.ts';

/** A change of typography: `length` characters at an offset become `text`. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What a language puts around quoted words, and inside of these; and its dash between words. */
export interface Typography {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  readonly dash: string;
}

const english: Typography = { double: ['“', '”'], single: ['‘', '’'], dash: '–' };
const german: Typography = { double: ['„', '“'], single: ['‚', '‘'], dash: '–' };
const polish: Typography = { double: ['„', '”'], single: ['«', '»'], dash: '–' };
const persian: Typography = { double: ['«', '»'], single: ['‹', '›'], dash: '–' };
const ukrainian: Typography = { double: ['«', '»'], single: ['„', '“'], dash: '—' };

/** By language; others are set like English. The marks are those of the Unicode CLDR. */
const typographies: Readonly<Record<string, Typography>> = {
  ar: persian,
  be: ukrainian,
  cs: german,
  de: german,
  es: { double: ['«', '»'], single: ['“', '”'], dash: '—' },
  fa: persian,
  fr: { double: ['«\u202f', '\u202f»'], single: ['“', '”'], dash: '–' },
  he: { double: ['”', '”'], single: ['’', '’'], dash: '–' },
  it: { double: ['«', '»'], single: ['“', '”'], dash: '–' },
  lt: german,
  pl: polish,
  ro: polish,
  ru: ukrainian,
  sk: german,
  uk: ukrainian,
};

/** The typography of a language (BCP 47). */
export function typographyOf(language: string): Typography {
  return typographies[language.split('-')[0] ?? ''] ?? english;
}

/**
 * What sets a text in the book typography of its language, whatever keys it was typed with: quotation marks and
 * apostrophes, real dashes, feet and inches. No word changes, and marks that are typed as they are printed stay. For display
 * alone: what is checked and published as data is the text as it stands.
 *
 * @param roleAt what the quotation mark at a place does, as {@link findQuotations} found it; undefined for another mark.
 */
export function edits(text: string, language: string, roleAt = rolesIn(text, language)): Edit[] {
  const { double, single, dash } = typographyOf(language);
  const found: Edit[] = [];
  for (const { 0: typed, index: at } of text.matchAll(typedMark)) {
    const role = roleAt(at);
    const isOpen = role === 'open' || (role === undefined && typed === '"' && opens(text, at));
    const isFigure = role === undefined && /\d['"]$/.test(text.slice(at - 1, at + 1));
    const set = () => {
      if (typed.startsWith('-')) return isAddress(text, at) ? typed : dash;
      if (isFigure && (typed === '"' || /^\d/.test(text.slice(at + 1)))) return typed === '"' ? '″' : '′';
      if (isGershayim(text, at)) return typed;
      if (typed === '"') return double[isOpen ? 0 : 1];
      return role === undefined ? '’' : single[isOpen ? 0 : 1];
    };
    found.push({ at, length: typed.length, text: set() });
  }
  return found;
}

/** Dashes as they are typed have a space on both sides, or none, or end a line. */
const typedMark = /["']|(?<=\s)-(?=\s)|(?<=^|\s)--+(?=\s|$)|(?<=[^\s-])--+/g;

/** Whether the word around a place is an address, or a name of a file. */
function isAddress(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 200), at)
      .split(/\s/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(at, at + 200).split(/\s/, 1);
  return /[/@\\=]|\w\.\w/.test(before + after);
}

function rolesIn(text: string, language: string): RoleAt {
  const prose = { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length, leaves: [] }] } as const;
  return rolesOfMarks(prose, findQuotations(prose, language).quotations);
}

/** A text in the book typography of its language: for titles and other lines that hold no passages. */
export function typesetIn(language: string, text: string): string {
  // Most texts have nothing to set.
  if (!/["'-]/.test(text)) return text;
  let result = '';
  let at = 0;
  for (const edit of edits(text, language)) {
    result += text.slice(at, edit.at) + edit.text;
    at = edit.at + edit.length;
  }
  return result + text.slice(at);
}

/** Whether a mark that has no partner would open. */
function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /^[\s([{\-–—/“‘«„"']?$/u.test(before) && /[^\s.,;:!?)\]}]/u.test(after);
}

/** The first words of a text, with an ellipsis where there are more. */
export function firstWords(text: string, count: number): string {
  const words = text.trim().split(/\s+/);
  return words.length <= count + 2 ? words.join(' ') : `${words.slice(0, count).join(' ')} …`;
}
