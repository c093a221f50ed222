import type { ArticleRecord, EventRecord } from './article-record.ts';
import { parseEventDate, parsePublicationDate, utc } from '#core/schema/dates.ts';

/** A timeline drawn to scale where its dates allow it. All places are fractions of the whole width, from 0 to 1. */
export interface TimelineScale {
  /** Where the article was published. */
  readonly published: number;
  readonly segments: readonly ScaleSegment[];
  readonly bars: readonly ScaleBar[];
  /** How many bars lie above each other. */
  readonly lanes: number;
}

/** A stretch of the axis. Between two segments time is left out. */
interface ScaleSegment {
  readonly from: number;
  readonly to: number;
  /** Whether time runs evenly in it; it does not in the segment for what has no date. */
  readonly even: boolean;
  readonly ticks: readonly ScaleTick[];
}

export interface ScaleTick {
  readonly at: number;
  /** The moment (UTC epoch milliseconds) that the tick marks the beginning of; undefined for “no date”. */
  readonly moment?: number;
  readonly unit: 'day' | 'month' | 'year' | 'none';
}

/** One or several events that share a date. */
export interface ScaleBar {
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** `dated`: a span of known ends. `undated`: an open one. */
  readonly kind: 'dated' | 'undated';
  readonly status: EventRecord['status'];
  readonly events: readonly EventRecord[];
}

/** What a bar is drawn as: announced, happened on days that are given, or happened without them. */
export function barKind({ kind, status }: ScaleBar): 'outline' | 'hatched' | 'solid' {
  if (status === 'announced') return 'outline';
  return kind === 'undated' ? 'hatched' : 'solid';
}

const day = 24 * 60 * 60 * 1000;

/**
 * Lays out an article's timeline. Dates that lie near each other share a segment; far ones get one of their own behind a
 * break. What is announced without a date stands in a segment of its own after the publication; what had happened
 * without a date is drawn from the beginning of the publication's segment up to the publication.
 *
 * @returns undefined where a drawing would say no more than the list: fewer than two different dates, or one of them over
 *   more than four fifths of it.
 */
export function timelineScale(record: ArticleRecord): TimelineScale | undefined {
  const published = parsePublicationDate(record.date);
  if (!published) return undefined;
  const groups = groupByDate(record.timeline);
  if (groups.length < 2) return undefined;
  const dated = groups.filter(({ start, end }) => Number.isFinite(start) && Number.isFinite(end));
  const today = Math.floor(published.start / day) * day;
  const clusters = clusterSpans([{ start: today, end: today + day - 1 }, ...dated]);
  const main = clusters.findIndex(({ start, end }) => start <= published.start && end >= published.start);
  const coming = groups.some(({ start, end }) => Number.isFinite(start) && end === Infinity);

  // The publication's segment gets the width; the others share the rest.
  const weights = clusters.map((_, at) => (at === main ? mainWeight : 1));
  if (coming) weights.splice(main + 1, 0, 1);
  const gap = weights.length > 1 ? Math.min(0.03, 0.12 / (weights.length - 1)) : 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const width = (1 - gap * (weights.length - 1)) / total;
  let from = 0;
  const stretches = weights.map((weight) => {
    const stretch = { from, to: from + weight * width };
    from = stretch.to + gap;
    return stretch;
  });
  const stretchOf = (cluster: number) =>
    stretches[coming && cluster > main ? cluster + 1 : cluster] ?? { from: 0, to: 1 };
  const place = (moment: number) => {
    const cluster = Math.max(
      0,
      clusters.findIndex(({ end }) => moment <= end + 1),
    );
    const { start, end } = clusters[cluster] ?? { start: moment, end: moment + 1 };
    const stretch = stretchOf(cluster);
    const share = (Math.min(Math.max(moment, start), end + 1) - start) / (end + 1 - start);
    return stretch.from + share * (stretch.to - stretch.from);
  };

  const now = place(published.start);
  const bars = groups.map(({ start, end, events }) => {
    const status = events[0]?.status;
    if (start === -Infinity) return { from: stretchOf(main).from, to: now, kind: 'undated' as const, status, events };
    if (end === Infinity)
      return { ...(stretches[main + 1] ?? stretchOf(main)), kind: 'undated' as const, status, events };
    // What was announced for the day of publication can only lie after it.
    const first = status === 'announced' ? Math.max(start, published.start) : start;
    const last = status === 'happened' ? Math.min(end, Math.max(published.start, start)) : end;
    return { from: place(first), to: place(last + 1), kind: 'dated' as const, status, events };
  });
  if (bars.some((bar) => bar.to - bar.from > mostOfWidth)) return undefined;
  const laid = assignLanes(bars);

  return {
    published: now,
    segments: stretches.map((stretch, at) => {
      if (coming && at === main + 1)
        return { ...stretch, even: false, ticks: [{ at: stretch.from, unit: 'none' as const }] };
      const cluster = coming && at > main ? at - 1 : at;
      const span = clusters[cluster] ?? { start: today, end: today };
      return {
        ...stretch,
        even: true,
        ticks: ticksOf(span, at === main ? 6 : 1).map((tick) => ({ ...tick, at: place(tick.moment) })),
      };
    }),
    bars: laid,
    lanes: Math.max(0, ...laid.map(({ lane }) => lane)) + 1,
  };
}

