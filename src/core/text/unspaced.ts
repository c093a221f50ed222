/*
 * Chinese, Japanese, Thai and others write no spaces between words. Where words are counted, or a search index knows them
 * by their spaces, the text is given some, and so is what readers search for.
 */

/** The letters of such scripts, and the punctuation between them. */
const letters =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\u3000-\\u303f\\uff00-\\uffef]';
const stretches = new RegExp(`${letters}+`, 'gu');
const joint = new RegExp(`^${letters} ${letters}`, 'u');

/** A text with a space between any two of its words. */
export function spaced(text: string): string {
  return text.replace(stretches, (stretch) => {
    const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(stretch);
    return ` ${Array.from(words, ({ segment }) => segment).join(' ')} `;
  });
}

/** What stands between two words when they are shown. */
export function gap(before: string, after: string): string {
  return joint.test(`${before.slice(-1)} ${after}`) ? '' : ' ';
}
