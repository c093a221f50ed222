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
  return new URL(path(address), import.meta.env.SITE).href;
}

/** The address of an article's page. */
export function articleAddress(slug: string): `/${string}` {
  return `/articles/${slug}/`;
}
