import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { OpenStore } from '#cache/store.ts';
import { published } from '#content/published.ts';
import { absoluteAt } from '#urls.ts';
import { outputTo, type Output } from './output.ts';
import { prerenderPages } from './prerender-pages.ts';
import { serveFiles } from './serve-files.ts';
import { siteFiles } from './site-files.ts';

/**
 * Writes what is no page (data, feeds, sitemaps), and makes nothing again that is made from the same as in an earlier
 * build: neither files nor pages, which Astro is then not asked for.
 *
 * @param openStore opens what keeps the pages and files that builds made.
 * @param leavePagesToAstro whether Astro is to make every page on its own, as tests want it that compare.
 */
export function outputIntegration({
  openStore,
  leavePagesToAstro,
}: {
  readonly openStore: OpenStore;
  readonly leavePagesToAstro: boolean;
}): AstroIntegration {
  let siteUrl = '';
  let base = '';
  let outDir = '';
  let output: Output | undefined;
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
        const own = outputTo(outDir, {
          store: openStore(),
          report: (message) => {
            logger.info(message);
          },
        });
        if (!leavePagesToAstro)
          setPrerenderer((byDefault) =>
            prerenderPages(byDefault, { output: own, root: absoluteAt(siteUrl, base)('/') }),
          );
        output = own;
      },
      'astro:build:done': async () => {
        const { digestOf } = published();
        const all = files().map(({ address, from, make }) => ({ address, key: digestOf(from), make }));
        await output?.write(all, 'file');
        output?.close();
      },
    },
  };
}
