import type { AstroGlobal, AstroPrerenderer, RouteData, SSRResult } from 'astro';
import { join } from 'node:path';
import type { Output } from './output.ts';
import type { RenderPage } from './page-paths.ts';

interface PrerenderOptions {
  readonly output: Output;
  /** The whole address of the site's front page. */
  readonly root: string;
}

/**
 * Makes the pages that are made from their props alone, which have a key. Astro makes the first page of a route; the others
 * are rendered by the same component with what Astro laid ready for the first: without a request, a response, a log and an
 * object `Astro` of a shape of its own for each, which take longer than the page and stay in memory until all of it is
 * searched. The pages without a key are left to Astro.
 *
 * Astro's incremental builds (`experimental.incrementalBuild`) take the same keys. Why not they: docs/decisions/009.
 */
export function prerenderPages(byDefault: AstroPrerenderer, { output, root }: PrerenderOptions): AstroPrerenderer {
  return {
    ...byDefault,
    name: 'verbatim',
    async getStaticPaths() {
      const renderers = (globalThis.verbatimPages = new Map<string, RenderPage>());
      const paths = await byDefault.getStaticPaths();
      const stages = new Map<RouteData, Promise<Stage>>();
      const pages = paths.flatMap(({ pathname, route, cacheKey }) => {
        const renderPage = cacheKey === undefined ? undefined : renderers.get(cacheKey);
        if (cacheKey === undefined || !renderPage) return [];
        const path = pathname.replace(/^\/|\/$/g, '');
        const make = async () => {
          let stage = stages.get(route);
          if (!stage) {
            stage = stageOf(byDefault, route, `${root}${path}/`);
            stages.set(route, stage);
          }
          const { component, result } = await stage;
          const html = await renderPage(component, result());
          if (typeof html !== 'string') throw new TypeError(`/${path}/ is a response; a page is text.`);
          return html;
        };
        // As Astro names it when every page is a folder (`build.format`).
        return [{ address: join(path, 'index.html'), key: cacheKey, make }];
      });
      await output.write(pages, 'page');
      globalThis.verbatimPages = undefined;
      return paths.filter(({ cacheKey }) => cacheKey === undefined);
    },
  };
}

/** What the pages of a route have in common. */
interface Stage {
  readonly component: Component;
  /** What Astro laid ready (style sheets, scripts, settings), as if nothing had been rendered with it. */
  readonly result: () => SSRResult;
}

type Component = Parameters<RenderPage>[0];

/** The part of Astro's build that knows the components: no documented one, so it is looked at before it is used. */
interface AstroApp {
  readonly manifest: { readonly pageMap?: Map<string, () => Promise<{ page: () => Promise<{ default: Component }> }>> };
}

/** Has Astro render a page, and keeps what it gives to the component of its route. */
async function stageOf(
  astro: AstroPrerenderer & { app?: AstroApp },
  routeData: RouteData,
  url: string,
): Promise<Stage> {
  const pageMap = astro.app?.manifest.pageMap;
  const load = pageMap?.get(routeData.component);
  if (!pageMap || !load) throw new Error(`This version of Astro hides the component of ${routeData.component}.`);
  const module = await (await load()).page();
  const component = module.default;
  let given: SSRResult | undefined;
  const watch = (result: SSRResult, props: unknown, slots: unknown) => {
    given ??= copyOf(result);
    return component(result, props, slots);
  };
  const watched: Component = Object.assign(watch, component);
  pageMap.set(routeData.component, () =>
    Promise.resolve({ page: () => Promise.resolve({ ...module, default: watched }) }),
  );
  try {
    await astro.render(new Request(url), { routeData });
  } finally {
    pageMap.set(routeData.component, load);
  }
  const first = given;
  if (!first) throw new Error(`This version of Astro renders ${routeData.component} without its component.`);
  return { component, result: () => copyOf(first) };
}

/**
 * With sets and lists of its own, in which rendering notes what stands in the page already; and with an `Astro` that has
 * props alone, as anything else in it would be the first page's.
 */
function copyOf(result: SSRResult): SSRResult {
  const notes = result._metadata;
  return {
    ...result,
    createAstro: propsAlone,
    links: new Set(result.links),
    scripts: new Set(result.scripts),
    styles: new Set(result.styles),
    _metadata: {
      ...notes,
      extraHead: [...notes.extraHead],
      extraScriptHashes: [...notes.extraScriptHashes],
      extraStyleHashes: [...notes.extraStyleHashes],
      hasDirectives: new Set(notes.hasDirectives),
      pendingSlotEvaluations: [...notes.pendingSlotEvaluations],
      propagators: new Set(notes.propagators),
      renderedScripts: new Set(notes.renderedScripts),
      rendererSpecificHydrationScripts: new Set(notes.rendererSpecificHydrationScripts),
    },
  };
}

function propsAlone(props: Readonly<Record<string, unknown>>): AstroGlobal {
  const astro = { props, self: undefined };
  if (!isAstro(astro)) throw new TypeError('A component has no props.');
  return astro;
}

function isAstro(value: object): value is AstroGlobal {
  return 'props' in value;
}
