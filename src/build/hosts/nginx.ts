import { textTypes, typesByEnding, typesByName } from '#publish/content-types.ts';
import { headerRules, type HeaderRule } from '#build/headers.ts';
import type { DeployedSite, Host, ServerOptions } from '#build/host.ts';
import { regexOf } from '#build/path-pattern.ts';

/** nginx: a file for its folder `conf.d`, or for `sites-available`. */
export const nginx: Host = {
  title: 'nginx',
  place: 'beside',
  needsRoot: false,
  use: 'Put it into /etc/nginx/conf.d, the built site where it says alias, and reload nginx.',
  write: (site, server) => [{ name: 'verbatim.conf', text: settings(site, server) }],
};

function settings(site: DeployedSite, { root, listen, brotli }: ServerOptions): string {
  const rules = headerRules(site);
  const { basePath } = site;
  // An exception is no location with headers of its own: a location that adds one header loses those of the server.
  return `# ${new URL(site.siteUrl).host}${basePath}: written by npm run hosts -- nginx. Change the site's settings, not this file.

${rules
  .filter(({ exceptions }) => exceptions.length > 0)
  .map((rule) => map(rule, site))
  .join('\n\n')}

server {
${places(listen)}
  server_name ${new URL(site.siteUrl).hostname};
  server_tokens off;
  absolute_redirect off;

  charset utf-8;
  charset_types ${charsetTypes().join(' ')};
  default_type application/octet-stream;
  types {
${types()}
  }

  # Files compressed beforehand (PRECOMPRESS=on) are sent as they are, others are compressed when they are sent.
${brotli ? '  brotli_static on;\n' : ''}  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};

${rules.map((rule) => `  add_header ${rule.name} ${rule.exceptions.length > 0 ? variable(rule, site) : quoted(rule.usual ?? '')} always;`).join('\n')}

  # A folder without a page is not found either.
  error_page 403 =404 ${basePath}404.html;
  error_page 404 ${basePath}404.html;

  location ${basePath} {
    alias ${root}/;
    index index.html;
  }
${Object.entries(typesByName)
  .map(
    ([name, type]) => `
  location ~ ^${basePath}((?:.*/)?${name.replace('.', '[.]')})$ {
    alias ${root}/$1;
    types { }
    default_type ${type};
  }
`,
  )
  .join('')}${
    basePath === '/'
      ? ''
      : `
  location = ${basePath.slice(0, -1)} {
    return 301 ${basePath};
  }

  location / {
    return 404;
  }
`
  }}
`;
}

/** What a header says, by the path of the file that is sent in the end: of the page for errors, where it is that. */
function map(rule: HeaderRule, site: DeployedSite): string {
  const { usual = '', exceptions } = rule;
  const lines = exceptions.flatMap(({ paths, value }) =>
    paths.map((path) => `  ${quoted(`~${regexOf(path, site.basePath)}`)} ${quoted(value)};`),
  );
  return [`map $uri ${variable(rule, site)} {`, `  default ${quoted(usual)};`, ...lines, '}'].join('\n');
}

/** A name that no other site on the same server has. */
function variable({ name }: HeaderRule, { siteUrl, basePath }: DeployedSite): string {
  const words = `${new URL(siteUrl).host}${basePath}${name}`.toLowerCase();
  return `$${words.replaceAll(/\W+/g, '_')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function places(listen: string | undefined): string {
  const all = listen === undefined ? ['80', '[::]:80'] : [listen];
  return all.map((place) => `  listen ${place};`).join('\n');
}

function types(): string {
  const byType = Map.groupBy(Object.entries(typesByEnding), ([, type]) => type);
  return [...byType].map(([type, endings]) => `    ${type} ${endings.map(([ending]) => ending).join(' ')};`).join('\n');
}

/** JSON has no parameter for its encoding. */
function charsetTypes(): string[] {
  return textTypes.filter((type) => type !== 'text/html' && !type.endsWith('json'));
}