const mainWeight = 5;
const mostOfWidth = 0.8;
/** How much longer than all its dates together a pause has to be for the axis to break. */
const breakFactor = 6;
/** More breaks than this would leave no scale to speak of. */
const mostClusters = 4;

interface Group {
  readonly start: number;
  readonly end: number;
  readonly events: readonly EventRecord[];
}

function groupByDate(events: readonly EventRecord[]): Group[] {
  const groups = new Map<string, EventRecord[]>();
  for (const event of events) {
    const key = `${event.date} ${event.status ?? ''}`;
    const group = groups.get(key) ?? [];
    group.push(event);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const date = parseEventDate(group[0]?.date ?? '');
    return date ? [{ start: date.start, end: date.end, events: group }] : [];
  });
}

/** Joins spans that lie near each other. Both ends of a cluster are ends of spans in it. */
function clusterSpans(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const clusters: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = clusters.at(-1);
    if (last && start - last.end <= breakFactor * Math.max(last.end - last.start, Math.min(end - start, day * 7))) {
      last.end = Math.max(last.end, end);
    } else clusters.push({ start, end });
  }
  const [first] = clusters;
  const last = clusters.at(-1);
  return first && last && clusters.length > mostClusters ? [{ start: first.start, end: last.end }] : clusters;
}

/** What stands above one bar, or above several that are too near each other for words of their own. */
export interface ScaleLabel {
  readonly at: number;
  readonly lane: number;
  readonly text: string;
  /** The bar that it begins above; undefined where it speaks for several. */
  readonly bar?: ScaleBar;
}

/**
 * Labels for bars, such that no two of a lane meet on a narrow screen: neighbours share one, from the first sign to the
 * last.
 */
export function scaleLabels(bars: readonly ScaleBar[], signOf: (event: EventRecord) => string): ScaleLabel[] {
  const labels: (ScaleLabel & { readonly signs: readonly string[] })[] = [];
  for (const bar of bars) {
    const signs = bar.events.map(signOf);
    const before = labels.findLast(({ lane }) => lane === bar.lane);
    if (before && bar.from - before.at < before.text.length * letterWidth + 0.01) {
      const all = [...before.signs, ...signs];
      labels[labels.indexOf(before)] = { at: before.at, lane: bar.lane, signs: all, text: signsInShort(all) };
    } else labels.push({ at: bar.from, lane: bar.lane, signs, text: signsInShort(signs), bar });
  }
  return labels.map(({ signs: _, ...label }) => label);
}

