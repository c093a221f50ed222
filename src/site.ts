import { interfaceLanguage } from './settings.ts';
import type { Language } from './text/words/languages.ts';

/** What the site says of itself, in each language of the interface. */
const ownWords = {
  en: {
    tagline: 'Who said what, word for word',
    promise: 'News analysis that shows its evidence: every point leads to the article’s own words.',
    description:
      'News analysis that shows its evidence: every quote, position and event is tied to the exact words of the article.',
    licenceName: 'Creative Commons Attribution 4.0 International',
  },
  uk: {
    tagline: 'Хто що сказав, слово в слово',
    promise: 'Аналітика новин, яка показує свої підстави: усе веде до слів самої статті.',
    description:
      'Аналітика новин, яка показує свої підстави: кожну цитату, позицію і подію прив’язано до точних слів статті.',
    licenceName: 'Creative Commons Із Зазначенням Авторства 4.0 Міжнародна',
  },
} as const satisfies Readonly<Record<Language, object>>;

const lang = interfaceLanguage(process.env);
const { tagline, promise, description, licenceName } = ownWords[lang];

/**
 * Who publishes the site, and where readers write to: an email address, or a page (https) where issues are opened.
 * The page about the site says if one is missing.
 */
const publication: { readonly publisher?: string; readonly contact?: string } = {};

/** The site's own words and settings. */
export const site = {
  ...publication,
  name: 'Verbatim',
  tagline,
  /** How the front page describes the site, in one line. */
  promise,
  description,
  /** The language of the interface, and of articles that do not name one (BCP 47). */
  lang,
  /** For the site's own work: summaries, stances, notes, the record. Not for the articles, nor for what people said. */
  licence: {
    name: licenceName,
    short: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  /** How many articles a feed holds: the site's, and a person's or question's. */
  feedSize: { all: 20, one: 10 },
  /** How many articles a list page holds. */
  pageSize: 40,
  /** How many articles a person's or question's page shows the words of. */
  appearances: 40,
  /** How many names a page of the people list holds. */
  namesOnPage: 120,
  /**
   * How many people and questions one table compares, and how many pairs of an article's people get a page of their
   * own: pairs grow with the square of the people, and 150 people who vote on one question make 11,175.
   */
  comparison: { people: 12, questions: 20, pairs: 15 },
} as const;
