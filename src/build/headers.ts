import { headerPolicy } from '#publish/content-policy.ts';
import { contentTypeOf } from '#publish/content-types.ts';
import { fits, type PathPattern } from './path-pattern.ts';

/*
 * The one definition of what a host sends beside the files. Everything under hosts/ writes it down in the words of a
 * host.
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
const hashedFiles: readonly PathPattern[] = ['/_astro/*'];

/** Pages that any site may show in a frame. */
const framedPages: readonly PathPattern[] = ['/embed/*'];

/** Data and feeds that a script of any site may read. */
const openData: readonly PathPattern[] = ['/*.csv', '/*.json', '/*.jsonld', '/*.md', '/*rss.xml'];

/** Pictures that feeds, embeds and services that show links bring into pages of any site. */
const openPictures: readonly PathPattern[] = ['/pictures/*', '/share/*', '/favicon.*', '/apple-touch-icon.png'];

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
    { name: 'Access-Control-Allow-Origin', exceptions: [{ paths: openData, value: '*' }] },
    {
      // Other sites may use these without asking; everything else has no business in their pages. A frame in a sandbox
      // counts as another site, so the style sheet of embeds is one of them.
      name: 'Cross-Origin-Resource-Policy',
      usual: 'same-origin',
      exceptions: [{ paths: [...framedPages, ...hashedFiles, ...openData, ...openPictures], value: 'cross-origin' }],
    },
    everywhere('Cross-Origin-Opener-Policy', 'same-origin'),
    everywhere('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'),
    everywhere('Referrer-Policy', 'strict-origin-when-cross-origin'),
    everywhere('X-Content-Type-Options', 'nosniff'),
    ...(hsts ? [everywhere('Strict-Transport-Security', 'max-age=31536000')] : []),
  ];
}

/** Files that a host with a table of its own would take for something else by their names. */
const uncommonFiles: readonly PathPattern[] = ['/*.csv', '/*.jsonld', '/*.md', '/*.txt', '/feed.json'];

/** The media types that such a host has to be told, as a header. */
export const typeRule: HeaderRule = {
  name: 'Content-Type',
  exceptions: uncommonFiles.flatMap((path) => {
    const value = contentTypeOf(path);
    return value === undefined ? [] : [{ paths: [path], value }];
  }),
};

/** What the definition sends with a path of the site. */
export function headersOf(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const values = rules.map(({ name, usual, exceptions }) => {
    const exception = exceptions.find(({ paths }) => paths.some((pattern) => fits(path, pattern)));
    return [name, exception?.value ?? usual] as const;
  });
  return new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
