import { gap, spaced } from '#core/text/unspaced.ts';

/** As much of a page that Pagefind found as is used: https://pagefind.app/docs/sub-results/ */
export interface Page {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
  /** Which words of the content were asked for, in their order. */
  readonly locations: readonly number[];
}

/** What a reader asks for. */
export interface Question {
  readonly words: string;
  /** The filters `kind`, `person`, `question` and `year`. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Words that were not asked for and words that were, by turns; the first and the last were not. */
export type Words = readonly string[];

/** An article that was found, and what was found in it; or a person or a question, which say their `kind`. */
export interface Found {
  /** Of the page, from the site's root. */
  readonly address: string;
  /** The `day`, and the attributes of words in the article’s language. */
  readonly shown: URLSearchParams;
  readonly title: string;
  /** The words around the first of its text that was asked for; none where quotations or the like were asked for. */
  readonly excerpt: Words;
  readonly parts: readonly FoundPart[];
}

/** A quotation, a position or an event. */
export interface FoundPart {
  readonly anchor: string;
  /** Its `kind`, and what there is of `person`, `question` and `when`. */
  readonly shown: URLSearchParams;
  readonly words: Words;
}

/** What of a page, which search-page.ts laid out, answers a question: what it is about, or nothing. */
export function foundIn({ anchors, content, locations, meta, url }: Page, { words, chosen }: Question): Found[] {
  const all = content.split(/\s+/);
  // Of words in marks, Pagefind says only where they stand first.
  const phrase = /^".+"$/.test(words) ? termsOf(words) : [];
  const isPhrase = (start: number) => phrase.every((term, at) => withoutMarks(all[start + at] ?? '') === term);
  const isFound = (at: number) => locations.includes(at) || phrase.some((_, before) => isPhrase(at - before));
  const wordsFrom = (from: number, to: number): Words => {
    const turns: string[] = [];
    let plain = '';
    for (let at = from; at < to; at += 1) {
      const word = all[at] ?? '';
      if (at > from) plain += gap(all[at - 1] ?? '', word);
      if (isFound(at)) {
        turns.push(plain, word);
        plain = '';
      } else {
        plain += word;
      }
    }
    return [...turns, plain];
  };

  const asked = Object.entries(chosen).filter(([name]) => name !== 'year');
  const parts = anchors.flatMap(({ id, location }, at): FoundPart[] => {
    const [anchor = '', query] = id.split('?');
    const shown = new URLSearchParams(query);
    if (!query || !asked.every(([name, value]) => shown.has(name, value))) return [];
    // The next anchor ends what is shown, the one after it what it is found by.
    const end = anchors[at + 1]?.location ?? all.length;
    const next = anchors[at + 2]?.location ?? all.length;
    const has = words === '' ? asked.length > 0 : all.slice(location, next).some((_, word) => isFound(location + word));
    return has ? [{ anchor, shown, words: wordsFrom(location, end) }] : [];
  });

  const [address = '', query] = url.split('?');
  const article = { address, shown: new URLSearchParams(query), title: meta['title'] ?? '', parts };
  if (chosen['kind'] && chosen['kind'] !== 'article' && !article.shown.has('kind'))
    return parts.length === 0 ? [] : [{ ...article, excerpt: [] }];
  const end = anchors[0]?.location ?? all.length;
  const from = Math.max(0, (locations.find((each) => each < end) ?? 0) - 8);
  const to = Math.min(end, from + 40);
  const [first = '', ...others] = wordsFrom(from, to);
  const excerpt = [from > 0 ? `…${first}` : first, ...others];
  if (to < end) excerpt.push(`${excerpt.pop() ?? ''}…`);
  return [{ ...article, excerpt }];
}

/** The words of a question as Pagefind compares them: without accents, marks and capitals. */
export function termsOf(words: string): string[] {
  return withoutMarks(spaced(words)).split(/\s+/).filter(Boolean);
}

/**
 * Whether a page has a word that begins so. Where Pagefind has no such word it takes a shorter one, down to a letter:
 * https://github.com/Pagefind/pagefind/pull/315
 */
export function hasWord({ content, meta }: Page, beginning: string): boolean {
  const text = `${content} ${meta['title'] ?? ''}`;
  // “US-backed” is three words: usbacked, us, and backed.
  return ` ${withoutMarks(text)} ${withoutMarks(text, ' ')}`.includes(` ${beginning}`);
}

function withoutMarks(text: string, instead = ''): string {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^\p{L}\p{N}\s]+/gu, instead);
}
