import { trimEnd } from '#core/text/trim-end.ts';

/** Words that, after the first, join or follow the parts of a name; compared in lower case without full stops. */
const joining = new Set(
  (
    'al am and bin bint da das de dei del della den der des di do dos du e el et for het ibn in jr la las le los ' +
    'of on sr the und van vom von y zu zum zur і й та и ii iii iv'
  ).split(' '),
);

/**
 * The initials of a name: two letters, upper case where the script has cases, of the first and the last word that counts
 * (“Keir Starmer” KS, “Ursula von der Leyen” UL), or the first two of a single word (“Reuters” RE); then longer ones for
 * where they are taken: IM, InM, IMa, IneM and so on. Letters are graphemes, so that no accent or vowel sign is torn off.
 * The first are empty if the name has no letter and no digit.
 */
export function spellingsOf(name: string): [string, ...string[]] {
  const words = name
    .normalize('NFC')
    .split(/[\s\p{Pd}]+/u)
    .map(bare)
    .filter(Boolean);
  const [first = '', ...rest] = words[0]?.toLowerCase() === 'the' && words.length > 1 ? words.slice(1) : words;
  const last = rest.findLast((word) => !joining.has(word.toLowerCase()));
  const more = [2, 3, 4];
  if (last === undefined) {
    const capitals = graphemes(first).map(upper);
    return [capitals.slice(0, 2).join(''), ...more.map((length) => capitals.slice(0, length + 1).join(''))];
  }
  const begin = (word: string, length: number) => {
    const [letter = '', ...others] = graphemes(word).slice(0, length);
    return [upper(letter), ...others].join('');
  };
  return [
    begin(first, 1) + begin(last, 1),
    ...more.flatMap((length) => [begin(first, length) + begin(last, 1), begin(first, 1) + begin(last, length)]),
  ];
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
