import { remembered } from '#core/remembered.ts';
import type {
  ArticleRecord,
  EventRecord,
  NoteRecord,
  PassageRecord,
  PositionRecord,
  QuoteRecord,
} from './article-record.ts';

/** What rests on a passage. */
export type PassageUse =
  | { readonly kind: 'quote'; readonly of: QuoteRecord }
  | { readonly kind: 'position'; readonly of: PositionRecord }
  | { readonly kind: 'event'; readonly of: EventRecord }
  | { readonly kind: 'note'; readonly of: NoteRecord };

/** Everything that rests on each passage, by the passage's anchor: quotes first, then positions, events, notes. */
export function usesByPassage(record: ArticleRecord): ReadonlyMap<string, readonly PassageUse[]> {
  const uses = new Map<string, PassageUse[]>(record.passages.map(({ anchor }) => [anchor, []]));
  for (const quote of record.quotes) uses.get(quote.passage)?.push({ kind: 'quote', of: quote });
  for (const position of record.positions) {
    for (const { passage } of position.evidence) uses.get(passage)?.push({ kind: 'position', of: position });
  }
  for (const event of record.timeline) {
    for (const passage of event.passages) uses.get(passage)?.push({ kind: 'event', of: event });
  }
  for (const note of record.notes) uses.get(note.passage)?.push({ kind: 'note', of: note });
  return uses;
}

/**
 * Which quote's words a passage lies in, if it lies in one: by the passage's anchor, the quote with the fewest words
 * around it.
 */
export const quotesAround = remembered(
  findQuotesAround,
  new WeakMap<ArticleRecord, ReadonlyMap<string, QuoteRecord>>(),
);

/** The passages of an article by anchor, for all that rests on them. */
export function passagesByAnchor({ passages }: ArticleRecord): ReadonlyMap<string, PassageRecord> {
  return byAnchor(passages);
}

const byAnchor = remembered(
  (passages: ArticleRecord['passages']) => new Map(passages.map((passage) => [passage.anchor, passage])),
  new WeakMap(),
);

function findQuotesAround(record: ArticleRecord): ReadonlyMap<string, QuoteRecord> {
  const places = passagesByAnchor(record);
  // The longest come first, so that a quote inside another has the last word.
  const quoted = record.quotes
    .flatMap((quote) => {
      const words = places.get(quote.passage);
      return words ? [{ quote, ...words }] : [];
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const found = new Map<string, QuoteRecord>();
  for (const { anchor, start, end } of record.passages) {
    for (const each of quoted) if (each.start <= start && each.end >= end) found.set(anchor, each.quote);
  }
  return found;
}

/** The positions that rest on a quote: on its words, or on a part of them. */
export function positionsWithin({ passages, positions }: ArticleRecord, quote: QuoteRecord): PositionRecord[] {
  const whole = passages.find(({ anchor }) => anchor === quote.passage);
  const inside = new Set(
    passages.filter(({ start, end }) => whole && start >= whole.start && end <= whole.end).map(({ anchor }) => anchor),
  );
  return positions.filter(({ evidence }) => evidence.some(({ passage }) => inside.has(passage)));
}

/** The sign of a question in its article: §1, §2 and so on. */
export function questionSign(record: ArticleRecord, question: string): string {
  return `§${record.questions.findIndex(({ id }) => id === question) + 1}`;
}

/** The sign of an event in its article: a to z, then aa, ab and so on. */
export function eventSign(record: ArticleRecord, event: EventRecord): string {
  let place = record.timeline.indexOf(event) + 1;
  let sign = '';
  while (place > 0) {
    sign = String.fromCharCode(97 + ((place - 1) % 26)) + sign;
    place = Math.floor((place - 1) / 26);
  }
  return sign;
}

/** The paragraph that a passage begins in, as the page calls it: ¶ 10. */
export function blockNumber(record: ArticleRecord, anchor: string): string {
  const start = record.passages.find((passage) => passage.anchor === anchor)?.start ?? 0;
  return `¶\u00a0${record.text.slice(0, start).split('\n\n').length}`;
}
