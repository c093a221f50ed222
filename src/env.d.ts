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
  readonly ENHANCE_WORDS: import('./text/words/script-words.ts').EnhanceWords;
  readonly SEARCH_WORDS: import('./text/words/script-words.ts').SearchWords;
}
