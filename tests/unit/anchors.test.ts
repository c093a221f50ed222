import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { only, read } from './write-article.ts';

const body = `“The toll goes,” said Orla on Monday. “It goes now.” Tamm said it stays: “The toll stays.”

The owners of the port say that the toll is old. On Friday the port shuts.`;

interface Entry {
  readonly list: 'quotes' | 'positions' | 'timeline' | 'notes';
  readonly yaml: string;
}

const entries: readonly Entry[] = [
  { list: 'quotes', yaml: '{ person: orla, text: The toll goes }' },
  { list: 'quotes', yaml: '{ person: orla, text: It goes now. }' },
  { list: 'quotes', yaml: '{ person: tamm, text: The toll stays. }' },
  {
    list: 'positions',
    yaml: '{ person: orla, question: harbour-toll, stance: for, summary: Goes., evidence: [It goes now] }',
  },
  {
    list: 'positions',
    yaml: '{ person: tamm, question: harbour-toll, stance: against, summary: Stays., evidence: [it stays, The toll stays.] }',
  },
  { list: 'timeline', yaml: '{ date: 2031-05-12, event: Orla speaks, evidence: said Orla on Monday }' },
  { list: 'timeline', yaml: '{ date: 2031-05-16, event: The port shuts, evidence: On Friday the port shuts. }' },
  { list: 'notes', yaml: '{ kind: correction, passage: the toll is old, text: New. }' },
  { list: 'notes', yaml: '{ kind: context, passage: The toll stays., text: So far. }' },
];

function recordOf(chosen: readonly Entry[]): ArticleRecord {
  const lists = ['quotes', 'positions', 'timeline', 'notes'].map((list) => {
    const own = chosen.filter((entry) => entry.list === list).map(({ yaml }) => `  - ${yaml}`);
    return own.length > 0 ? `${list}:\n${own.join('\n')}` : '';
  });
  return only(read(body, lists.filter(Boolean).join('\n')).articles).record;
}

/** Every anchor with what it names. */
function anchors({ passages, quotes, positions, timeline, notes }: ArticleRecord): Map<string, string> {
  return new Map([
    ...passages.map(({ anchor, start, end }): [string, string] => [anchor, `${String(start)}–${String(end)}`]),
    ...quotes.map(({ anchor, text, passage }): [string, string] => [anchor, text + passage]),
    ...positions.map(({ anchor, summary }): [string, string] => [anchor, summary]),
    ...timeline.map(({ anchor, event }): [string, string] => [anchor, event]),
    ...notes.map(({ anchor, text, passage }): [string, string] => [anchor, text + passage]),
  ]);
}

describe('an anchor', () => {
  it('does not change when other entries are added, removed or put in another order', () => {
    const all = anchors(recordOf(entries));
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries]), (chosen) => {
        for (const [anchor, named] of anchors(recordOf(chosen))) expect(all.get(anchor)).toBe(named);
      }),
      { seed: 10, numRuns: 100 },
    );
  });

  it('does not change with the typography of its words', () => {
    const anchorOf = (text: string) =>
      only(only(read(text, 'quotes: [{ person: orla, text: "Don\'t - pay" }]').articles).record.quotes).anchor;
    expect(anchorOf('“Don’t – pay” she said.')).toBe(anchorOf('"Don\'t -- pay" she said.'));
  });

  it('tells the same words in two places apart', () => {
    const { passages } = only(
      read(
        'One toll here.\n\nTwo toll there.',
        'notes:\n  - { kind: context, text: x, passage: { exact: toll, prefix: One } }\n  - { kind: context, text: x, passage: { exact: toll, prefix: Two } }',
      ).articles,
    ).record;
    expect(new Set(passages.map(({ anchor }) => anchor)).size).toBe(2);
  });

  it('tells the same words in repeated paragraphs apart', () => {
    const text = 'It goes.\n\nAnd so on.\n\nIt goes.\n\nAnd so forth.';
    const notes =
      'notes:\n  - { kind: context, text: x, passage: { exact: It goes., suffix: And so on } }\n  - { kind: context, text: x, passage: { exact: It goes., suffix: And so forth } }';
    const { passages } = only(read(text, notes).articles).record;
    expect(passages.map(({ start }) => start)).toEqual([0, 22]);
    expect(new Set(passages.map(({ anchor }) => anchor)).size).toBe(2);
  });

  it('reads well, in any script', () => {
    const { record } = only(
      read(
        '“Don’t pay the owners’ toll” – «П’ять човнів».',
        'quotes:\n  - { person: orla, text: Don’t pay the owners’ toll }\n  - { person: tamm, text: П’ять човнів }',
      ).articles,
    );
    expect(record.quotes.map(({ anchor }) => anchor.replace(/-[a-z0-9]{4}$/, ''))).toEqual([
      'quote-dont-pay-the',
      'quote-пять-човнів',
    ]);
  });
});
