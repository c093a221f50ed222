import { headerRules, typeRule } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import type { PathPattern } from '#build/path-pattern.ts';
import { headersFile, type HeaderLine } from './headers-file.ts';

/** Netlify: `_headers`, and below a path `_redirects`, at the top of what is published. */
export const netlify: Host = {
  title: 'Netlify',
  place: 'site',
  needsRoot: true,
  use: 'Put them at the top of the folder that Netlify publishes.',
  write: (site) => [
    { name: '_headers', text: headersFile(lines(site), site.basePath) },
    // Netlify looks for the error page at the top only.
    ...(site.basePath === '/'
      ? []
      : [{ name: '_redirects', text: `/ ${site.basePath} 302\n${site.basePath}* ${site.basePath}404.html 404\n` }]),
  ],
};

/**
 * Netlify does not say which of two rules wins that set one header for a path, so no two do: a header with exceptions is
 * sent with the exceptions alone. Pages can do without those headers: they carry their policy themselves, Netlify has
 * browsers revalidate them, and X-Frame-Options keeps them out of frames. Browsers ignore that one where the policy in
 * the header names who may frame a page, as it does for embeds.
 */
function lines(site: DeployedSite): HeaderLine[] {
  const headers = headerRules(site).flatMap(({ name, usual, exceptions }) =>
    exceptions.length === 0
      ? [line('/*', name, usual)]
      : exceptions.flatMap(({ paths, value }) => paths.map((path) => line(path, name, value))),
  );
  // Behind a star, Netlify's matcher takes a dot for any character: `/*.md` would turn the page `/articles/a-md/` into
  // Markdown.
  const types = typeRule.exceptions.flatMap(({ paths, value }) =>
    paths.map((path) => line(`/${path.slice(1).replace('*.', '*[.]')}`, typeRule.name, value)),
  );
  return [line('/*', 'X-Frame-Options', 'DENY'), ...headers, ...types];
}

function line(path: PathPattern, name: string, value = ''): HeaderLine {
  return { path, line: `${name}: ${value}` };
}
