import { renderToString } from 'astro/runtime/server/index.js';
import { published } from '#content/published.ts';
import type { PagePath } from '#record.ts';

type Arguments = Parameters<typeof renderToString>;

/** Renders a page from its props by the component of its route, with what Astro laid ready for that. */
export type RenderPage = (component: Arguments[1], result: Arguments[0]) => ReturnType<typeof renderToString>;

declare global {
  /**
   * How pages are rendered, by their keys, while a build collects them: as with the content, a global is all that the
   * integrations and the modules of pages share (src/content/published.ts). Whoever has the component of the page and
   * what Astro laid ready can render it, with the very copy of Astro's runtime that the component was compiled for.
   */
  var verbatimPages: Map<string, RenderPage> | undefined;
}

/**
 * What `getStaticPaths` returns: pages that are made from their props alone, so that a page whose props are what they were
 * need not be made again. They must not ask `Astro` for anything else: prerender-pages.ts.
 */
export function pagePaths<Props extends object>(
  pages: readonly PagePath<Props>[],
): (PagePath<Props> & { readonly cacheKey: string })[] {
  const { digestOf } = published();
  return pages.map((page) => {
    const cacheKey = digestOf(page.props);
    globalThis.verbatimPages?.set(cacheKey, (component, result) =>
      renderToString(result, component, page.props, {}, true),
    );
    return { ...page, cacheKey };
  });
}
