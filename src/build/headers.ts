import { headerPolicy } from '#publish/content-policy.ts';
import { fits, type PathPattern } from './path-pattern.ts';

/*
 * The one definition of what a host sends beside the files. Everything under hosts/ writes it down in the words of a
 * host, and adds nothing to it.
 */

/** A header: what it usually says, and where it says something else. */
export interface HeaderRule {
  readonly name: string;
  /** Sent with everything that is no exception; without it, the header is sent with the exceptions alone. */
  readonly usual?: string;
  /** No path fits the patterns of two. */
  readonly exceptions: readonly { readonly paths: readonly PathPattern[]; readonly value: string }[];
}

/** What of a site's settings its headers depend on. */
export interface HeaderSettings {
  /** Whether there is a search index, which the search page must be allowed to read. */
  readonly search: boolean;
  /** Whether browsers are told never to use plain HTTP with this domain again. */
  readonly hsts: boolean;
}

/** Files whose names are made of their content: a new version is another file. */
export const hashedFiles: readonly PathPattern[] = ['/_astro/*'];

/** Pages that any site may show in a frame. */
export const framedPages: readonly PathPattern[] = ['/embed/*'];

/** Data and feeds that a script of any site may read. */
export const openData: readonly PathPattern[] = [
  '/articles/*.json',
  '/articles/*.md',
  '/data/*.csv',
  '/data/*.json',
  '/data/*.jsonld',
  '/schema/*.json',
  '/rss.xml',
  '/feed.json',
  '/people/*/rss.xml',
  '/questions/*/rss.xml',
];

/** Pictures that feeds, embeds and services that show links bring into pages of any site. */
export const openPictures: readonly PathPattern[] = [
  '/pictures/*',
  '/share/*',
  '/favicon.svg',
  '/apple-touch-icon.png',
];

/** Browsers keep it, and ask at every use whether it is still the same. */
const revalidate = 'public, max-age=0, must-revalidate';
/** Browsers keep it for a year and do not ask. */
const immutable = 'public, max-age=31536000, immutable';

/** The headers of a site, by the definition. */
export function headerRules({ search, hsts }: HeaderSettings): readonly HeaderRule[] {
  const everywhere = (name: string, usual: string): HeaderRule => ({ name, usual, exceptions: [] });
  return [
    {
      name: 'Content-Security-Policy',
      usual: headerPolicy('page'),
      exceptions: [
        { paths: framedPages, value: headerPolicy('embed') },
        ...(search ? [{ paths: ['/search/*'] as const, value: headerPolicy('search') }] : []),
      ],
    },
    { name: 'Cache-Control', usual: revalidate, exceptions: [{ paths: hashedFiles, value: immutable }] },
    // Other sites may use these without asking; everything else has no business in their pages.
    { name: 'Access-Control-Allow-Origin', exceptions: [{ paths: openData, value: '*' }] },
    {
      name: 'Cross-Origin-Resource-Policy',
      exceptions: [{ paths: [...framedPages, ...openData, ...openPictures], value: 'cross-origin' }],
    },
    everywhere('Cross-Origin-Opener-Policy', 'same-origin'),
    everywhere('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'),
    everywhere('Referrer-Policy', 'strict-origin-when-cross-origin'),
    everywhere('X-Content-Type-Options', 'nosniff'),
    ...(hsts ? [everywhere('Strict-Transport-Security', 'max-age=31536000')] : []),
  ];
}

/** What the definition sends with a path of the site. */
export function headersOf(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const values = rules.map(({ name, usual, exceptions }) => {
    const exception = exceptions.find(({ paths }) => paths.some((pattern) => fits(path, pattern)));
    return [name, exception?.value ?? usual] as const;
  });
  return new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
