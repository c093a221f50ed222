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
}

/** Every such page, in the order of the masthead and of the foot. */
export const sitePages: readonly SitePage[] = [
  { address: '/', dated: 'by articles' },
  { address: '/people/', masthead: 'people', dated: 'by articles' },
  { address: '/questions/', masthead: 'questions', dated: 'by articles' },
  { address: '/timeline/', masthead: 'timeline', dated: 'by articles' },
  { address: '/compare/', masthead: 'compare', dated: 'by articles' },
  { address: '/search/', masthead: 'search', dated: 'by articles' },
  { address: '/about/', foot: 'about', dated: 'never' },
  { address: '/method/', masthead: 'method', foot: 'howWeCheck', dated: 'never' },
  { address: '/sources/', foot: 'sources', dated: 'by articles' },
  { address: '/corrections/', foot: 'corrections', dated: 'by notes' },
  { address: '/data/', foot: 'data', dated: 'never' },
];
