import type { AstroPrerenderer } from 'astro';
import { join } from 'node:path';
import type { Output } from './output.ts';

interface PrerenderOptions {
  readonly output: Output;
  /** The whole address of the site's front page. */
  readonly root: string;
}

/**
 * Makes the pages that are made from their props alone, which have a key: by Astro's own prerenderer, but without what
 * Astro does around it for every single page, which takes longer than the page. The others are left to Astro.
 *
 * Astro's incremental builds (`experimental.incrementalBuild`) take the same keys. Why not they: docs/decisions/009.
 */
export function prerenderPages(byDefault: AstroPrerenderer, { output, root }: PrerenderOptions): AstroPrerenderer {
  return {
    ...byDefault,
    name: 'verbatim',
    async getStaticPaths() {
      const paths = await byDefault.getStaticPaths();
      const pages = paths.flatMap(({ pathname, route: routeData, cacheKey }) => {
        if (cacheKey === undefined) return [];
        const path = pathname.replace(/^\/|\/$/g, '');
        const make = async () => {
          const rendered = await byDefault.render(new Request(`${root}${path}/`), { routeData });
          const response = rendered instanceof Response ? rendered : rendered.response;
          return new Uint8Array(await response.arrayBuffer());
        };
        // As Astro names it when every page is a folder (`build.format`).
        return [{ address: join(path, 'index.html'), key: cacheKey, make }];
      });
      await output.write(pages, 'page');
      return paths.filter(({ cacheKey }) => cacheKey === undefined);
    },
  };
}
