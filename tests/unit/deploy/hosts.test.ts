import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseAllHeaders } from '@netlify/headers-parser';
import { getTransformedRoutes, headersSchema, redirectsSchema } from '@vercel/routing-utils';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { headerPolicy } from '#publish/content-policy.ts';
import { contentTypeOf } from '#publish/content-types.ts';
import { headerRules, headersOf } from '#build/headers.ts';
import { usualServer, type DeployedSite } from '#build/host.ts';
import { hosts, type HostName } from '#build/hosts.ts';
import { addresses } from './addresses.ts';

const sites: readonly DeployedSite[] = ['/', '/news/'].flatMap((basePath) =>
  [true, false].map((search) => ({ siteUrl: 'https://news.example', basePath, search, hsts: search })),
);

const filesOf = (host: HostName, site: DeployedSite) =>
  new Map(hosts[host].write(site, usualServer).map(({ name, text }) => [name, text]));

/** What the definition sends, with the type where the host would not find the right one by itself. */
const expected = (site: DeployedSite, path: string): Record<string, string | undefined> => {
  const isKnown = !/\.(?:md|csv|jsonld|txt)$|\/feed\.json$/.test(path);
  const type = isKnown ? {} : { 'Content-Type': contentTypeOf(path) };
  return { ...Object.fromEntries(headersOf(headerRules(site), path)), ...type };
};

