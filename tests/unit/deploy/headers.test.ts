import { expect, test } from 'vitest';
import { contentTypeOf } from '#publish/content-types.ts';
import { headerRules, headersOf } from '#build/headers.ts';
import { addresses, pages } from './addresses.ts';

const rules = headerRules({ search: true, hsts: false });
const header = (name: string, path: string) => headersOf(rules, path).get(name);

test('browsers ask again for everything but files with their content in their names', () => {
  const kept = addresses.filter((path) => header('Cache-Control', path)?.includes('immutable'));
  expect(kept).toEqual(['/_astro/style.NOpNPV-_.css', '/_astro/serif.BLRp2o6o.woff2']);
  expect(new Set(addresses.map((path) => header('Cache-Control', path)))).toEqual(
    new Set(['public, max-age=0, must-revalidate', 'public, max-age=31536000, immutable']),
  );
});

test('any site may frame the pieces made for that, and nothing else', () => {
  const frames = (path: string) => /frame-ancestors (.+)$/.exec(header('Content-Security-Policy', path) ?? '')?.[1];
  const framed = addresses.filter((path) => frames(path) === '*');
  expect(framed).toEqual(pages.filter((path) => path.startsWith('/embed/')));
  expect(framed).not.toEqual([]);
  expect(new Set(addresses.map(frames))).toEqual(new Set(['*', "'none'"]));
});

test('only the search page may run WebAssembly, and only where there is a search', () => {
  const may = (path: string) => (header('Content-Security-Policy', path) ?? '').includes("'wasm-unsafe-eval'");
  expect(addresses.filter(may)).toEqual(['/search/']);
  const without = headersOf(headerRules({ search: false, hsts: false }), '/search/');
  expect(without.get('Content-Security-Policy')).toBe(header('Content-Security-Policy', '/'));
});

test('scripts of any site may read data and feeds, and not pages', () => {
  const open = addresses.filter((path) => header('Access-Control-Allow-Origin', path) === '*');
  expect(open).toEqual([
    '/articles/a.json',
    '/articles/a.md',
    '/data/a.csv',
    '/data/annotations.jsonld',
    '/data/articles.json',
    '/data/csv-metadata.json',
    '/feed.json',
    '/pagefind/a.json',
    '/people/a/rss.xml',
    '/questions/a/rss.xml',
    '/rss.xml',
    '/schema/a.json',
  ]);
});

test('other sites may show embeds with what these load, data and pictures, and nothing else', () => {
  const shown = addresses.filter((path) => header('Cross-Origin-Resource-Policy', path) === 'cross-origin');
  expect(shown.filter((path) => !/\.(?:csv|jsonld|json|md)$|rss\.xml$/.test(path))).toEqual([
    ...pages.filter((path) => path.startsWith('/embed/')),
    '/pictures/a',
    '/share/a.png',
    '/apple-touch-icon.png',
    '/favicon.ico',
    '/favicon.svg',
    '/_astro/style.NOpNPV-_.css',
    '/_astro/serif.BLRp2o6o.woff2',
  ]);
  expect(new Set(addresses.map((path) => header('Cross-Origin-Resource-Policy', path)))).toEqual(
    new Set(['same-origin', 'cross-origin']),
  );
});

test('browsers are bound to HTTPS only where the deployer says so', () => {
  expect(header('Strict-Transport-Security', '/')).toBeUndefined();
  const bound = headersOf(headerRules({ search: true, hsts: true }), '/');
  expect(bound.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

test.for([
  ['/articles/a/index.html', 'text/html; charset=utf-8'],
  ['/articles/a.md', 'text/markdown; charset=utf-8'],
  ['/data/annotations.jsonld', 'application/ld+json'],
  ['/data/quotes.csv', 'text/csv; charset=utf-8'],
  ['/people/p/rss.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json'],
  ['/data/articles.json', 'application/json'],
  ['/pagefind/fragment/en_1.pf_fragment', 'application/octet-stream'],
  ['/unknown', undefined],
])('%s is %s', ([path = '', type]) => {
  expect(contentTypeOf(path)).toBe(type);
});
