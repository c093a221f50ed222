/**
 * Whether a text is in English, by its smallest words: they are a fifth and more of any English prose. Of a few words
 * nothing can be told, and they are taken for English.
 */
export function readsLikeEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isLatin = (text.match(/\p{Script=Latin}/gu) ?? []).length * 2 >= (text.match(/\p{L}/gu) ?? []).length;
  if (words.length < 12 && isLatin) return true;
  return isLatin && words.filter((word) => small.has(word)).length * 12 >= words.length;
}

const small = new Set(
  (
    'the of and to a in is was that for on it with as be by at this had not are but from or have an they which there were her ' +
    'his he she we i you has will would said say says their been who its all if one'
  ).split(' '),
);
