import type { Span } from '#core/check/problem.ts';
import { remembered } from '#core/remembered.ts';
import type { Source } from '#core/schema/source.ts';
import type { Block } from '#core/text/prose.ts';
import { indexPassages, locateQuotation, type Located, type PassageIndex, type Selector } from '#core/text/passages.ts';

/** What a source prints: in textual scholarship, a witness. */
export interface Witness {
  /** Its words as blocks of one text, each of them a quotation: words are found in it as in the quotations of an article. */
  readonly passages: PassageIndex;
  /** Where each entry of its words stands in that text. */
  readonly entries: readonly Span[];
}

/** A source made ready for looking up words, once. */
export const witnessOf = remembered((source: Source): Witness => {
  let text = '';
  const blocks = source.words.map((entry): Block => {
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + entry.text;
    return { kind: 'paragraph', start, end: text.length, leaves: [] };
  });
  const entries = blocks.map(({ start, end }): Span => ({ start, end }));
  const passages = indexPassages(
    { text, blocks },
    entries.map((span) => ({ outer: span, segments: [span], depth: 0 })),
  );
  return { passages, entries };
}, new WeakMap());

/** Finds a reading: the words are one whole entry of the source, or an unbroken run of words inside one. */
export function locateReading(source: Source, selector: Selector): Located {
  return locateQuotation(witnessOf(source).passages, selector);
}
