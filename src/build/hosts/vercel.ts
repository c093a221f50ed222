import { headerRules, typeRule } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import { below, regexOf, type PathPattern } from '#build/path-pattern.ts';

/** Vercel: `vercel.json` at the top of the project. */
export const vercel: Host = {
  title: 'Vercel',
  place: 'beside',
  needsRoot: true,
  use: 'Put it at the top of the repository, beside package.json.',
  write: (site) => [{ name: 'vercel.json', text: `${JSON.stringify(settings(site), null, 2)}\n` }],
};

function settings(site: DeployedSite) {
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    // Below a path, that is where the site lies in what is published.
    buildCommand: `npm run build -- --outDir dist${site.basePath.slice(0, -1)}`,
    outputDirectory: 'dist',
    trailingSlash: true,
    headers: headers(site),
    ...(site.basePath === '/' ? {} : { redirects: [{ source: '/', destination: site.basePath, permanent: false }] }),
  };
}

/** One entry for each set of paths, none of which meet in a header. */
function headers(site: DeployedSite) {
  const entries = new Map<string, { key: string; value: string }[]>();
  const add = (source: string, key: string, value: string) => {
    entries.set(source, [...(entries.get(source) ?? []), { key, value }]);
  };
  for (const { name, usual, exceptions } of [...headerRules(site), typeRule]) {
    const excepted = exceptions.flatMap(({ paths }) => paths);
    if (usual !== undefined) add(allBut(excepted, site.basePath), name, usual);
    for (const { paths, value } of exceptions) {
      for (const path of paths) add(sourceOf(path, site.basePath), name, value);
    }
  }
  return [...entries].map(([source, headers]) => ({ source, headers }));
}

/** Vercel reads a source as a path in which groups are regular expressions. */
function sourceOf(path: PathPattern, basePath: string): string {
  return below(path, basePath)
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '(.*)');
}

function allBut(paths: readonly PathPattern[], basePath: string): string {
  if (paths.length === 0) return `${basePath}(.*)`;
  const rest = paths.map((path) => regexOf(path).slice('^/'.length));
  return `${basePath}((?!${rest.join('|')}).*)`;
}
