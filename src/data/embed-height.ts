import type { ArticleRecord, QuoteRecord } from '#core/article-record.ts';
import { positionsPanel, type PanelRow } from '#core/positions.ts';
import { timelineScale } from '#core/timeline-scale.ts';
import type { EmbedKind } from '../urls.ts';

/*
 * How high a piece for other sites is at a given width: an estimate a little above what its style sheets make of its
 * words, so that a frame of this height needs no bar to scroll with. Sizes are those of src/styles/embed, in CSS pixels;
 * tests/browser/embeds.spec.ts measures frames against it.
 */

/** The height of a piece, or of one quotation alone, in a frame of a width. */
export function embedHeight(
  record: ArticleRecord,
  kind: EmbedKind,
  width: number,
  { siteName, quote }: { readonly siteName: string; readonly quote?: QuoteRecord | undefined },
): number {
  const inner = width - 2 * Math.max(16, width * 0.025);
  const middle = { quotes: quotesHeight, positions: positionsHeight, timeline: timelineHeight }[kind];
  const title = quote ? -12 : 24;
  const edges = 3 + 16 + 12 + 1;
  const all = edges + title + middle(record, inner, quote) + sourceHeight(record, inner, siteName);
  return Math.ceil(all * 1.04) + 6;
}

function quotesHeight(record: ArticleRecord, inner: number, quote: QuoteRecord | undefined): number {
  const people = new Map(record.people.map((person) => [person.id, person]));
  const cards = quote ? [quote] : record.quotes;
  const heights = cards.map(({ text, about, person }) => {
    const words = text
      .split('\n\n')
      .reduce((sum, each) => sum + lines(`“${each}”`, 19, Math.min(inner, 608) - 8, 0.45), 0);
    const { name = '', role = '', initials = '' } = people.get(person) ?? {};
    const caption = [`■ ${initials} ${name}, ${role}`, ...(about ? [`On ${about}`] : []), 'In the text, ¶ 10'];
    return 25 + words * 27.55 + 4 + rows(caption, 14, inner, 14) * 21;
  });
  return 12 + sum(heights);
}

function positionsHeight(record: ArticleRecord, inner: number): number {
  const panel = positionsPanel(record);
  const about = 4 + lines('As one article reports it. Silence is not neutrality.', 14, inner) * 21;
  const names = panel.people.map(({ initials, name }) => `■ ${initials} ${name}`);
  const besides = new Set(
    panel.rows.flatMap(({ cells }) =>
      cells.flatMap(({ position }) =>
        position === undefined ? 'silent' : position.stance === 'unclear' ? 'unclear' : [],
      ),
    ),
  );
  const head = inner > 768 ? 50 : 32 + (besides.size === 2 && inner < 352 ? 20 : 0);
  const fold = 47;
  return about + 8 + rows(names, 14, inner, 16) * 21 + head + sum(panel.rows.map((row) => plotRow(row, inner))) + fold;

  function plotRow({ question, cells }: PanelRow, room: number): number {
    const of = (stance: string) => cells.filter(({ position }) => (position?.stance ?? 'silent') === stance).length;
    const off = 72 + (besides.size === 2 ? 64 : 0);
    const isWide = room > 768;
    const isNarrow = room <= 416;
    const column = (isWide ? room * 0.78 - room * (besides.size === 2 ? 0.28 : 0.2) : isNarrow ? room : room - off) / 3;
    const inCell = (people: number, each: number, width: number) =>
      Math.ceil(people / Math.max(1, Math.floor(width / each))) * 19.5;
    const marks = Math.max(...['against', 'conditional', 'for'].map((stance) => inCell(of(stance), 54, column)));
    const besideMarks = isNarrow
      ? 0
      : Math.max(inCell(of('silent'), isWide ? 50 : 20, 60), inCell(of('unclear'), 54, 60));
    const label = lines(question.question, 15, isWide ? room * 0.22 - 44 : room - 44) * 19.5;
    if (isWide) return Math.max(label + 24, marks + 8, besideMarks + 8);
    const below = isNarrow && of('unclear') + of('silent') > 0 ? Math.max(28, inCell(of('unclear'), 54, column)) : 0;
    return 20 + label + Math.max(28, marks, besideMarks) + below;
  }
}

function timelineHeight(record: ArticleRecord, inner: number): number {
  const scale = timelineScale(record);
  const people = new Map(record.people.map((person) => [person.id, person]));
  const events = record.timeline.map((event) => {
    const date = event.when
      ? 22.5 * lines(`a ${event.when}`, 15, inner) + 21 * lines(`${event.date}, announced, about`, 14, inner - 24)
      : 43.5;
    const below = [
      ...event.people.map((id) => `■ ${people.get(id)?.initials ?? ''} ${people.get(id)?.short ?? ''}`),
      'In the text',
      ...event.passages.slice(1).map(() => '2'),
    ];
    return 29 + date + 25 * lines(event.event, 20, inner) + rows(below, 14, inner, 14) * 22.4;
  });
  const drawing = scale ? 28 + 68 + scale.lanes * 40 : 0;
  const publication = 30 + 22.5 + 25 + 22.4 * lines('Above, it had happened; below, it was announced', 14, inner);
  return drawing + sum(events) + publication;
}

function sourceHeight(record: ArticleRecord, inner: number, siteName: string): number {
  const title = 20.15 * lines(`“${siteName}” ${record.title} +++`, 13, inner) + 4;
  const found =
    'All evidence found word for word in the text with SHA-256 34bc7c38… (as of 20 September 2031). How we check';
  return 13 + title + 20.15 * lines(found, 13, inner);
}

/**
 * About how many lines a text takes, if a letter is as wide as this share of its size. A line ends before a word that has
 * no room, on average half a word early.
 */
function lines(text: string, size: number, width: number, share = 0.47): number {
  const letter = size * share;
  return Math.max(1, Math.ceil((lettersIn(text) * letter) / Math.max(width - 3 * letter, letter)));
}

/** How many lines texts take that stand beside each other where they have room. */
function rows(texts: readonly string[], size: number, width: number, gap: number): number {
  let count = 1;
  let used = 0;
  for (const text of texts) {
    const needed = lettersIn(text) * size * 0.5;
    if (used > 0 && used + needed > width) {
      count += 1;
      used = 0;
    }
    count += needed > width ? lines(text, size, width) - 1 : 0;
    used += needed + gap;
  }
  return count;
}

/** How many letters a text is wide: those of Chinese, Japanese and Korean count twice. */
function lettersIn(text: string): number {
  return (
    text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
