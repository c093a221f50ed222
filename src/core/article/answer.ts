import { foldWords } from '#core/text/folding.ts';
import { countWords } from '#core/text/prose.ts';
import type { ArticleRecord, PositionRecord } from './article-record.ts';

/** What a person answers, as briefly as it can be shown. */
export interface Answer {
  /** The passage that it rests on. */
  readonly passage: string;
  /** The person's own words; without them the position's summary, which may quote them. */
  readonly ownWords?: string;
}

/**
 * The longest words of the person's own that a position rests on. Where its summary quotes them whole, they are left to the
 * summary, which says what they are about: Without them, “nothing will work”. Where there are none, the summary stands alone.
 */
export function answerOf({ passages }: ArticleRecord, { evidence, summary }: PositionRecord): Answer {
  const placed = evidence.map(({ passage, basis }) => {
    const words = passages.find(({ anchor }) => anchor === passage)?.exact ?? '';
    return { passage, words, length: basis === 'quoted' ? countWords(words) : 0 };
  });
  const { passage, words, length } = placed.reduce((best, each) => (each.length > best.length ? each : best), nowhere);
  const [first] = evidence;
  if (length === 0) return { passage: first?.passage ?? '' };
  return foldWords(summary).includes(foldWords(words).replace(/[.,]$/, ''))
    ? { passage }
    : { passage, ownWords: words };
}

const nowhere = { passage: '', words: '', length: 0 };
