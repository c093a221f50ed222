import { createHash } from 'node:crypto';
import { textTypes, typesByEnding, typesByName } from '#publish/content-types.ts';
import { headerRules, type HeaderRule } from '#build/headers.ts';
import type { DeployedSite, Host, ServerOptions } from '#build/host.ts';
import { regexOf } from '#build/path-pattern.ts';

/** nginx: a file for its folder `conf.d`, or for `sites-available`. */
export const nginx: Host = {
  title: 'nginx',
  place: 'beside',
  needsRoot: false,
  use: 'Put it in /etc/nginx/conf.d and the built site where alias says, then reload nginx.',
  write: (site, server) => [{ name: 'verbatim.conf', text: settings(site, server) }],
};

function settings(site: DeployedSite, { root, listen, brotli }: ServerOptions): string {
  const { siteUrl, basePath } = site;
  const { host, hostname } = new URL(siteUrl);
  const start = `^${basePath.replaceAll('.', '[.]')}`;
  const rules = headerRules(site).map((rule) => ({ ...rule, variable: variable(rule, site) }));
  const places = listen === undefined ? ['80', '[::]:80'] : [[listen.address, listen.port].filter(Boolean).join(':')];
  const types = Map.groupBy(Object.entries(typesByEnding), ([, type]) => type);
  // text/html is always among those that nginx compresses and gives a charset. JSON has no parameter for its encoding.
  const compressed = textTypes.filter((type) => type !== 'text/html');
  const withCharset = compressed.filter((type) => !type.endsWith('json'));
  // An exception is no location with headers of its own: a location that adds one header loses those of the server.
  return `# ${host}${basePath}: written by npm run hosts -- nginx. Change the site's settings, not this file.

${rules
  .filter(({ exceptions }) => exceptions.length > 0)
  .map((rule) => map(rule, rule.variable, basePath))
  .join('\n')}
server {
${places.map((place) => `  listen ${place};`).join('\n')}
  server_name ${hostname};
  server_tokens off;
  absolute_redirect off;

  charset utf-8;
  charset_types ${withCharset.join(' ')};
  default_type application/octet-stream;
  types {
${[...types].map(([type, endings]) => `    ${type} ${endings.map(([ending]) => ending).join(' ')};`).join('\n')}
  }

  # Files compressed beforehand (PRECOMPRESS=on) are sent as they are, others are compressed when they are sent.
${brotli ? '  brotli_static on;\n' : ''}  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${compressed.join(' ')};

${rules.map(({ name, usual, exceptions, variable }) => `  add_header ${name} ${exceptions.length > 0 ? variable : quoted(usual)} always;`).join('\n')}

  # A folder without a page is not found either.
  error_page 403 =404 ${basePath}404.html;
  error_page 404 ${basePath}404.html;

  location ${basePath} {
    alias ${root}/;
    index index.html;
  }

  # Hidden files are not served.
  location ~ ${start}(?![.]well-known/)(?:.*/)?[.] {
    return 404;
  }
${Object.entries(typesByName)
  .map(
    ([name, type]) => `
  location ~ ${start}((?:.*/)?${name.replace('.', '[.]')})$ {
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
function map({ usual, exceptions }: HeaderRule, variable: string, basePath: string): string {
  const lines = exceptions.flatMap(({ paths, value }) =>
    paths.map((path) => `  ${quoted(`~${regexOf(path, basePath)}`)} ${quoted(value)};\n`),
  );
  return `map $uri ${variable} {\n  default ${quoted(usual)};\n${lines.join('')}}\n`;
}

/**
 * A name that no other site on the same server has. nginx takes one that begins with a digit for a part of an
 * expression's match, makes no difference between capitals and small letters, and refuses one of more than 46 characters.
 */
function variable({ name }: HeaderRule, { siteUrl, basePath }: DeployedSite): string {
  const digest = createHash('sha256').update(`${siteUrl}${basePath}`).digest('hex').slice(0, 8);
  return `$site_${digest}_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quoted(text = ''): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
