import { typeRule } from '#publish/content-types.ts';
import { headerRules } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import { headersFile, type HeadersBlock } from './headers-file.ts';

/** Cloudflare Pages, and Workers with static assets: `_headers` at the top of what is published. */
export const cloudflare: Host = {
  title: 'Cloudflare Pages',
  place: 'site',
  needsRoot: true,
  use: 'Put them at the top of the folder that Cloudflare publishes.',
  write: (site) => [
    { name: '_headers', text: headersFile(blocks(site), site.basePath) },
    ...(site.basePath === '/' ? [] : [{ name: '_redirects', text: `/ ${site.basePath} 302\n` }]),
  ],
};

/** Values of a header that several rules set are joined by a comma, so an exception first takes the usual one back. */
function blocks(site: DeployedSite): HeadersBlock[] {
  return [...headerRules(site), typeRule].flatMap(({ name, usual, exceptions }): HeadersBlock[] => [
    ...(usual === undefined ? [] : [{ path: '/*' as const, headers: [[name, usual] as const] }]),
    ...exceptions.flatMap(({ paths, value }) =>
      paths.map((path) => ({ path, headers: [[name, value] as const], without: usual === undefined ? [] : [name] })),
    ),
  ]);
}
