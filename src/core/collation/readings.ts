import {
  verdicts,
  type ArticleRecord,
  type PositionRecord,
  type QuoteRecord,
  type ReadingRecord,
  type Verdict,
} from '#core/article/article-record.ts';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import type { Library } from '#core/schema/library.ts';
import type { Source } from '#core/schema/source.ts';
import { quotesAround } from '#core/article/references.ts';
import { foldWords } from '#core/text/folding.ts';
import { collate } from './collate.ts';
import { locateReading, witnessOf } from './witness.ts';

/** The ids of the sources that an article names, in its order, each once. */
export function sourcesNamed({ quotes, origin }: Pick<FrontMatter, 'quotes' | 'origin'>): string[] {
  const named = quotes.flatMap(({ readings }) => readings.map(({ source }) => source));
  return [...new Set([...(origin?.retells === undefined ? [] : [origin.retells]), ...named])];
}

/** A quotation whose readings are wanted. */
export interface Quoted {
  /** What its anchors are made with. */
  readonly key: string;
  /** Its words, as the article has them. */
  readonly text: string;
  /** The article's language, if it is not the site's. */
  readonly lang: string | undefined;
}

/** How sources print a quotation, and what that makes together. Nothing where no reading was found. */
export function readingsOf(
  { readings }: Pick<FrontMatter['quotes'][number], 'readings'>,
  { key, text, lang }: Quoted,
  { sources, language = 'en' }: Library,
): Pick<QuoteRecord, 'readings' | 'elsewhere'> {
  const met = new Map<string, number>();
  const found = readings.flatMap(({ source: id, text: exact, prefix, suffix }): ReadingRecord[] => {
    const source = sources?.get(id);
    if (!source) return [];
    const located = locateReading(source, { exact, prefix, suffix });
    if (located.kind !== 'found') return [];
    const twins = met.get(id) ?? 0;
    met.set(id, twins + 1);
    const { passages, entries } = witnessOf(source);
    const words = passages.prose.text.slice(located.span.start, located.span.end);
    const entry = source.words[entries.findIndex(({ end }) => located.span.start < end)];
    const isForeign = spokenIn(source.lang ?? language) !== spokenIn(lang ?? language);
    return [
      {
        // Ids have single hyphens: the double one tells where the quotation ends.
        anchor: `reading-${key}--${id}${twins === 0 ? '' : `--${twins + 1}`}`,
        source: id,
        text: words,
        ...(isForeign ? { verdict: 'not-compared' as const } : collate(text, words)),
        ...(entry?.place !== undefined && { place: entry.place }),
        ...(entry?.translation !== undefined && { translation: entry.translation }),
      },
    ];
  });
  return found.length === 0 ? {} : { readings: found, elsewhere: together(found.map(({ verdict }) => verdict)) };
}

/** Readings by their words: those of several sources that print the same stand together, in the order of the first. */
export function readingsAlike(readings: readonly ReadingRecord[]): (readonly [ReadingRecord, ...ReadingRecord[]])[] {
  const alike = new Map<string, [ReadingRecord, ...ReadingRecord[]]>();
  for (const reading of readings) {
    const key = reading.verdict === 'same' ? 'same' : `${reading.verdict} ${foldWords(reading.text)}`;
    const others = alike.get(key);
    if (others) others.push(reading);
    else alike.set(key, [reading]);
  }
  return [...alike.values()];
}

/** A language whatever its country. */
function spokenIn(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** What the readings of a quotation say together: that one differs weighs more than that another agrees. */
function together(found: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => found.includes(verdict)) ?? 'not-compared';
}

/** The sources of an article's record: all that it names and that have a file. */
export function sourceRecords(
  frontMatter: Pick<FrontMatter, 'quotes' | 'origin'>,
  { sources }: Library,
): readonly Omit<Source, 'words'>[] {
  return sourcesNamed(frontMatter).flatMap((id) => {
    const { words: _, ...source } = sources?.get(id) ?? { words: [] };
    return 'id' in source ? [source] : [];
  });
}

/** What is known of how other sources print a quotation. */
export function elsewhereOf({ elsewhere = 'not-compared' }: QuoteRecord): Verdict {
  return elsewhere;
}

/** Whether all that a position rests on is quoted, in words that other sources print otherwise. */
export function restsOnOtherWords(record: ArticleRecord, { evidence }: Pick<PositionRecord, 'evidence'>): boolean {
  const quotes = quotesAround(record);
  return evidence.every(({ passage }) => quotes.get(passage)?.elsewhere === 'other');
}
