import type { ArticleRecord, QuoteRecord } from '#core/article/article-record.ts';
import { positionsPanel, type PanelRow } from '#core/article/positions.ts';
import { timelineScale } from '#core/article/timeline-scale.ts';
import type { EmbedKind } from '#urls.ts';

/*
 * How high a piece for other sites is at a given width: an estimate a little above what its style sheets make of its
 * words, so that a frame of this height needs no bar to scroll with. Sizes are those of src/components/embed, in CSS pixels;
 * tests/browser/embeds.spec.ts measures frames against it.
 */

/** What of a piece has this height in a room of a width. What a text's letters say is counted once for all widths. */
type HeightAt = (width: number) => number;

/** The height of a piece, or of one quotation alone, in a frame of a width. */
export function embedHeight(
  record: ArticleRecord,
  kind: EmbedKind,
  { siteName, quote }: { readonly siteName: string; readonly quote?: QuoteRecord | undefined },
): HeightAt {
  const middle = { quotes: quotesHeight, positions: positionsHeight, timeline: timelineHeight }[kind](record, quote);
  const source = sourceHeight(record, siteName);
  const title = quote ? -12 : 24;
  const edges = 3 + 16 + 12 + 1;
  return (width) => {
    const inner = width - 2 * Math.max(16, width * 0.025);
    return Math.ceil((edges + title + middle(inner) + source(inner)) * 1.04) + 6;
  };
}

function quotesHeight(record: ArticleRecord, quote: QuoteRecord | undefined): HeightAt {
  const people = new Map(record.people.map((person) => [person.id, person]));
  const cards = (quote ? [quote] : record.quotes).map(({ text, about, person }) => {
    const { name = '', role = '', initials = '' } = people.get(person) ?? {};
    const caption = [`■ ${initials} ${name}, ${role}`, ...(about ? [`On ${about}`] : []), 'In the text, ¶ 10'];
    return { words: text.split('\n\n').map((each) => lines(`“${each}”`, 19, 0.45)), caption: rows(caption, 14, 14) };
  });
  return (inner) =>
    12 +
    sum(
      cards.map(
        ({ words, caption }) =>
          29 + sum(words.map((each) => each(Math.min(inner, 608) - 8))) * 27.55 + caption(inner) * 21,
      ),
    );
}

function positionsHeight(record: ArticleRecord): HeightAt {
  const panel = positionsPanel(record);
  const about = lines('As one article reports it. Silence is not neutrality.', 14);
  const names = rows(
    panel.people.map(({ initials, name }) => `■ ${initials} ${name}`),
    14,
    16,
  );
  const besides = new Set(
    panel.rows.flatMap(({ cells }) =>
      cells.flatMap(({ position }) =>
        position === undefined ? 'silent' : position.stance === 'unclear' ? 'unclear' : [],
      ),
    ),
  );
  const plots = panel.rows.map((row) => plotRow(row, besides.size === 2));
  const fold = 47;
  return (inner) => {
    const head = inner > 768 ? 50 : 32 + (besides.size === 2 && inner < 352 ? 20 : 0);
    return 12 + about(inner) * 21 + names(inner) * 21 + head + sum(plots.map((plot) => plot(inner))) + fold;
  };
}

/** @param hasBoth Whether some are silent in the article, and others unclear. */
function plotRow({ question, cells }: PanelRow, hasBoth: boolean): HeightAt {
  const stances = cells.map(({ position }) => position?.stance ?? 'silent');
  const of = (stance: string) => stances.filter((each) => each === stance).length;
  const label = lines(question.question, 15);
  return (room) => {
    const off = 72 + (hasBoth ? 64 : 0);
    const isWide = room > 768;
    const isNarrow = room <= 416;
    const column = (isWide ? room * 0.78 - room * (hasBoth ? 0.28 : 0.2) : isNarrow ? room : room - off) / 3;
    const inCell = (people: number, each: number, width: number) =>
      Math.ceil(people / Math.max(1, Math.floor(width / each))) * 19.5;
    const marks = Math.max(...['against', 'conditional', 'for'].map((stance) => inCell(of(stance), 54, column)));
    const besideMarks = isNarrow
      ? 0
      : Math.max(inCell(of('silent'), isWide ? 50 : 20, 60), inCell(of('unclear'), 54, 60));
    const words = label(isWide ? room * 0.22 - 44 : room - 44) * 19.5;
    if (isWide) return Math.max(words + 24, marks + 8, besideMarks + 8);
    const below = isNarrow && of('unclear') + of('silent') > 0 ? Math.max(28, inCell(of('unclear'), 54, column)) : 0;
    return 20 + words + Math.max(28, marks, besideMarks) + below;
  };
}

function timelineHeight(record: ArticleRecord): HeightAt {
  const scale = timelineScale(record);
  const people = new Map(record.people.map((person) => [person.id, person]));
  const events = record.timeline.map((event): HeightAt => {
    const when = event.when ? lines(`a ${event.when}`, 15) : undefined;
    const date = lines(`${event.date}, announced, about`, 14);
    const title = lines(event.event, 20);
    const below = rows(
      [
        ...event.people.map((id) => `■ ${people.get(id)?.initials ?? ''} ${people.get(id)?.short ?? ''}`),
        'In the text',
        ...event.passages.slice(1).map(() => '2'),
      ],
      14,
      14,
    );
    return (inner) => {
      const dated = when ? 22.5 * when(inner) + 21 * date(inner - 24) : 43.5;
      return 29 + dated + 25 * title(inner) + below(inner) * 22.4;
    };
  });
  const drawing = scale ? 28 + 68 + scale.lanes * 40 : 0;
  const publication = lines('Above, it had happened; below, it was announced', 14);
  return (inner) => drawing + sum(events.map((event) => event(inner))) + 77.5 + 22.4 * publication(inner);
}

function sourceHeight(record: ArticleRecord, siteName: string): HeightAt {
  const title = lines(`“${siteName}” ${record.title} +++`, 13);
  const found = lines(
    'All evidence found word for word in the text with SHA-256 34bc7c38… (as of 20 September 2031). How we check',
    13,
  );
  return (inner) => 17 + 20.15 * (title(inner) + found(inner));
}

/**
 * About how many lines a text takes, if a letter is as wide as this share of its size. A line ends before a word that has
 * no room, on average half a word early.
 */
function lines(text: string, size: number, share = 0.47): HeightAt {
  const letter = size * share;
  const length = lettersIn(text) * letter;
  return (width) => Math.max(1, Math.ceil(length / Math.max(width - 3 * letter, letter)));
}

/** How many lines texts take that stand beside each other where they have room. */
function rows(texts: readonly string[], size: number, gap: number): HeightAt {
  const measured = texts.map((text) => ({ needed: lettersIn(text) * size * 0.5, inLines: lines(text, size) }));
  return (width) => {
    let count = 1;
    let used = 0;
    for (const { needed, inLines } of measured) {
      if (used > 0 && used + needed > width) {
        count += 1;
        used = 0;
      }
      count += needed > width ? inLines(width) - 1 : 0;
      used += needed + gap;
    }
    return count;
  };
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
