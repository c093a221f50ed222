import type { ArticleRecord } from '#core/article/article-record.ts';
import { lastDate } from '#core/article/last-change.ts';
import type { Pair, SiteRecord } from '#core/across/record.ts';
import { timelinePages, type TimelineEntry } from '#core/across/timeline-pages.ts';
import { byYear } from '#core/across/years.ts';
import { sitePages, type SitePage } from '#site-pages.ts';
import {
  articleAddress,
  pairAddress,
  personAddress,
  questionAddress,
  sourceAddress,
  timelineAddress,
  yearAddress,
} from '#urls.ts';
import { asChange, latestOf } from './lastmod.ts';

/*
 * Sitemaps (https://www.sitemaps.org/protocol.html): every page that a search engine should know, with the day or moment
 * on which something that it shows was published or changed last. Further pages of lists are left out: what they list is
 * in.
 */

/** A page in a sitemap. */
interface SitemapEntry {
  readonly address: `/${string}`;
  /** ISO 8601; missing where nothing on the page has a date. */
  readonly changed?: string;
}

/** One file. A file that is full stays as it is when something newer comes. */
export interface SitemapPart {
  /** For example `articles-1`. */
  readonly name: string;
  readonly entries: readonly SitemapEntry[];
}

/** The protocol allows 50,000 addresses; a file of fewer is changed more seldom. */
const partSize = 10_000;

/** All sitemaps of the site. */
export function sitemapParts(record: SiteRecord, size: number = partSize): readonly SitemapPart[] {
  const { articles, people, questions, pairs, events, sources } = record;
  const changes = new Map(articles.map((article) => [article, asChange(lastDate(article))]));
  const latest = (each: Iterable<ArticleRecord>): Pick<SitemapEntry, 'changed'> => {
    const { text } = latestOf(each, (article) => changes.get(article));
    return text === undefined ? {} : { changed: text };
  };
  const notes = latestOf(
    articles.flatMap((article) => article.notes.map((note) => note.date ?? article.date)),
    asChange,
  ).text;
  const dates: Readonly<Record<NonNullable<SitePage['dated']>, Pick<SitemapEntry, 'changed'>>> = {
    'by articles': latest(articles),
    'by notes': notes === undefined ? {} : { changed: notes },
    never: {},
  };
  const all: readonly (readonly [name: string, entries: readonly SitemapEntry[]])[] = [
    ['articles', articles.map((each) => ({ address: articleAddress(each.slug), ...latest([each]) })).toReversed()],
    ['people', people.map((each) => ({ address: personAddress(each.person.id), ...latest(each.articles) }))],
    [
      'questions',
      questions.map((each) => ({ address: questionAddress(each.question.id), ...latest(each.articles) })).toReversed(),
    ],
    ['compare', pairs.map((each) => ({ address: pairAddress(each.address), ...latest(articlesOfPair(each)) }))],
    ['sources', sources.map((each) => ({ address: sourceAddress(each.source.id), ...latest(each.articles) }))],
    [
      'timeline',
      timelinePages(events, articles).years.flatMap(({ year, periods }) => {
        const pages = periods.map((each) => ({
          address: timelineAddress(each),
          ...latest(each.entries.flatMap(articlesOfEntry)),
        }));
        if (periods[0]?.month === undefined) return pages;
        // A year that is cut into months has a page that leads to them.
        const inYear = periods.flatMap(({ entries }) => entries.flatMap(articlesOfEntry));
        return [{ address: timelineAddress({ year }), ...latest(inYear) }, ...pages];
      }),
    ],
    [
      'pages',
      [
        ...sitePages.map(({ address, dated = 'by articles' }) => ({ address, ...dates[dated] })),
        ...byYear(articles)
          .map((year) => ({ address: yearAddress(year.year), ...latest(year.articles) }))
          .toReversed(),
      ],
    ],
  ];
  return all.flatMap(([name, entries]) => parts(name, entries, size));
}

function parts(name: string, entries: readonly SitemapEntry[], size: number): SitemapPart[] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, at) => ({
    name: `${name}-${at + 1}`,
    entries: entries.slice(at * size, (at + 1) * size),
  }));
}

function* articlesOfPair({ shared }: Pair): Generator<ArticleRecord> {
  for (const { histories } of shared) {
    for (const { spells } of histories) {
      for (const { positions } of spells) yield* positions.map(({ article }) => article);
    }
  }
}

function articlesOfEntry(entry: TimelineEntry): ArticleRecord[] {
  return entry.kind === 'published' ? [entry.article] : entry.event.tellings.map(({ article }) => article);
}