/** `_headers` as Netlify's own parser reads it. */
async function netlifyRules(site: DeployedSite) {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-headers-'));
  try {
    const file = join(folder, '_headers');
    await writeFile(file, filesOf('netlify', site).get('_headers') ?? '');
    const options = { headersFiles: [file], configHeaders: [], minimal: false };
    const { headers: rules, errors } = await parseAllHeaders(options);
    expect(errors).toEqual([]);
    return rules;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type NetlifyRules = Awaited<ReturnType<typeof netlifyRules>>;

function sentByNetlify(rules: NetlifyRules, site: DeployedSite, path: string): Record<string, string> {
  const sent = rules.flatMap((rule) => {
    if (!('forRegExp' in rule)) return [];
    return rule.forRegExp.test(`${site.basePath}${path.slice(1)}`) ? Object.entries(rule.values) : [];
  });
  // Netlify does not say which of two would count.
  expect(new Set(sent.map(([name]) => name)).size, path).toBe(sent.length);
  return Object.fromEntries(sent);
}

test.for(sites)('Netlify’s own parser reads the definition in _headers, below $basePath', async (site) => {
  const rules = await netlifyRules(site);
  for (const path of addresses) {
    const { 'X-Frame-Options': frames, ...sent } = sentByNetlify(rules, site, path);
    expect(frames).toBe('DENY');
    const wanted = expected(site, path);
    // What Netlify sends by itself, what a page says itself, and what it can do without.
    if (wanted['Cache-Control'] === 'public, max-age=0, must-revalidate') delete wanted['Cache-Control'];
    if (wanted['Content-Security-Policy'] === headerPolicy('page')) delete wanted['Content-Security-Policy'];
    if (wanted['Cross-Origin-Resource-Policy'] === 'same-origin') delete wanted['Cross-Origin-Resource-Policy'];
    expect(sent, path).toEqual(wanted);
  }
});

test.for(sites)('on Netlify, no page is taken for Markdown or a table by its name, below $basePath', async (site) => {
  const rules = await netlifyRules(site);
  for (const path of ['/articles/on-md/', '/articles/on-md', '/people/a-csv/', '/questions/a-txt/', '/feed-json/']) {
    expect(sentByNetlify(rules, site, path), path).not.toHaveProperty('Content-Type');
  }
});

/** Whether a path fits a pattern in which a star is anything. */
function fitsStars(path: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`).test(path);
}

/** `_headers` as Cloudflare documents it: values of one header are joined, and `! Header` takes back what was set. */
function sentByCloudflare(file: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    if (!fitsStars(path, pattern)) continue;
    for (const line of lines) {
      const [, without, name = '', value = ''] = /^ {2}(?:! (\S+)|([^:]+): (.+))$/.exec(line) ?? [];
      if (without !== undefined) Reflect.deleteProperty(sent, without);
      else sent[name] = name in sent ? `${sent[name] ?? ''}, ${value}` : value;
    }
  }
  return sent;
}

test.for(sites)('by Cloudflare’s rules _headers says the definition, below $basePath', (site) => {
  const file = filesOf('cloudflare', site).get('_headers') ?? '';
  for (const path of addresses) {
    expect(sentByCloudflare(file, `${site.basePath}${path.slice(1)}`), path).toEqual(expected(site, path));
  }
  const lines = file.split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(lines.filter((line) => line.startsWith('/') && line.split('*').length > 2)).toEqual([]);
});

const vercelSettings = z.object({
  trailingSlash: z.boolean(),
  headers: z.array(
    z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) }),
  ),
  redirects: z.array(z.object({ source: z.string(), destination: z.string(), permanent: z.boolean() })).optional(),
});

test.for(sites)('Vercel’s own router reads the definition in vercel.json, below $basePath', (site) => {
  const text: unknown = JSON.parse(filesOf('vercel', site).get('vercel.json') ?? '');
  const { headers, trailingSlash, redirects } = vercelSettings.parse(text);
  const ajv = new Ajv({ strict: false });
  expect(ajv.validate(headersSchema, headers), ajv.errorsText()).toBe(true);
  expect(ajv.validate(redirectsSchema, redirects ?? []), ajv.errorsText()).toBe(true);
  const { routes, error } = getTransformedRoutes({ headers, trailingSlash, ...(redirects ? { redirects } : {}) });
  expect(error).toBeNull();
  const headerRoutes = z
    .array(z.object({ src: z.string(), headers: z.record(z.string(), z.string()), continue: z.literal(true) }))
    .parse(routes?.filter((route) => 'headers' in route && 'continue' in route));
  for (const path of addresses) {
    const sent = headerRoutes.flatMap(({ src, headers }) =>
      new RegExp(src).test(`${site.basePath}${path.slice(1)}`) ? Object.entries(headers) : [],
    );
    expect(new Set(sent.map(([name]) => name)).size, path).toBe(sent.length);
    expect(Object.fromEntries(sent), path).toEqual(expected(site, path));
  }
});

/** What the documentation says of CloudFront, which has to be set up by hand. */
async function cloudFrontSection(): Promise<string> {
  const text = await readFile('docs/deploying.md', 'utf8');
  return /^## Amazon S3 with CloudFront$(.*?)^## /ms.exec(text)?.[1] ?? '';
}

test('the behaviours that are to be set up on CloudFront change the headers that the definition changes', async () => {
  const rules = headerRules({ search: true, hsts: false });
  const usual = headersOf(rules, '/');
  const rows = [...(await cloudFrontSection()).matchAll(/^ +\| \w+ +\|(.+)\|(.+)\|$/gm)].map(
    ([, changes = '', behaviours = '']) => ({
      changes: [...changes.matchAll(/`([\w-]+)/g)].map(([, name]) => name).sort(),
      patterns: [...behaviours.matchAll(/`(.+?)`/g)].map(([, pattern = '']) => pattern),
    }),
  );
  for (const path of addresses) {
    const changed = [...headersOf(rules, path)].filter(([name, value]) => usual.get(name) !== value);
    const row = rows.find(({ patterns }) => patterns.some((pattern) => fitsStars(path, pattern)));
    expect(row?.changes ?? [], path).toEqual(
      changed
        .map(([name]) => name)
        .filter((name) => name !== 'Cache-Control')
        .sort(),
    );
  }
});

test('the function for CloudFront leads folders to their pages, and leaves files alone', async () => {
  const code = /```js\n(.+?)```/s.exec(await cloudFrontSection())?.[1] ?? '';
  const answer = (uri: string, querystring = {}): unknown =>
    runInNewContext(`${code}; JSON.stringify(handler({ request: ${JSON.stringify({ uri, querystring })} }))`);
  expect(answer('/articles/a/')).toBe('{"uri":"/articles/a/index.html","querystring":{}}');
  expect(answer('/')).toBe('{"uri":"/index.html","querystring":{}}');
  expect(answer('/articles/a.json')).toBe('{"uri":"/articles/a.json","querystring":{}}');
  expect(answer('/people')).toContain('"location":{"value":"/people/"}');
  expect(answer('/search', { q: { value: 'chain%20saw' }, kind: { value: 'quotation' } })).toContain(
    '"location":{"value":"/search/?q=chain%20saw&kind=quotation"}',
  );
});
