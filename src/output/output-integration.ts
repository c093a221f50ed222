import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noStore, type OpenStore, type Store } from '../cache/store.ts';
import { published } from '../content/published.ts';
import { count } from '../render/words.ts';
import { absoluteAt } from '../urls.ts';
import { serveFiles } from './serve-files.ts';
import { siteFiles } from './site-files.ts';
import { bytesOf, writerTo } from './write-file.ts';

export interface OutputOptions {
  /** Opens what keeps the pages and files that builds made. */
  readonly openStore: OpenStore;
}

/**
 * Writes what is no page (data, feeds, sitemaps), and makes nothing again that is made from the same as in an earlier build:
 * neither files nor pages, which Astro is then not asked for. Astro's own incremental builds (`experimental.incrementalBuild`)
 * take the same keys from `getStaticPaths`; this one trusts no file that it has not compared, needs no longer for a build
 * that keeps nothing, and knows our files as well.
 */
export function outputIntegration({ openStore }: OutputOptions): AstroIntegration {
  let siteUrl = '';
  let base = '';
  let outDir = '';
  let store: Store = noStore;
  /** The pages that are made by this build, with the keys of what they are made from, by their files. */
  const made = new Map<string, string>();
  const files = () => siteFiles(published(), { absolute: absoluteAt(siteUrl, base) });

  return {
    name: 'verbatim-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteUrl = config.site ?? '';
        base = config.base;
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        serveFiles(server, { base, files });
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        store = openStore();
        made.clear();
        setPrerenderer((byDefault) => ({
          ...byDefault,
          name: 'verbatim',
          async getStaticPaths() {
            const write = writerTo(outDir);
            const paths = await byDefault.getStaticPaths();
            const left = paths.filter(({ pathname, cacheKey }) => {
              if (cacheKey === undefined) return true;
              const file = pageFile(pathname);
              const bytes = store.recall(file, cacheKey);
              if (bytes) write(file, bytes);
              else made.set(file, cacheKey);
              return bytes === undefined;
            });
            logger.info(
              `${String(left.length)} of ${count(paths.length, 'page')} to make: the others are as they were`,
            );
            return left;
          },
        }));
      },
      'astro:build:done': ({ logger }) => {
        for (const [file, key] of made) store.keep(file, key, readFileSync(join(outDir, file)));
        const { digestOf } = published();
        const write = writerTo(outDir);
        const all = files();
        let written = 0;
        for (const { address, from, make } of all) {
          const key = digestOf(from);
          const kept = store.recall(address, key);
          const bytes = kept ?? bytesOf(make());
          if (!kept) {
            store.keep(address, key, bytes);
            written += 1;
          }
          write(address, bytes);
        }
        store.close();
        logger.info(`${String(written)} of ${count(all.length, 'file')} made: the others are as they were`);
      },
    },
  };
}

/** The file of a page, as Astro names it when every page is a folder (`build.format`). */
function pageFile(pathname: string): string {
  return join(pathname, 'index.html');
}
