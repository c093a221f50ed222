import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Cite from '#components/article/Cite.astro';
import Glance from '#components/article/Glance.astro';
import Notes from '#components/article/Notes.astro';
import type { PanelProps } from '#components/article/panel-props.ts';
import Positions from '#components/positions/Positions.astro';
import Quotes from '#components/quotes/Quotes.astro';
import Timeline from '#components/timeline/Timeline.astro';
import type { ArticleRecord } from '#core/article/article-record.ts';
import type { PlainKey } from '#text/words/speaker.ts';
import { say } from '#text/words/words.ts';

/** A panel of an article's page: what the page says about the text, below it. */
export interface Panel {
  readonly component: (props: PanelProps) => ReturnType<AstroComponentFactory>;
  /** The part of the record it shows: an article without it has no such panel. If left out, every article has the panel. */
  readonly part?: 'positions' | 'timeline' | 'quotes' | 'notes';
  readonly anchor: string;
  /** The message for its heading, and its name in links to it. */
  readonly label: PlainKey;
  /** The same for a panel that shows only one thing. */
  readonly labelOfOne?: PlainKey;
  /** Its name where all panels are listed on one line. */
  readonly inBrief?: PlainKey;
}

/** Every panel, in the order of the page. */
export const panels: readonly Panel[] = [
  { component: Glance, part: 'quotes', anchor: 'glance', label: 'atAGlance' },
  { component: Positions, part: 'positions', anchor: 'positions', label: 'whoStandsWhere', inBrief: 'answers' },
  { component: Timeline, part: 'timeline', anchor: 'timeline', label: 'whatHappenedWhen', inBrief: 'timeline' },
  { component: Quotes, part: 'quotes', anchor: 'quotes', label: 'whoSaidWhat', inBrief: 'quotes' },
  { component: Notes, part: 'notes', anchor: 'notes', label: 'notes', labelOfOne: 'note' },
  { component: Cite, anchor: 'cite', label: 'citeAndShare', inBrief: 'cite' },
];

/** A panel of one article, with its names. */
interface PanelOf extends Pick<Panel, 'component'>, Omit<PanelProps, 'record'> {
  readonly inBrief: string;
}

/** The panels an article has. */
export function panelsOf(record: ArticleRecord): PanelOf[] {
  return panels.flatMap(({ component, part, anchor, label, labelOfOne = label, inBrief }) => {
    const things = part ? record[part].length : undefined;
    const name = say(things === 1 ? labelOfOne : label);
    return things === 0 ? [] : [{ component, anchor, label: name, inBrief: inBrief ? say(inBrief) : name }];
  });
}
