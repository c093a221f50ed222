/** A stretch of an excerpt, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * Takes an excerpt of Pagefind's apart, which is HTML with `<mark>` around what was found and `<` and `>` of the words
 * escaped, so that it can be shown without being parsed as HTML. Where the excerpt leaves words out it has “…”.
 *
 * @param content all the words that it is an excerpt of.
 */
export function excerptParts(excerpt: string, content: string): ExcerptPart[] {
  const parts = excerpt.split(/<\/?mark>/).map((part, at): ExcerptPart => ({
    text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    isFound: at % 2 === 1,
  }));
  const plain = parts
    .map(({ text }) => text)
    .join('')
    .trim();
  const words = content.replaceAll(/\s+/g, ' ').trim();
  const ellipsis = { text: '…', isFound: false };
  return [
    ...(words.startsWith(plain.slice(0, 40)) ? [] : [ellipsis]),
    ...parts.filter(({ text }) => text !== ''),
    ...(words.endsWith(plain.slice(-40)) ? [] : [ellipsis]),
  ];
}
