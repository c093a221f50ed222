import type { ArticleRecord } from '#core/article/article-record.ts';
import type { SiteRecord } from '#core/across/record.ts';
import type { DigestOf } from '#cache/digest.ts';

/** An article as pages use it. */
export interface PublishedArticle {
  readonly record: ArticleRecord;
  /** The annotated body. */
  readonly html: string;
  /** The file as the editor wrote it. */
  readonly source: string;
  /** A digest of all that the article is made from. */
  readonly digest: string;
}

/** The content folder as it was read and checked last. */
export interface PublishedContent {
  /** Newest first; of one moment by address. */
  readonly articles: readonly PublishedArticle[];
  /** The record across them. */
  readonly across: SiteRecord;
  /** The files of pictures by their addresses. */
  readonly pictureFiles: ReadonlyMap<`/${string}`, Uint8Array>;
  /** Digests what pages and files are made from; articles and their records are looked up. */
  readonly digestOf: DigestOf;
}

declare global {
  /**
   * Where the content waits for the pages. Astro loads its integrations and the pages as separate modules of one
   * process, and hands nothing from one to the other; its content collections would write everything to a file and
   * read it again, at the cost of a quarter of the build and of every record's memory twice.
   */
  var verbatimContent: PublishedContent | undefined;
}

/** Leaves the content for the pages. */
export function publish(content: PublishedContent): void {
  globalThis.verbatimContent = content;
}

/**
 * The content that was published last.
 *
 * @throws {Error} if none was.
 */
export function published(): PublishedContent {
  if (!globalThis.verbatimContent) throw new Error('The content was not read: astro.config.mjs lacks its integration.');
  return globalThis.verbatimContent;
}
