import { typeRule } from '#publish/content-types.ts';
import { headerRules } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import { fits, type PathPattern } from '#build/path-pattern.ts';
import { headersFile, type HeadersBlock } from './headers-file.ts';

/** Everything at the top of a site that is a page or has pages in it. */
const sections: readonly PathPattern[] = [
  '/',
  '/404.html',
  '/articles/*',
  '/compare/*',
  '/corrections/*',
  '/data/*',
  '/embed/*',
  '/method/*',
  '/page/*',
  '/people/*',
  '/questions/*',
  '/search/*',
  '/timeline/*',
  '/years/*',
];

/** Netlify: `_headers`, and below a path `_redirects`, at the top of what is published. */
export const netlify: Host = {
  title: 'Netlify',
  place: 'site',
  needsRoot: true,
  use: 'Put them at the top of the folder that Netlify publishes.',
  write: (site) => [
    { name: '_headers', text: headersFile(blocks(site), site.basePath) },
    // The page for what is not found is looked for at the top only.
    ...(site.basePath === '/'
      ? []
      : [{ name: '_redirects', text: `/ ${site.basePath} 302\n${site.basePath}* ${site.basePath}404.html 404\n` }]),
  ],
};

/**
 * Netlify does not say what becomes of a header that two rules set for one path, so none is: a header with exceptions is
 * set section by section. What has no Cache-Control, Netlify lets browsers revalidate by itself.
 */
function blocks(site: DeployedSite): HeadersBlock[] {
  return [...headerRules(site), typeRule].flatMap(({ name, usual, exceptions }) => {
    const set = (paths: readonly PathPattern[], value: string) =>
      paths.map((path): HeadersBlock => ({ path, headers: [[name, value]] }));
    const excepted = exceptions.flatMap(({ paths }) => paths);
    const others = sections.filter((section) => !excepted.some((pattern) => fits(section, pattern)));
    const usually = excepted.length === 0 ? (['/*'] as const) : name === 'Cache-Control' ? [] : others;
    return [
      ...(usual === undefined ? [] : set(usually, usual)),
      ...exceptions.flatMap(({ paths, value }) => set(paths, value)),
    ];
  });
}
