interface ImportMetaEnv {
  /** Whether the build draws pictures for shared links: SHARE_PICTURES. */
  readonly HAS_PICTURES: boolean;
}
