interface ImportMetaEnv {
  /** Whether a build makes the page, and no development server. Unlike PROD, NODE_ENV does not change it. */
  readonly IS_BUILT: boolean;
  /** Whether builds keep pages that stay the same: INCREMENTAL. */
  readonly INCREMENTAL: boolean;
  /** Whether the build draws pictures for shared links: SHARE_PICTURES. */
  readonly HAS_PICTURES: boolean;
  /** Whether the build makes the search index: SEARCH. */
  readonly HAS_SEARCH: boolean;
  /** What scripts say, in the site’s language: SITE_LANG. */
  readonly SAYS: ReturnType<typeof import('./text/words/script-words.ts').enhanceWords>;
  readonly SEARCH_WORDS: ReturnType<typeof import('./text/words/script-words.ts').searchWords>;
}

/** A component, for programs that read TypeScript alone, such as the linter. `astro check` knows the props of each. */
declare module '*.astro' {
  const component: (props: object) => ReturnType<import('astro/runtime/server/index.js').AstroComponentFactory>;
  export default component;
}

/** The search engine, which a build puts beside its index: https://pagefind.app/docs/api/ */
declare module 'pagefind.js' {
  type Engine = import('./publish/search/ask.ts').Engine;
  export const options: Engine['options'];
  export const filters: Engine['filters'];
  export const search: Engine['search'];
}
