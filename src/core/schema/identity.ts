import { trimEnd } from '#core/text/trim-end.ts';

/**
 * How a person is told apart wherever they appear: a colour, a shape and initials, never colour alone.
 * The names here are the classes `c-<colour>` and `s-<shape>` of the design tokens, which hold what they look like.
 */

/** The names of the colours a person can have, each a pair for light and dark. */
export const colours = ['petrol', 'rust', 'olive', 'plum', 'blue', 'slate', 'forest', 'rose'] as const;

/** The names of the shapes a person can have, each legible at 11 px. */
export const shapes = ['circle', 'square', 'diamond', 'triangle', 'half', 'bar', 'plus', 'wedge'] as const;

export type Colour = (typeof colours)[number];
export type Shape = (typeof shapes)[number];

/** What somebody’s file may say about their looks; what is left out is derived from their id. */
export interface ChosenIdentity {
  readonly colour?: Colour | undefined;
  readonly shape?: Shape | undefined;
}

export interface Identity {
  readonly colour: Colour;
  readonly shape: Shape;
}

/**
 * The colour and shape of a person: as chosen, otherwise derived from the id alone, so that nobody’s looks change
 * when somebody else is added. Two ids may therefore meet; a check warns where they do so in one article.
 */
export function identityOf(id: string, chosen: ChosenIdentity = {}): Identity {
  const hash = fnv1a(id);
  return {
    colour: chosen.colour ?? pick(colours, hash),
    // Other bits than the colour’s, so that people who share a colour mostly differ in shape.
    shape: chosen.shape ?? pick(shapes, hash >>> 16),
  };
}

/** Words that, after the first, join or follow the parts of a name; compared in lower case without full stops. */
const joining = new Set(
  (
    'al am and bin bint da das de dei del della den der des di do dos du e el et for het ibn in jr la las le los ' +
    'of on sr the und van vom von y zu zum zur і й та и ii iii iv'
  ).split(' '),
);

/**
 * Two letters for a name, upper case where the script has cases: of the first and the last word that counts (“Keir
 * Starmer” KS, “Ursula von der Leyen” UL), or the first two of a single word (“Reuters” RE). Letters are graphemes,
 * so that no accent or vowel sign is torn off. Empty if the name has no letter and no digit.
 */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s\p{Pd}]+/u)
    .map(bare)
    .filter(Boolean);
  const [first = '', ...rest] = words[0]?.toLowerCase() === 'the' && words.length > 1 ? words.slice(1) : words;
  const last = rest.findLast((word) => !joining.has(word.toLowerCase()));
  const letters =
    last === undefined ? graphemes(first).slice(0, 2) : [first, last].map((word) => graphemes(word)[0] ?? '');
  return letters.map(upper).join('');
}

/** A word without the quotation marks, brackets and full stops around it. */
function bare(word: string): string {
  return trimEnd(word.replace(/^[^\p{L}\p{N}]+/u, ''), /[^\p{L}\p{N}\p{M}]/u);
}

function graphemes(word: string): string[] {
  // Each character of ASCII is one: no need to ask.
  return /^[\u0020-\u007e]*$/.test(word) ? [...word] : Array.from(segmenter.segment(word), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Upper case of one letter; where that would be two (ß), the letter itself. */
function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return graphemes(capital).length === 1 ? capital : letter;
}

function pick<T>(from: readonly [T, ...T[]], hash: number): T {
  return from[(hash & 0xffff) % from.length] ?? from[0];
}

/** The 32-bit FNV-1a hash of the text’s UTF-8 bytes, with the last mixing step of MurmurHash3: ids are short and alike. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
