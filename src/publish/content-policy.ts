/*
 * What a page may load and do, said once: the layouts write it as the first element of the head, and the files for hosts
 * send it as a header.
 */

/** The kinds of page that differ in what they may do. */
export type PageKind = 'page' | 'search' | 'embed';

type Directives = readonly string[];

const connectHere = "connect-src 'self'";
const noForms = "form-action 'none'";

/** A page of this site: its own files, and no way for text to become a script. */
const page = (scripts: Directives): Directives => [
  "default-src 'none'",
  "style-src 'self'",
  ...scripts,
  // What a page asks for is a file of this site: the search index, and what those who measure pages look for.
  connectHere,
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  noForms,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const directives: Readonly<Record<PageKind, Directives>> = {
  page: page(["script-src 'self'"]),
  // The search engine is WebAssembly.
  search: page(["script-src 'self' 'wasm-unsafe-eval'"]),
  // No script, no font, no picture: what other sites frame is one page and one style sheet. Its links lead to the article.
  embed: ["default-src 'none'", "style-src 'self'", connectHere, "base-uri 'self'", noForms],
};

/** Who may show a page in a frame. A policy in the page itself cannot say this, only a header can. */
const frames: Readonly<Record<PageKind, string>> = {
  page: "frame-ancestors 'none'",
  search: "frame-ancestors 'none'",
  embed: 'frame-ancestors *',
};

/** The policy for a `<meta http-equiv="Content-Security-Policy">`. */
export function metaPolicy(kind: PageKind): string {
  return directives[kind].join('; ');
}

/** The same as the value of a `Content-Security-Policy` header, which says also who may frame the page. */
export function headerPolicy(kind: PageKind): string {
  return [...directives[kind], frames[kind]].join('; ');
}
