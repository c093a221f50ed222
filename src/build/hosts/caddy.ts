import { contentType, textTypes, typesByEnding, typesByName } from '#publish/content-types.ts';
import { headerRules, type HeaderRule } from '#build/headers.ts';
import type { DeployedSite, Host, ServerOptions } from '#build/host.ts';
import { regexOf } from '#build/path-pattern.ts';

/** Caddy: a `Caddyfile`. Caddy gets and renews the certificate by itself. */
export const caddy: Host = {
  title: 'Caddy',
  place: 'beside',
  needsRoot: false,
  use: 'Put it at /etc/caddy/Caddyfile and the built site where root says, then reload Caddy.',
  write: (site, server) => [{ name: 'Caddyfile', text: settings(site, server) }],
};

/** A header for some paths, with the expression that matches them. */
interface Exception {
  readonly matcher: string;
  readonly paths: string;
  readonly name: string;
  readonly value: string;
}

function settings(site: DeployedSite, { root, listen }: ServerOptions): string {
  const { siteUrl, basePath } = site;
  const { protocol, host } = new URL(siteUrl);
  const rules = headerRules(site);
  const exceptions = [...types(), ...rules.flatMap((rule) => exceptionsOf(rule, basePath))];
  const prefix = basePath.slice(0, -1);
  const below = (lines: readonly string[]) => (prefix === '' ? [] : lines);
  const address = listen ? `http://:${listen.port}` : protocol === 'https:' ? host : siteUrl;
  const lines = [
    `# ${host}${basePath}: written by npm run hosts -- caddy. Change the site's settings, not this file.`,
    '',
    ...block(address, [
      ...(listen?.address === undefined ? [] : [`bind ${listen.address}`]),
      `root * ${root}`,
      '',
      ...exceptions.map(({ matcher, paths }) => `@${matcher} path_regexp "${paths}"`),
      ...below([`@outside not path ${basePath}*`]),
      '@other not method GET HEAD',
      '# Hidden files are not served.',
      ...block('@hidden', [
        `path_regexp "^${basePath.replaceAll('.', '[.]')}(.*/)?[.]"`,
        `not path ${basePath}.well-known/*`,
      ]),
      '',
      '# In this order: later lines replace earlier ones.',
      ...block('route', [
        ...below([`redir ${prefix} ${basePath} permanent`, 'error @outside 404']),
        ...rules.flatMap(usual),
        'header @other Allow "GET, HEAD"',
        'respond @other 405',
        'error @hidden 404',
        ...exceptions.map(({ matcher, name, value }) => `header @${matcher} ${name} "${value}"`),
        '# Whatever PRECOMPRESS=on has not compressed is compressed as it is sent.',
        ...block(
          'encode zstd gzip',
          block(
            'match',
            textTypes.map((type) => `header Content-Type ${type}*`),
          ),
        ),
        ...below([`uri strip_prefix ${prefix}`]),
        ...block('file_server', ['precompressed br gzip']),
      ]),
      '',
      '# The error page has its own headers, not those of the missing file.',
      ...block('handle_errors', [
        ...block('route', [
          ...rules.flatMap((rule) => (rule.usual === undefined ? [`header -${rule.name}`] : usual(rule))),
          `header Content-Type "${contentType('text/html')}"`,
          'rewrite * /404.html',
          'file_server',
        ]),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `\t${line}`)), '}'];
}

function usual({ name, usual }: HeaderRule): string[] {
  return usual === undefined ? [] : [`header ${name} "${usual}"`];
}

function exceptionsOf({ name, exceptions }: HeaderRule, basePath: string): Exception[] {
  return exceptions.map(({ paths, value }, at) => ({
    matcher: `${name.toLowerCase()}-${at + 1}`,
    paths: paths.map((path) => regexOf(path, basePath)).join('|'),
    name,
    value,
  }));
}

/** Caddy would look types up in a table of the machine's, which is another on each machine. */
function types(): Exception[] {
  const rule = (type: string, paths: string): Exception => ({
    matcher: `type-${type.replaceAll(/\W/g, '-')}`,
    paths,
    name: 'Content-Type',
    value: contentType(type),
  });
  const byType = Map.groupBy(Object.entries(typesByEnding), ([, type]) => type);
  return [
    ...[...byType].map(([type, entries]) => {
      const endings = entries.map(([ending]) => `[.]${ending}$`).join('|');
      return rule(type, type === 'text/html' ? `/$|${endings}` : endings);
    }),
    ...Object.entries(typesByName).map(([name, type]) => rule(type, `/${name.replace('.', '[.]')}$`)),
  ];
}
