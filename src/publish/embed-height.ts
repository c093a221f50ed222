import { lastDate } from '#core/article/last-change.ts';
import type { ArticleRecord, QuoteRecord } from '#core/article/article-record.ts';
import { blockNumber } from '#core/article/references.ts';
import { notesOn } from '#core/article/notes.ts';
import { noteInShort } from '#text/notes-in-words.ts';
import { readingsAlike } from '#core/collation/readings.ts';
import { elsewhereInWords } from '#text/elsewhere.ts';
import { formatDay, isoDay } from '#text/format-date.ts';
import { quotedParagraphs } from '#text/typeset.ts';
import { rich, say } from '#text/words/words.ts';
import type { EmbedKind } from '#urls.ts';

/*
 * How high the frame of a piece is. One quotation alone gets an estimate a little above what src/components/embed makes of
 * its words, so that it needs no bar to scroll with; the longer pieces get a height by what they hold, and scroll. In CSS
 * pixels. tests/browser/embeds.spec.ts measures frames against it.
 */

/** What is higher scrolls in its frame, as it would fill a screen of somebody else’s page. */
export const highestFrame = 720;

/** What the head and foot of a piece take, and each of the things it shows, where there is little room. */
const sizes: Readonly<Record<EmbedKind, { readonly edges: number; readonly each: number }>> = {
  quotes: { edges: 130, each: 130 },
  positions: { edges: 290, each: 110 },
  timeline: { edges: 420, each: 120 },
};

/** The height of the frame of a piece, as CSS. */
export function pieceHeight(record: ArticleRecord, kind: EmbedKind): string {
  const count = kind === 'positions' ? record.questions.length : record[kind].length;
  return `${Math.min(highestFrame, sizes[kind].edges + count * sizes[kind].each)}px`;
}

/**
 * The height of the frame of one quotation, as CSS for a padding: it follows the width, as a padding in per cent is one of
 * the width. A straight line joins the heights in a narrow and in a wide column; a wider one does not make it lower.
 */
export function quotationHeight(record: ArticleRecord, quote: QuoteRecord, siteName: string): string {
  const [narrow, wide] = [320, 640] as const;
  const least = heightAt(wide, record, quote, siteName);
  const slope = (heightAt(narrow, record, quote, siteName) - least) / (wide - narrow);
  const followed = `max(${Math.ceil(least + slope * wide)}px - ${(100 * slope).toFixed(0)}%,${least}px)`;
  return least + slope * (wide - narrow) > highestFrame ? `min(${highestFrame}px,${followed})` : followed;
}

function heightAt(width: number, record: ArticleRecord, quote: QuoteRecord, siteName: string): number {
  const room = width - 2 * Math.max(16, width * 0.025);
  const words = quotedParagraphs(quote.text, record.lang).map((each) => linesOf([each], Math.min(room, 608) - 8, 8.6));
  const { caption, source, receipt } = captionsOf(record, quote, siteName);
  const text = words.reduce((sum, each) => sum + each, 0) * 27.55 + linesOf(caption, room, 7, 14) * 21;
  const publishers = new Map(record.sources?.map((source) => [source.id, source.publisher]));
  const readings = readingsAlike(quote.readings ?? []).map((alike) => {
    const [{ verdict, text: theirs, difference, translation }] = alike;
    const words = difference?.map((run) => run.text).join(' ') ?? (verdict === 'same' ? '' : theirs);
    const who = rich(
      'printOther',
      { by: (names) => names },
      { n: 1, who: alike.map(({ source }) => publishers.get(source)).join() },
    );
    const translated = translation && say('translatedBy', { words: translation.text, by: translation.by });
    return linesOf(
      [`${who.join('')} ${words} ${translated ?? ''}`],
      Math.min(room, 608) - 22,
      verdict === 'same' ? 6.5 : 6.9,
    );
  });
  // What nobody compared has a line that says so.
  if (record.sources && readings.length === 0) readings.push(linesOf([say('nobodyCompared')], room - 22, 6.9));
  const elsewhere = readings.reduce((sum, each) => sum + each * 25.5 + 4, 0);
  const below = (linesOf([source], room, 6.4) + linesOf([receipt], room, 6.4)) * 20.15;
  return Math.ceil((61 + text + elsewhere + below) * 1.04) + 10;
}

/** What stands below a quotation in its frame. */
function captionsOf(record: ArticleRecord, quote: QuoteRecord, siteName: string) {
  const person = record.people.find(({ id }) => id === quote.person);
  const { name = '', role = '', initials = '' } = person ?? {};
  const right = person ? notesOn(record, person).map(({ corrected = '' }) => `* (correct: ${corrected})`) : [];
  const receipt = rich(
    'receipt',
    { digest: (words) => words, time: (words) => words },
    { date: formatDay(isoDay(lastDate(record))) },
  );
  return {
    caption: [
      `■ ${initials} ${name}, ${role}${right.join('')}`,
      ...(quote.about === undefined ? [] : [say('onTopic', { topic: quote.about })]),
      say('inTheTextPlace', { place: blockNumber(record, quote.passage) }),
      ...notesOn(record, quote).map((note) => `* ${noteInShort(note)}`),
    ],
    source: `“${siteName}” ${record.title} +++`,
    receipt: `${receipt.join('')} ${elsewhereInWords(record) ?? ''} ${say('howWeCheck')}`,
  };
}

/**
 * About how many lines texts take that stand beside each other where they have room, if a letter is so wide. A line ends
 * before a word that has no room, on average half a word early.
 */
function linesOf(texts: readonly string[], width: number, letter: number, gap = 0): number {
  let lines = 1;
  let used = 0;
  for (const text of texts) {
    const length = lettersIn(text) * letter;
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    if (length > width) lines += Math.ceil(length / Math.max(width - 3 * letter, letter)) - 1;
    used += length + gap;
  }
  return lines;
}

/** How many letters a text is wide: those of Chinese, Japanese and Korean count twice. */
function lettersIn(text: string): number {
  const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/g;
  return text.length + (text.match(wide)?.length ?? 0);
}
