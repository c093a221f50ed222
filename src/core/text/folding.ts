import { firstIndex } from './first-index.ts';

/**
 * The one place where typography is folded. Two texts that differ in nothing but what stands in {@link foldingTable}
 * count as the same words; nothing else is ever matched approximately.
 */

export type FoldingId = 'doubleMarks' | 'singleMarks' | 'dashes' | 'spaces' | 'composedLetters';

/** A class of characters that count as one. */
export interface FoldingClass {
  /** What the method page calls it: a message of the catalogues. */
  readonly id: FoldingId;
  /** What is folded, as characters. */
  readonly from: readonly string[];
  readonly to: string;
}

/** What is folded, in the order in which the method page lists it. */
export const foldingTable: readonly FoldingClass[] = [
  { id: 'doubleMarks', from: ['“', '”', '„', '‟', '″'], to: '"' },
  { id: 'singleMarks', from: ['‘', '’', '‚', '‛', 'ʼ', '′'], to: "'" },
  { id: 'dashes', from: ['‐', '‑', '‒', '–', '—', '―', '--', '---'], to: '-' },
  {
    id: 'spaces',
    from: [...'\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r'],
    to: ' ',
  },
  { id: 'composedLetters', from: ['e\u0301'], to: 'é' },
];

const characters: ReadonlyMap<string, string> = new Map(
  foldingTable.flatMap(({ from, to }) =>
    from.filter((each) => each.length === 1).map((each): [string, string] => [each, to]),
  ),
);

/** A folded text that remembers where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** The offset in the original for an offset in the folded text (0 to its length, both included). */
  original(offset: number): number;
  /** The offset in the folded text for an offset in the original. */
  folded(offset: number): number;
}

/** Folds typography and keeps the way back. Runs of spaces and of dashes become one. */
export function fold(original: string): Folded {
  if (!foldable.test(original)) return { text: original, original: same, folded: same };
  return original.normalize('NFC') === original ? foldCharacters(original, same) : foldComposed(original);
}

const same = (offset: number) => offset;

const foldedCharacters = [...characters.keys()].join('');

/** Whether folding could change a text: what is beyond Latin-1 may compose, or be in the table. */
const foldable = new RegExp(`[^\\u0000-\\u00ff]|[${foldedCharacters}]|  |--`);

/** A stretch that folding may change: characters of the table with the spaces and dashes around them, or runs of these. */
const foldedRun = new RegExp(`[ -]*[${foldedCharacters}][ \\-${foldedCharacters}]*| {2,}|-{2,}`, 'g');

/** `originOf` leads from an offset in the composed text (its end included) to the original. */
function foldCharacters(composed: string, originOf: (offset: number) => number): Folded {
  const origins: number[] = [];
  let text = '';
  let copied = 0;
  const copyUpTo = (offset: number) => {
    text += composed.slice(copied, offset);
    for (; copied < offset; copied += 1) origins.push(originOf(copied));
  };
  for (const { 0: run, index } of composed.matchAll(foldedRun)) {
    copyUpTo(index);
    let last = '';
    for (const character of run) {
      const folded = characters.get(character) ?? character;
      if (folded !== last || (folded !== ' ' && folded !== '-')) {
        text += folded;
        origins.push(originOf(copied));
      }
      copied += 1;
      last = folded;
    }
  }
  copyUpTo(composed.length);
  const end = originOf(composed.length);
  return {
    text,
    original: (offset) => origins[offset] ?? end,
    folded: (offset) => firstIndex(origins.length, (at) => (origins[at] ?? offset) >= offset),
  };
}

/** Folds typography and trims: for words that are looked for, where no way back is needed. */
export function foldWords(words: string): string {
  return fold(words).text.trim();
}

/** The slow path: composes grapheme by grapheme, so that every composed letter knows where it began. */
function foldComposed(original: string): Folded {
  const starts: number[] = [];
  let composed = '';
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(original)) {
    const letter = segment.normalize('NFC');
    for (const end = starts.length + letter.length; starts.length < end;) starts.push(index);
    composed += letter;
  }
  return foldCharacters(composed, (offset) => starts[offset] ?? original.length);
}
