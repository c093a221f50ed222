/** A change of typography: `length` characters at an offset become `text`. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * What sets a text in book typography, whatever keys it was typed with: curly quotation marks and apostrophes, real
 * dashes. No word changes. For display alone: what is checked and published as data is the text as it stands.
 */
export function edits(text: string): Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(/["']|--+|(?<=\s)-(?=\s)/g)) {
    const at = match.index;
    const [typed] = match;
    found.push({ at, length: typed.length, text: typed.startsWith('-') ? '–' : curly(text, at, typed) });
  }
  return found;
}

/** A text in book typography: for titles and other lines that hold no passages. */
export function typeset(text: string): string {
  let result = '';
  let at = 0;
  for (const edit of edits(text)) {
    result += text.slice(at, edit.at) + edit.text;
    at = edit.at + edit.length;
  }
  return result + text.slice(at);
}

function curly(text: string, at: number, mark: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const opens = /^[\s([{\-–—/“‘"']?$/u.test(before) && /[^\s.,;:!?)\]}]/u.test(after);
  if (mark === '"') return opens ? '“' : '”';
  // At the head of a word it may be an apostrophe: ’90s, ’tis.
  const elision = /^(?:\d\ds?\b|n'|(?:tis|twas|em|til)\b)/i.test(text.slice(at + 1, at + 6));
  return opens && !elision ? '‘' : '’';
}

/** The first words of a text, with an ellipsis where there are more. */
export function firstWords(text: string, count: number): string {
  const words = text.trim().split(/\s+/);
  return words.length <= count + 2 ? words.join(' ') : `${words.slice(0, count).join(' ')} …`;
}
