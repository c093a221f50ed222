import { trimEnd } from '#core/text/trim-end.ts';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import { parseEventDate, parsePublicationDate, type EventDate, type PublicationDate } from '#core/schema/dates.ts';
import type { ArticleText, ParsedArticle } from './parse-article.ts';
import {
  locatePassage,
  locateQuotation,
  quotationSpan,
  wholeQuotation,
  type Located,
  type Selector,
} from '#core/text/passages.ts';
import type { Span } from '#core/check/problem.ts';
import type { Quotation } from '#core/text/quotations.ts';
import type { Path } from '#core/files/yaml-source.ts';

/** Something in the front matter that names words of the body: where it stands, and where its words stand. */
export interface Reference {
  /** The way to the words in the front matter. */
  readonly path: Path;
  readonly selector: Selector;
  readonly located: Located;
}

/** An entry of the front matter together with the passages that it rests on. */
export interface Resolved<Entry> {
  readonly entry: Entry;
  readonly path: Path;
  readonly references: readonly Reference[];
}

/** Every passage that an article's front matter names, looked up, found or not. */
export interface Interpretation {
  readonly published: PublicationDate;
  readonly quotes: readonly Resolved<FrontMatter['quotes'][number]>[];
  readonly notQuotes: readonly {
    readonly path: Path;
    readonly words: string;
    readonly quotations: readonly Quotation[];
  }[];
  readonly positions: readonly Resolved<FrontMatter['positions'][number]>[];
  readonly events: readonly (Resolved<FrontMatter['timeline'][number]> & { readonly date: EventDate })[];
  readonly notes: readonly Resolved<FrontMatter['notes'][number]>[];
}

/** An article's text and what its front matter names of it. */
export type InterpretedText = ArticleText & Interpretation;

/** The same of an article that was just read from its file. */
export type InterpretedArticle = ParsedArticle & Interpretation;

/** Looks up every passage that an article names. */
export function interpretArticle<Text extends ArticleText>(article: Text): Text & Interpretation {
  const { frontMatter, passages } = article;
  const resolve = (path: Path, selector: Selector): Reference => ({
    path,
    selector,
    located: settle(locatePassage(passages, selector)),
  });
  // Evidence that is all of a quotation, with or without its marks or its stop, is that quotation's words.
  const settle = (located: Located): Located => {
    if (located.kind !== 'found') return located;
    const quotation = wholeQuotation(passages, located.span);
    return quotation ? { kind: 'found', span: quotationSpan(quotation) } : located;
  };
  const explained = new Map<string, readonly Quotation[]>();
  return {
    ...article,
    published: parsePublicationDate(frontMatter.date) ?? { iso: frontMatter.date, start: 0, end: 0 },
    quotes: frontMatter.quotes.map((entry, at) => {
      const selector = { exact: entry.text, prefix: entry.prefix, suffix: entry.suffix };
      const reference = { path: ['quotes', at, 'text'], selector, located: locateQuotation(passages, selector) };
      return { entry, path: ['quotes', at], references: [reference] };
    }),
    notQuotes: frontMatter.notQuotes.map((selector, at) => {
      const words = trimEnd(selector.exact.replace(/^[“"‘'«„]+/u, ''), /[”"’'»“]/u);
      // The marks may be given, too; what looks like them may be the words' own, as in the owners'.
      const key = JSON.stringify(selector);
      const quotations =
        explained.get(key) ??
        [selector.exact, words]
          .map((exact) => quotationsWith(article, { ...selector, exact }))
          .find(({ length }) => length > 0) ??
        [];
      explained.set(key, quotations);
      return { path: ['notQuotes', at], words, quotations };
    }),
    positions: frontMatter.positions.map((entry, at) => ({
      entry,
      path: ['positions', at],
      references: entry.evidence.map((selector, nth) => resolve(['positions', at, 'evidence', nth], selector)),
    })),
    events: frontMatter.timeline.map((entry, at) => ({
      entry,
      path: ['timeline', at],
      date: parseEventDate(entry.date) ?? {
        edtf: entry.date,
        start: NaN,
        end: NaN,
        uncertain: false,
        approximate: false,
      },
      references: entry.evidence.map((selector, nth) => resolve(['timeline', at, 'evidence', nth], selector)),
    })),
    notes: frontMatter.notes.map((entry, at) => ({
      entry,
      path: ['notes', at],
      references: [resolve(['notes', at, 'passage'], entry.passage)],
    })),
  };
}

/** Every quotation that is these words: `notQuotes` explains all of them at once. */
function quotationsWith({ passages }: ArticleText, selector: Selector): Quotation[] {
  const located = locateQuotation(passages, selector);
  const spans: readonly Span[] =
    located.kind === 'found' ? [located.span] : located.kind === 'ambiguous' ? located.spans : [];
  return spans.flatMap((span) => wholeQuotation(passages, span) ?? []);
}

/** The spans of an entry's passages, as far as they were found. */
export function foundSpans({ references }: Resolved<unknown>): Span[] {
  return references.flatMap(({ located }) => (located.kind === 'found' ? [located.span] : []));
}

/** Whether a span lies inside another. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
