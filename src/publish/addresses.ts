/** How data that leaves the site names its places. */
export interface Addresses {
  /** The whole address of a page or file of the site: `absolute` of urls.ts. */
  readonly absolute: (address: `/${string}`) => string;
}

/** The whole address of a place on a page, in the characters that a URI may have (RFC 3986). */
export function anchored(page: string, anchor: string): string {
  return `${page}#${encodeURIComponent(anchor)}`;
}
