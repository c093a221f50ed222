import type { Span } from '#core/check/problem.ts';
import { trimEnd } from '#core/text/trim-end.ts';

/**
 * Letters and digits of a text, and where each stands. The page shows the article's text with other marks and spaces (its
 * typography), but with these in this order.
 */
interface Letters<Place> {
  readonly letters: string;
  readonly places: readonly Place[];
}

interface PagePlace {
  readonly node: Text;
  readonly at: number;
}

/** Finds what is selected or clicked on an article's page in the article's text, and shows stretches of it. */
export interface PageText {
  /** The stretch of the text under a range of the page; undefined if it holds no word of the article. */
  readonly stretchOf: (range: Range) => Span | undefined;
  /** The range of the page that shows a stretch. */
  readonly rangeOf: (stretch: Span) => Range | undefined;
}

/** The text of an article as `body` shows it, sidenotes apart. */
export function pageText(body: Element, text: string): PageText {
  const page = lettersOfPage(body);
  const prose = lettersOf(text);
  const isSame = page.letters === prose.letters;
  return {
    stretchOf(range) {
      const inRange = (place: PagePlace | undefined) =>
        place !== undefined &&
        range.isPointInRange(place.node, place.at) &&
        range.isPointInRange(place.node, place.at + 1);
      const first = page.places.findIndex(inRange);
      if (first < 0) return undefined;
      const last = page.places.findLastIndex(inRange);
      // Where the page has more than the text (numbers of footnotes), the words must be the only ones of their kind.
      const words = page.letters.slice(first, last + 1);
      const from = isSame ? first : prose.letters.indexOf(words);
      if (from < 0 || (!isSame && prose.letters.includes(words, from + 1))) return undefined;
      const start = prose.places[from] ?? 0;
      const end = (prose.places[from + last - first] ?? 0) + 1;
      // Marks that were selected with the words belong to them.
      const selected = range.toString().trim();
      const before = /^[^\p{L}\p{N}\s]*/u.exec(selected)?.[0].length ?? 0;
      const after = selected.length - trimEnd(selected, /[^\p{L}\p{N}\s]/u).length;
      return { start: Math.max(0, start - before), end: Math.min(text.length, end + after) };
    },
    rangeOf({ start, end }) {
      const isInside = (place: number) => place >= start && place < end;
      const first = isSame ? page.places[prose.places.findIndex(isInside)] : undefined;
      const last = page.places[prose.places.findLastIndex(isInside)];
      if (!first || !last) return undefined;
      const range = new Range();
      range.setStart(first.node, first.at);
      range.setEnd(last.node, last.at + 1);
      return range;
    },
  };
}

function lettersOf(text: string): Letters<number> {
  const places = Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index);
  return { letters: places.map((at) => text.charAt(at)).join(''), places };
}

function lettersOfPage(body: Element): Letters<PagePlace> {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const places: PagePlace[] = [];
  let letters = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('aside, sup, .vh')) continue;
    const here = lettersOf(node.data);
    letters += here.letters;
    for (const at of here.places) places.push({ node, at });
  }
  return { letters, places };
}
