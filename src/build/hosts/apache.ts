import { contentType, isText, textTypes, typesByEnding, typesByName } from '#publish/content-types.ts';
import { headerRules, type HeaderRule } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import { regexOf, type PathPattern } from '#build/path-pattern.ts';

/** Apache: `.htaccess` at the top of the built site, where AllowOverride lets it be read. */
export const apache: Host = {
  title: 'Apache',
  place: 'site',
  needsRoot: false,
  use: 'Put it at the top of the built site. Apache needs AllowOverride All there, and mod_headers, mod_mime, mod_rewrite and mod_deflate.',
  write: (site) => [{ name: '.htaccess', text: settings(site) }],
};

/** An ending that a path has where a file compressed beforehand is sent in its place. */
const compressed = '(?:[.]br|[.]gz)?';
/** What follows an encoding that a browser refuses. */
const refused = '\\s*;\\s*q=0(?:[.]0*)?\\s*(?:,|$)';

function settings(site: DeployedSite): string {
  const { basePath } = site;
  const textEndings = Object.keys(typesByEnding).filter((ending) => isText(typesByEnding[ending] ?? ''));
  return `# ${new URL(site.siteUrl).host}${basePath}: written by npm run hosts -- apache. Change the site's settings, not this file.

Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${basePath}404.html
FileETag MTime Size

${types(textEndings)}

${headerRules(site)
  .flatMap((rule) => headers(rule, basePath))
  .join('\n')}

RewriteEngine On
# Nothing here takes other methods.
RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$
RewriteRule ^ - [R=405,L]
# Hidden files are not served.
RewriteRule ^(?![.]well-known/)(?:.*/)?[.] - [R=404,L]
# A folder without a page is not found.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]

# Files compressed beforehand (PRECOMPRESS=on) are sent as they are, others are compressed when they are sent.
Header append Vary Accept-Encoding "expr=%{CONTENT_TYPE} =~ m#^(?:${textTypes.map(literal).join('|')})#"
RemoveLanguage .br
RemoveType .br .gz
AddEncoding br .br
AddEncoding gzip .gz
${precompressed('br', 'br', textEndings)}
${precompressed('gzip', 'gz', textEndings)}
AddOutputFilterByType DEFLATE ${textTypes.join(' ')}
# What was compressed when it was sent has a mark at the end of its ETag, which the file does not have.
RequestHeader edit* If-None-Match "-gzip\\"" "\\""
`;
}

function types(textEndings: readonly string[]): string {
  const byEnding = Object.entries(typesByEnding).map(([ending, type]) => `AddType ${type} .${ending}`);
  const byName = Object.entries(typesByName).map(
    ([name, type]) =>
      `<FilesMatch "^${literal(name)}${compressed}$">\n  ForceType "${contentType(type)}"\n</FilesMatch>`,
  );
  const withCharset = textEndings.filter((ending) => contentType(typesByEnding[ending] ?? '').includes('charset'));
  return [...byEnding, `AddCharset utf-8 ${withCharset.map((ending) => `.${ending}`).join(' ')}`, ...byName].join('\n');
}

/** What a rule says, by the path of the file that is sent in the end. */
function headers({ name, usual, exceptions }: HeaderRule, basePath: string): string[] {
  const where = (paths: readonly PathPattern[]) =>
    paths.map((path) => regexOf(path, basePath).replace(/\$$/, `${compressed}$`)).join('|');
  return [
    ...(usual === undefined ? [] : [`Header always set ${name} "${usual}"`]),
    ...exceptions.map(
      ({ paths, value }) => `Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${where(paths)}#"`,
    ),
  ];
}

function precompressed(encoding: string, ending: string, textEndings: readonly string[]): string {
  const accepted = `\\b${encoding}\\b(?!${refused})`;
  return `RewriteCond %{HTTP:Accept-Encoding} ${accepted}
RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f
RewriteRule ^(.+/)?$ $1index.html.${ending} [E=no-gzip:1,E=no-brotli:1,L]
RewriteCond %{HTTP:Accept-Encoding} ${accepted}
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+\\.(?:${textEndings.join('|')}))$ $1.${ending} [E=no-gzip:1,E=no-brotli:1,L]`;
}

function literal(text: string): string {
  return text.replaceAll(/[.+]/g, '[$&]');
}
