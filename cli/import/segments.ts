import { firstIndex } from '#core/text/first-index.ts';
import { blockAt, type Prose } from '#core/text/prose.ts';
import { findQuotations, type Quotation } from '#core/text/quotations.ts';
import type { Span } from '#core/check/problem.ts';
import type { Segment } from './sentences.ts';

/** What stands in quotation marks, and what cannot be paired. Offsets count in the prose. */
export interface FoundQuotations {
  /** The outermost quotations in the order of the text, with every nested one left out. */
  readonly quotations: readonly Quotation[];
  /** The parts of the quotations, one a paragraph, and those that an opening mark without a partner begins. */
  readonly segments: readonly Segment[];
  readonly unpaired: readonly Span[];
}

/** Finds the quotations of a text and cuts them where paragraphs end. */
export function findSegments(prose: Prose): FoundQuotations {
  const search = findQuotations(prose);
  const quotations = search.quotations.filter(({ depth }) => depth === 0);
  const found = quotations.flatMap((quotation, number) =>
    quotation.segments.map((words, nth) => {
      const block = blockAt(prose, words.start);
      const last = nth === quotation.segments.length - 1;
      return {
        quotation: number,
        start: nth === 0 ? quotation.outer.start : Math.max(block?.start ?? 0, quotation.outer.start),
        end: last ? quotation.outer.end : words.end,
        closed: last,
      };
    }),
  );
  const open = openQuotations(prose, found, search.unpaired);
  const separate = found.filter(({ start, end }) => {
    // What is open ends with its paragraph: no two of them overlap.
    const around = open[firstIndex(open.length, (at) => (open[at]?.start ?? 0) >= start) - 1];
    return around === undefined || end > around.end;
  });
  const segments = [...separate, ...open]
    .sort((a, b) => a.start - b.start)
    .map((segment, index) => ({ ...segment, index }));
  return { quotations, segments, unpaired: search.unpaired };
}

/**
 * Double marks that open and are never closed: the words up to the end of the paragraph are quoted all the same, as
 * papers print long quotations whose last mark was lost. Nothing of this can be checked, so these have no quotation.
 */
function openQuotations(prose: Prose, found: readonly Span[], unpaired: readonly Span[]): Omit<Segment, 'index'>[] {
  return prose.blocks.flatMap((block): Omit<Segment, 'index'>[] => {
    const inside = within(found, block);
    const mark = /["“«„]/.test(prose.text.charAt(block.start))
      ? inside.some(({ start }) => start === block.start)
        ? undefined
        : block.start
      : within(unpaired, block).find(({ start }) => /["“«„]/.test(prose.text.charAt(start)))?.start;
    if (mark === undefined || (mark > block.start && inside.some(({ end }) => end > mark))) return [];
    const opens =
      /[\s([—–-]$|^$/u.test(prose.text.slice(block.start, mark)) && /^\S/.test(prose.text.slice(mark + 1, block.end));
    return opens ? [{ quotation: -1, start: mark, end: block.end, closed: false }] : [];
  });
}

/** Those of some stretches, in the order of the text, that share a place with another. */
export function within<Stretch extends Span>(stretches: readonly Stretch[], { start, end }: Span): Stretch[] {
  return stretches.slice(
    firstIndex(stretches.length, (at) => (stretches[at]?.end ?? 0) > start),
    firstIndex(stretches.length, (at) => (stretches[at]?.start ?? 0) >= end),
  );
}
