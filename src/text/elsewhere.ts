import { elsewhereOf } from '#core/collation/readings.ts';
import type { ArticleRecord, Verdict } from '#core/article/article-record.ts';
import { foldingTable, type FoldingId } from '#core/text/folding.ts';
import { foldingsBetween } from '#core/collation/collate.ts';
import { say } from './words/words.ts';

/** How many of some verdicts there are of each kind: “4 in the same words, 14 in other words”. */
export function verdictsCounted(found: readonly Verdict[]): string {
  return order
    .flatMap(([verdict, message]) => {
      const n = found.filter((each) => each === verdict).length;
      return n === 0 ? [] : [say(message, { n })];
    })
    .join(', ');
}

const order = [
  ['same', 'printedSame'],
  ['part', 'printedInPart'],
  ['other', 'printedOther'],
  ['not-compared', 'notCompared'],
] as const;

/** How other sources print the quotations of an article, as a sentence; undefined where none was compared. */
export function elsewhereInWords({ quotes }: Pick<ArticleRecord, 'quotes'>): string | undefined {
  if (quotes.every(({ readings }) => readings === undefined)) return undefined;
  return say('elsewhere', { counts: verdictsCounted(quotes.map(elsewhereOf)) });
}

/** How many quotations of some articles have each verdict, and how many readings of the same words needed each folding. */
export function countsElsewhere(
  records: readonly ArticleRecord[],
): { readonly what: string; readonly count: number }[] {
  const quotes = records.flatMap((record) => record.quotes);
  const verdicts = quotes.map(elsewhereOf);
  const same = quotes.flatMap(({ text, readings = [] }) =>
    readings.flatMap((reading) => (reading.verdict === 'same' ? [foldingsBetween(text, reading.text)] : [])),
  );
  const folded = (id: FoldingId | 'stop') => same.filter((foldings) => foldings.includes(id)).length;
  return [
    ...order.map(([verdict]) => ({
      what: say(quotationsWith[verdict]),
      count: verdicts.filter((each) => each === verdict).length,
    })),
    { what: say('readingsLetterForLetter'), count: same.filter((foldings) => foldings.length === 0).length },
    ...foldingTable.map(({ id }) => ({
      what: say('readingsFolded', { what: say(id) }),
      count: folded(id),
    })),
    { what: say('readingsFolded', { what: say('stopAtTheEnd') }), count: folded('stop') },
  ];
}

const quotationsWith = {
  same: 'quotationsSame',
  part: 'quotationsInPart',
  other: 'quotationsOther',
  'not-compared': 'quotationsNotCompared',
} as const satisfies Readonly<Record<Verdict, string>>;

/** Both verdicts on the quotations of an article; the second is missing where nothing was compared. */
export function receiptOf(record: Pick<ArticleRecord, 'quotes'>): string {
  const elsewhere = elsewhereInWords(record);
  const inArticle = say('allInArticle', { n: record.quotes.length });
  return elsewhere === undefined ? inArticle : `${inArticle} ${elsewhere}`;
}
