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
  /** What changes it, and so dates it in the sitemap: all articles, all notes, or nothing that has a date. */
  readonly dated: 'by articles' | 'by notes' | 'never';
  /** Whether it has nothing to show: then nothing leads to it. */
  readonly isEmpty?: (record: SiteRecord) => boolean;
}

/** Every such page, in the order of the masthead and of the foot. */
export const sitePages: readonly SitePage[] = [
  { address: '/', dated: 'by articles' },
  { address: '/people/', masthead: 'people', dated: 'by articles', isEmpty: ({ people }) => people.length === 0 },
  {
    address: '/questions/',
    masthead: 'questions',
    dated: 'by articles',
    isEmpty: ({ questions }) => questions.length === 0,
  },
  { address: '/timeline/', masthead: 'timeline', dated: 'by articles', isEmpty: ({ events }) => events.length === 0 },
  { address: '/compare/', masthead: 'compare', dated: 'by articles', isEmpty: ({ pairs }) => pairs.length === 0 },
  { address: '/search/', masthead: 'search', dated: 'by articles', isEmpty: ({ articles }) => articles.length === 0 },
  { address: '/about/', foot: 'about', dated: 'never' },
  { address: '/method/', masthead: 'method', foot: 'howWeCheck', dated: 'never' },
  { address: '/sources/', foot: 'sources', dated: 'by articles', isEmpty: ({ sources }) => sources.length === 0 },
  {
    address: '/corrections/',
    foot: 'corrections',
    dated: 'by notes',
    isEmpty: ({ articles }) => changesOf(articles).length === 0,
  },
  { address: '/data/', foot: 'data', dated: 'never', isEmpty: ({ articles }) => articles.length === 0 },
];