/** A label under the axis. */
export interface TickLabel {
  readonly text: string;
  /** Whether it begins where the drawing ends, and runs back from there. */
  readonly isEnd: boolean;
  /** Whether it has no room beside the label before it on a narrow screen. */
  readonly isWide: boolean;
}

/**
 * The labels of a scale's ticks.
 *
 * @param textOf What a tick says; `isFirst` where it is the first of its segment.
 */
export function tickLabels(
  { segments }: Pick<TimelineScale, 'segments'>,
  textOf: (tick: ScaleTick, isFirst: boolean) => string,
): ReadonlyMap<ScaleTick, TickLabel> {
  let end = -Infinity;
  const labels = segments.flatMap(({ ticks }) =>
    ticks.map((tick, nth): readonly [ScaleTick, TickLabel] => {
      const text = textOf(tick, nth === 0);
      const width = text.length * tickLetterWidth;
      const isEnd = tick.at + width * spaced > 1;
      const start = isEnd ? 1 - width : tick.at;
      const isWide = text !== '' && start < end;
      if (!isWide) end = start + width;
      return [tick, { text, isEnd, isWide }];
    }),
  );
  return new Map(labels);
}

/** Whether words that begin at a place would not end inside the drawing. */
export function isNearEnd(at: number): boolean {
  return at > 0.85;
}

/** The width of a letter of a tick's label, likewise; most of them are digits and small letters. */
const tickLetterWidth = 0.023;
/** How much longer words are that a reader has spaced (WCAG 1.4.12). */
const spaced = 1.3;

/** The width of a letter of a sign, as a share of the narrowest drawing. */
const letterWidth = 0.024;

function signsInShort(signs: readonly string[]): string {
  const [first = ''] = signs;
  return signs.length > 3 ? `${first}–${signs.at(-1) ?? ''}` : signs.join(', ');
}

function assignLanes<Bar extends { from: number; to: number }>(bars: readonly Bar[]): (Bar & { lane: number })[] {
  const ends: number[] = [];
  return [...bars]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from + 1e-9);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.to;
      return { ...bar, lane };
    });
}

/** What lies between two ticks: days, or months, of which a year has twelve. */
const steps = [
  ...[1, 2, 7, 14].map((days) => ({ unit: 'day', days, months: 0 }) as const),
  ...[1, 3, 6].map((months) => ({ unit: 'month', days: months * 30, months }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map(
    (years) => ({ unit: 'year', days: years * 365, months: years * 12 }) as const,
  ),
];

/** The step in a span that is too long for all of these. */
const longestStep = { unit: 'year', days: 5000 * 365, months: 5000 * 12 } as const;

/** The beginnings of days, of months and quarters, or of round years in a span: at most `most` of them. */
function ticksOf(
  span: { start: number; end: number },
  most: number,
): { moment: number; unit: 'day' | 'month' | 'year' }[] {
  const first = new Date(span.start);
  const startsMonth = first.getUTCDate() === 1;
  const length = (span.end + 1 - span.start) / day;
  if (most === 1) {
    const startsYear = startsMonth && first.getUTCMonth() === 0;
    const unit = startsYear && length >= 365 ? 'year' : startsMonth && length >= 28 ? 'month' : 'day';
    return [{ moment: span.start, unit }];
  }
  const { unit, days, months } = steps.find((step) => length / step.days <= most) ?? longestStep;
  const month = first.getUTCFullYear() * 12 + first.getUTCMonth() + (startsMonth ? 0 : 1);
  const ticks: { moment: number; unit: typeof unit }[] = [];
  for (let nth = 0; ticks.length < most * 2; nth += 1) {
    const moment =
      unit === 'day' ? span.start + nth * days * day : utc(0, (Math.ceil(month / months) + nth) * months + 1);
    if (moment > span.end) break;
    ticks.push({ moment, unit });
  }
  return ticks;
}
