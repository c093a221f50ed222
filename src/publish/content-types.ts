/** The media types of the site's files, by the ending of their names. Text is UTF-8. */
export const typesByEnding: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  // Feeds too: Firefox saves what comes as application/rss+xml instead of showing it, and readers of feeds take both.
  xml: 'application/xml',
  json: 'application/json',
  jsonld: 'application/ld+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  // The search index: packed by itself, and unpacked by the search engine.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Of a file that is more than its ending says, by its whole name. */
export const typesByName: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json',
};

/** Whether a media type is one of text: it has an encoding, and it is worth compressing. */
export function isText(type: string): boolean {
  return /^text\/|[/+](?:json|xml)$/.test(type);
}

/** Every type of text that the site has. */
export const textTypes: readonly string[] = [
  ...new Set([...Object.values(typesByEnding), ...Object.values(typesByName)].filter(isText)),
];

/** A type as it stands in a `Content-Type` header. JSON is UTF-8 by definition and has no parameter to say so. */
export function contentType(type: string): string {
  return isText(type) && !type.endsWith('json') ? `${type}; charset=utf-8` : type;
}

/** The `Content-Type` of a file. Undefined where this site has no such files. */
export function contentTypeOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const type = typesByName[name] ?? typesByEnding[name.slice(name.lastIndexOf('.') + 1)];
  return type === undefined ? undefined : contentType(type);
}
