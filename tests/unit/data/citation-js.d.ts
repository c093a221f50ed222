declare module '@citation-js/core' {
  /** References read from BibTeX, where its plugin is loaded, as CSL-JSON. */
  export class Cite {
    constructor(source: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}

declare module '@citation-js/plugin-bibtex';
