import { typesetIn, typographyOf } from '#core/text/typography.ts';
import { site } from '#site.ts';

/**
 * A text in the book typography of its language: for titles and other lines that hold no passages.
 *
 * @param language That of the article whose words they are; the site's if left out.
 */
export function typeset(text: string, language: string = site.lang): string {
  return typesetIn(language, text);
}

/** Words between the quotation marks of their language, which is the site's if left out. */
export function inMarks(words: string, language: string = site.lang): string {
  const [open, close] = typographyOf(language).double;
  return open + words + close;
}

/**
 * The paragraphs of a quotation in book typography, between quotation marks: each begins with one, the last has one at
 * its end.
 */
export function quotedParagraphs(text: string, language: string = site.lang): readonly [string, ...string[]] {
  const [open, close] = typographyOf(language).double;
  const paragraphs = text.split('\n\n').map((each) => open + typeset(each, language));
  const last = (paragraphs.pop() ?? open) + close;
  const [first, ...others] = paragraphs;
  return first === undefined ? [last] : [first, ...others, last];
}
