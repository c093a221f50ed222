/*
 * Addresses of this site, with the path below a domain's root that it is deployed at (BASE_PATH). Nothing else puts an
 * internal link together.
 */

/** The path of a page or file, for links: `path('/method/')`. */
export function path(address: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** The whole address of a page or file, for what leaves the site: citations, structured data. */
export function absolute(address: `/${string}`): string {
  root ??= new URL(path('/'), import.meta.env.SITE).href;
  return isPlain.test(address) ? root + address.slice(1) : new URL(path(address), import.meta.env.SITE).href;
}

let root: string | undefined;

/** An address in which there is nothing to escape or to resolve. */
const isPlain = /^\/(?!\/)[\w/-]*(?:\.\w+)?$/;

/** The address of an article's page. */
export function articleAddress(slug: string): `/${string}` {
  return `/articles/${slug}/`;
}

/** The address of an article's record as data. */
export function recordAddress(slug: string): `/${string}` {
  return `/articles/${slug}.json`;
}

/** The address of an article's file as the editor wrote it. */
export function markdownAddress(slug: string): `/${string}` {
  return `/articles/${slug}.md`;
}

/** The address of a person's page. */
export function personAddress(id: string): `/${string}` {
  return `/people/${id}/`;
}

/** The address of a question's page. */
export function questionAddress(id: string): `/${string}` {
  return `/questions/${id}/`;
}

/** The address of a source's page. */
export function sourceAddress(id: string): `/${string}` {
  return `/sources/${id}/`;
}

/** The address of the comparison of two people. */
export function pairAddress(pair: string): `/${string}` {
  return `/compare/${pair}/`;
}

/** The address of a further page of a list, which itself has the address `list`. */
export function pageAddress(list: `/${string}`, number: number): `/${string}` {
  return `${list}page/${number}/`;
}

/** The address of the list of a year's articles. */
export function yearAddress(year: string): `/${string}` {
  return `/years/${year}/`;
}

/** The address of a part of the timeline. */
export function timelineAddress({ year, month, part }: TimelinePart): `/${string}` {
  const parts = [year, month, part === undefined || part === 1 ? undefined : String(part)];
  return `/timeline/${parts.filter((each) => each !== undefined).join('/')}/`;
}

interface TimelinePart {
  readonly year: string;
  readonly month?: string;
  readonly part?: number;
}

/** The address of the page that says how to cite and to embed an article and its quotations. */
export function citeAddress(slug: string): `/${string}` {
  return `/articles/${slug}/cite/`;
}

/** What of an article other sites can frame, by its field in the record, and the fragment that shows it alone. */
export const embedFragments = { quotes: 'quotes', positions: 'answers', timeline: 'timeline' } as const;
export type EmbedKind = keyof typeof embedFragments;

/** The fragment of the card that an article opens with, on its page and among its pieces for other sites. */
export const openingFragment = 'opening';

/** The address of the pieces of an article for other sites: of all, or of the one that a fragment names. */
export function embedAddress(slug: string, fragment?: string): `/${string}` {
  return `/embed/${slug}/${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
}
