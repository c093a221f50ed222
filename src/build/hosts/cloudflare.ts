import { headerRules, typeRule } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import { headersFile, type HeaderLine } from './headers-file.ts';

/** Cloudflare Pages, and Workers with static assets: `_headers` at the top of what is published. */
export const cloudflare: Host = {
  title: 'Cloudflare Pages',
  place: 'site',
  needsRoot: true,
  use: 'Put them at the top of the folder that Cloudflare publishes.',
  write: (site) => [
    { name: '_headers', text: headersFile(lines(site), site.basePath) },
    ...(site.basePath === '/' ? [] : [{ name: '_redirects', text: `/ ${site.basePath} 302\n` }]),
  ],
};

/** Cloudflare joins the values of a header that several rules set, so an exception first takes the usual one back. */
function lines(site: DeployedSite): HeaderLine[] {
  return [...headerRules(site), typeRule].flatMap(({ name, usual, exceptions }): HeaderLine[] => [
    ...(usual === undefined ? [] : [{ path: '/*' as const, line: `${name}: ${usual}` }]),
    ...exceptions.flatMap(({ paths, value }) =>
      paths.flatMap((path) => [
        ...(usual === undefined ? [] : [{ path, line: `! ${name}` }]),
        { path, line: `${name}: ${value}` },
      ]),
    ),
  ]);
}
