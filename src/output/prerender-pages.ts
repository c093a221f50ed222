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
      const watched = watchComponents(byDefault);
      const renderers = (globalThis.verbatimPages = new Map<string, RenderPage>());
      const paths = await byDefault.getStaticPaths();
      /** What the pages of a route have in common; its first page is rendered for that by Astro. */
      const stageOf = async (routeData: RouteData, url: string): Promise<Stage> => {
        const known = watched.get(routeData.component)?.stage;
        if (known) return known;
        await byDefault.render(new Request(url), { routeData });
        const stage = watched.get(routeData.component)?.stage;
        if (!stage) throw new Error(`This version of Astro renders ${routeData.component} without its component.`);
        return stage;
      };
      const pages = paths.flatMap(({ pathname, route, cacheKey }) => {
        const renderPage = cacheKey === undefined ? undefined : renderers.get(cacheKey);
        if (cacheKey === undefined || !renderPage) return [];
        const path = pathname.replace(/^\/|\/$/g, '');
        const make = async () => {
          const { component, result } = await stageOf(route, `${root}${path}/`);
          const html = await renderPage(component, copyOf(result)).catch((cause: unknown) => {
            throw new Error(`/${path}/ cannot be rendered.`, { cause });
          });
          if (typeof html !== 'string') throw new TypeError(`/${path}/ is a response; a page is text.`);
          return html;
        };
        // As Astro names it when every page is a folder (`build.format`).
        return [{ address: join(path, 'index.html'), key: cacheKey, make }];
      });
      await output.write(pages, 'page');
      globalThis.verbatimPages = undefined;
      return paths.filter(({ cacheKey }) => cacheKey === undefined || !renderers.has(cacheKey));
    },
  };
}

/** What the pages of a route have in common. */
interface Stage {
  readonly component: Component;
  /** What Astro laid ready (style sheets, scripts, settings), as if nothing had been rendered with it. */
  readonly result: SSRResult;
}

type Component = Parameters<RenderPage>[0];

interface PageModule {
  /** The page's component; a file that is no page has none. */
  readonly default?: Component;
}

/** The part of Astro's build that knows the components: no documented one, so it is looked at before it is used. */
interface AstroApp {
  readonly manifest: { readonly pageMap?: Map<string, () => Promise<{ page: () => Promise<PageModule> }>> };
}

/** Sees to it that of each component, by its file, is known what Astro gives to it, once it has been rendered. */
function watchComponents(astro: AstroPrerenderer & { app?: AstroApp }): ReadonlyMap<string, { stage?: Stage }> {
  const pageMap = astro.app?.manifest.pageMap;
  if (!pageMap) throw new Error('This version of Astro hides the components of its pages.');
  const watched = new Map<string, { stage?: Stage }>();
  for (const [file, load] of pageMap) {
    const seen: { stage?: Stage } = {};
    watched.set(file, seen);
    const open = async (): Promise<PageModule> => {
      const module = await (await load()).page();
      const component = module.default;
      if (!component) return module;
      const watch = (result: SSRResult, props: unknown, slots: unknown) => {
        seen.stage ??= { component, result: copyOf(result) };
        return component(result, props, slots);
      };
      return { ...module, default: Object.assign(watch, component) };
    };
    // Astro tells modules by their identity.
    let opened: Promise<PageModule> | undefined;
    pageMap.set(file, () => Promise.resolve({ page: () => (opened ??= open()) }));
  }
  return watched;
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
