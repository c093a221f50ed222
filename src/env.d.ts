interface ImportMetaEnv {
  /** Whether the build draws pictures for shared links: SHARE_PICTURES. */
  readonly HAS_PICTURES: boolean;
  /** Whether the build makes the search index: SEARCH. */
  readonly HAS_SEARCH: boolean;
}
