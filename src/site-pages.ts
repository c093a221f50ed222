import { changesOf } from './core/across/history.ts';
import type { SiteRecord } from './core/across/record.ts';
import type { PlainKey } from './text/words/speaker.ts';

/** A page that the site has whatever its articles are about. */
export interface SitePage {
  /** It is a file of `src/pages`, or the first page of a list. */
  readonly address: `/${string}`;
  /** The message that is its name in the masthead; left out, it does not stand there. */
  readonly masthead?: PlainKey;
  /** Its name in the foot. */
  readonly foot?: PlainKey;
  /** What changes it, and so dates it in the sitemap: all articles (if left out), all notes, or nothing that has a date. */
  readonly dated?: 'by articles' | 'by notes' | 'never';
  /** What it shows, if that may be nothing. */
  readonly lists?: 'articles' | 'people' | 'questions' | 'events' | 'pairs' | 'sources' | 'changes';
}

/** Every such page, in the order of the masthead and of the foot. */
export const sitePages: readonly SitePage[] = [
  { address: '/' },
  { address: '/people/', masthead: 'people', lists: 'people' },
  { address: '/questions/', masthead: 'questions', lists: 'questions' },
  { address: '/timeline/', masthead: 'timeline', lists: 'events' },
  { address: '/compare/', masthead: 'compare', lists: 'pairs' },
  { address: '/search/', masthead: 'search', lists: 'articles' },
  { address: '/about/', foot: 'about', dated: 'never' },
  { address: '/method/', masthead: 'method', foot: 'howWeCheck', dated: 'never' },
  { address: '/sources/', foot: 'sources', lists: 'sources' },
  { address: '/corrections/', foot: 'corrections', dated: 'by notes', lists: 'changes' },
  { address: '/data/', foot: 'data', dated: 'never', lists: 'articles' },
];

/** Whether a page has nothing to show: then nothing leads to it. */
export function isEmpty({ lists }: SitePage, record: SiteRecord): boolean {
  if (lists === undefined) return false;
  return (lists === 'changes' ? changesOf(record.articles) : record[lists]).length === 0;
}
