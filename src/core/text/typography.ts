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
const guillemets = { double: ['«', '»'], single: ['„', '“'], dash: '—' } as const;

/** By language; others are set like English. The marks are those of the Unicode CLDR. */
const typographies: Readonly<Record<string, Typography>> = {
  ar: { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  be: guillemets,
  cs: { double: ['„', '“'], single: ['‚', '‘'], dash: '–' },
  da: { double: ['“', '”'], single: ['‘', '’'], dash: '–' },
  de: { double: ['„', '“'], single: ['‚', '‘'], dash: '–' },
  es: { double: ['«', '»'], single: ['“', '”'], dash: '—' },
  fa: { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  fr: { double: ['«\u202f', '\u202f»'], single: ['“', '”'], dash: '–' },
  he: { double: ['”', '”'], single: ['’', '’'], dash: '–' },
  it: { double: ['«', '»'], single: ['“', '”'], dash: '–' },
  lt: { double: ['„', '“'], single: ['‚', '‘'], dash: '–' },
  pl: { double: ['„', '”'], single: ['«', '»'], dash: '–' },
  pt: { double: ['“', '”'], single: ['‘', '’'], dash: '–' },
  ro: { double: ['„', '”'], single: ['«', '»'], dash: '–' },
  ru: guillemets,
  sk: { double: ['„', '“'], single: ['‚', '‘'], dash: '–' },
  uk: guillemets,
};

/** The typography of a language (BCP 47). */
export function typographyOf(language: string): Typography {
  return typographies[language.split('-')[0] ?? ''] ?? english;
}

/**
 * What sets a text in the book typography of its language, whatever keys it was typed with: quotation marks and
 * apostrophes, real dashes. No word changes, and marks that are typed as they are printed stay. For display alone: what
 * is checked and published as data is the text as it stands.
 */
export function edits(text: string, language: string): Edit[] {
  const typography = typographyOf(language);
  const found: Edit[] = [];
  // How many single quotation marks are open: in many languages their end is no apostrophe.
  let open = 0;
  for (const match of text.matchAll(/["']|--+|(?<=\s)-(?=\s)/g)) {
    const at = match.index;
    const [typed] = match;
    const put = (replacement: string) => found.push({ at, length: typed.length, text: replacement });
    if (typed.startsWith('-')) {
      put(typography.dash);
    } else if (typed === '"') {
      put(typography.double[opens(text, at) ? 0 : 1]);
    } else if (opens(text, at) && !isElision(text, at)) {
      open += 1;
      put(typography.single[0]);
    } else if (open > 0 && !/^\p{L}/u.test(text.slice(at + 1))) {
      open -= 1;
      put(typography.single[1]);
    } else {
      put('’');
    }
  }
  return found;
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

function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /^[\s([{\-–—/“‘«„"']?$/u.test(before) && /[^\s.,;:!?)\]}]/u.test(after);
}

/** At the head of a word a mark may be an apostrophe: ’90s, ’tis. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d\ds?\b|n'|(?:tis|twas|em|til)\b)/i.test(text.slice(at + 1, at + 6));
}

/** The first words of a text, with an ellipsis where there are more. */
export function firstWords(text: string, count: number): string {
  const words = text.trim().split(/\s+/);
  return words.length <= count + 2 ? words.join(' ') : `${words.slice(0, count).join(' ')} …`;
}
