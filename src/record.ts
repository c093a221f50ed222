import { getCollection, getEntry } from 'astro:content';
import { ContentError } from '#core/check/content-error.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { makeSiteRecord, type SiteRecord } from '#core/across/record.ts';
import type { Library } from '#core/schema/library.ts';
import { deriveArticles, type PublishedArticle } from './derive-articles.ts';
import { digester, type DigestOf } from './digest.ts';
import { site } from './site.ts';
import { isEmpty, sitePages, type SitePage } from './site-pages.ts';

export type { PublishedArticle };

/** All articles, newest first; those of the same moment by address. */
export async function publishedArticles(): Promise<readonly PublishedArticle[]> {
  return (await published()).articles;
}

/** The record across all articles. */
export async function siteRecord(): Promise<SiteRecord> {
  return (await published()).across;
}

/** The site's pages that have something to show, which the masthead and footer link to. */
export async function menu(): Promise<readonly SitePage[]> {
  return (await published()).menu;
}

/** All articles by their addresses. */
export async function articlesBySlug(): Promise<ReadonlyMap<string, PublishedArticle>> {
  return new Map((await publishedArticles()).map((article) => [article.record.slug, article]));
}

/** The records of all articles, oldest first: the order of data files, to which new articles are added at the end. */
export async function articlesOldestFirst(): Promise<readonly ArticleRecord[]> {
  return (await siteRecord()).articles.toReversed();
}

/** What a page is called in its route, and what it is made from. */
export interface PagePath<Props> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props;
}

/** One page per article, for `getStaticPaths` of everything below `/articles/`. */
export async function articlePaths(): Promise<PagePath<PublishedArticle>[]> {
  return (await publishedArticles()).map((article) => ({ params: { slug: article.record.slug }, props: article }));
}

/**
 * What `getStaticPaths` returns. If builds keep pages (`INCREMENTAL=on`), each page has a key: while the props stay the same,
 * so does the key, and the page is not made again. Such a page must show nothing but its props and the menu.
 */
export async function pagePaths<Props extends object>(
  pages: readonly PagePath<Props>[],
): Promise<(PagePath<Props> & { readonly cacheKey?: string })[]> {
  if (!import.meta.env.INCREMENTAL) return [...pages];
  const { digestOf, menu: shown } = await published();
  const addresses = shown.map(({ address }) => address).join(' ');
  return pages.map((page) => ({ ...page, cacheKey: digestOf({ props: page.props, addresses }) }));
}

/** What is derived from the collections. */
interface Published {
  /** A digest of all entries of all collections. */
  readonly digest: string;
  readonly articles: readonly PublishedArticle[];
  readonly across: SiteRecord;
  readonly menu: readonly SitePage[];
  readonly digestOf: DigestOf;
}

let last: Published | undefined;

/**
 * Everything derived from the collections, made once for all pages.
 *
 * @throws {ContentError} in the development server, with the problems of the content.
 */
async function published(): Promise<Published> {
  // A build's content stays as it is, and every page asks for it.
  if (last !== undefined && import.meta.env.PROD) return last;
  const problems = await getEntry('problems', 'content');
  if (problems?.data.report) throw new ContentError(problems.data.report);
  const [entries, people, questions, sources, pictures] = await Promise.all([
    getCollection('articles'),
    getCollection('people'),
    getCollection('questions'),
    getCollection('sources'),
    getCollection('pictures'),
  ]);
  const digest = [...entries, ...people, ...questions, ...sources, ...pictures].map((entry) => entry.digest).join();
  if (last?.digest === digest) return last;

  const library: Library = {
    people: new Map(people.map(({ id, data }) => [id, { ...data, id }])),
    questions: new Map(questions.map(({ id, data }) => [id, { ...data, id }])),
    sources: new Map(sources.map(({ id, data }) => [id, { ...data, id }])),
    language: site.lang,
    pictures: new Map(pictures.map(({ id, data }) => [id, data])),
  };
  const articles = deriveArticles(entries, library);
  const digestOf = digester(
    articles.flatMap((each) => [each, each.record].map((part) => [part, each.digest] as const)),
  );
  const records = articles.map(({ record }) => record);
  const across = makeSiteRecord(records, library, site.lang, site.comparison.pairs);
  last = { digest, articles, across, menu: sitePages.filter((page) => !isEmpty(page, across)), digestOf };
  return last;
}
