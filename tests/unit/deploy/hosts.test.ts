import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseAllHeaders } from '@netlify/headers-parser';
import { getTransformedRoutes, headersSchema, redirectsSchema } from '@vercel/routing-utils';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { z } from 'zod';
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
  const isKnown = !/\.(?:md|csv|jsonld)$|\/(?:feed\.json|llms\.txt)$/.test(path);
  const type = isKnown ? {} : { 'Content-Type': contentTypeOf(path) };
  return { ...Object.fromEntries(headersOf(headerRules(site), path)), ...type };
};

test.for(sites)('Netlify’s own parser reads the definition in _headers, below $basePath', async (site) => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-headers-'));
  try {
    const file = join(folder, '_headers');
    await writeFile(file, filesOf('netlify', site).get('_headers') ?? '');
    const options = { headersFiles: [file], configHeaders: [], minimal: false };
    const { headers: rules, errors } = await parseAllHeaders(options);
    expect(errors).toEqual([]);
    for (const path of addresses) {
      const sent = rules.flatMap((rule) => {
        if (!('forRegExp' in rule)) return [];
        return rule.forRegExp.test(`${site.basePath}${path.slice(1)}`) ? Object.entries(rule.values) : [];
      });
      // Netlify does not say which of two would count.
      expect(new Set(sent.map(([name]) => name)).size, path).toBe(sent.length);
      const isPage = path.endsWith('/') || path.endsWith('.html');
      const wanted = expected(site, path);
      // What Netlify sends by itself; and a policy for pages is of no use elsewhere.
      if (wanted['Cache-Control'] === 'public, max-age=0, must-revalidate') delete wanted['Cache-Control'];
      const { 'Content-Security-Policy': policy, ...others } = Object.fromEntries(sent);
      const { 'Content-Security-Policy': wantedPolicy, ...wantedOthers } = wanted;
      expect(others, path).toEqual(wantedOthers);
      if (isPage) expect(policy, path).toBe(wantedPolicy);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
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

test('every resource that the template for CloudFront names is in it', () => {
  for (const site of sites) {
    const text = filesOf('cloudfront', site).get('cloudfront.json') ?? '';
    const { Resources, Parameters } = z
      .object({ Resources: z.record(z.string(), z.unknown()), Parameters: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(text));
    const named = [...text.matchAll(/"Ref": "([^":]+)"|"Fn::GetAtt": \[\s*"(\w+)"|\$\{(\w+)[.}]/g)].map(
      ([, reference, attribute, substituted]) => reference ?? attribute ?? substituted ?? '',
    );
    const known = [...Object.keys(Resources), ...Object.keys(Parameters)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => name !== 'BucketPolicy' && !named.includes(name))).toEqual([]);
  }
});

const behaviours = z.object({
  Resources: z.looseObject({
    Distribution: z.object({
      Properties: z.object({
        DistributionConfig: z.object({
          DefaultCacheBehavior: z.object({ ResponseHeadersPolicyId: z.object({ Ref: z.string() }) }),
          CacheBehaviors: z.array(
            z.object({ PathPattern: z.string(), ResponseHeadersPolicyId: z.object({ Ref: z.string() }) }),
          ),
        }),
      }),
    }),
  }),
});

const headersPolicy = z.object({
  Properties: z.object({
    ResponseHeadersPolicyConfig: z.object({
      SecurityHeadersConfig: z.object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
        ContentTypeOptions: z.object({}),
        StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number() }).optional(),
      }),
      CorsConfig: z.object({ AccessControlAllowOrigins: z.object({ Items: z.array(z.string()) }) }).optional(),
      CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) }),
    }),
  }),
});

test.for(sites)('the first behaviour of CloudFront that fits sends the definition, below $basePath', (site) => {
  const { Resources } = behaviours.parse(JSON.parse(filesOf('cloudfront', site).get('cloudfront.json') ?? ''));
  const { CacheBehaviors, DefaultCacheBehavior } = Resources.Distribution.Properties.DistributionConfig;
  for (const path of addresses) {
    const fitting = CacheBehaviors.find(({ PathPattern }) =>
      fitsStars(`${site.basePath}${path.slice(1)}`, PathPattern),
    );
    const id = (fitting ?? DefaultCacheBehavior).ResponseHeadersPolicyId.Ref;
    const { SecurityHeadersConfig, CorsConfig, CustomHeadersConfig } = headersPolicy.parse(Resources[id]).Properties
      .ResponseHeadersPolicyConfig;
    const hsts = SecurityHeadersConfig.StrictTransportSecurity;
    const sent = {
      'Content-Security-Policy': SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
      'Referrer-Policy': SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy,
      'X-Content-Type-Options': 'nosniff',
      ...(hsts ? { 'Strict-Transport-Security': `max-age=${hsts.AccessControlMaxAgeSec}` } : {}),
      ...(CorsConfig ? { 'Access-Control-Allow-Origin': CorsConfig.AccessControlAllowOrigins.Items.join() } : {}),
      ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
    };
    // Types and caching come with the files as they are uploaded.
    expect(sent, path).toEqual(
      Object.fromEntries([...headersOf(headerRules(site), path)].filter(([name]) => name !== 'Cache-Control')),
    );
  }
});

test('the function for CloudFront leads folders to their pages, and leaves files alone', () => {
  const template = z
    .object({ Resources: z.object({ Folders: z.object({ Properties: z.object({ FunctionCode: z.string() }) }) }) })
    .parse(
      JSON.parse(
        filesOf('cloudfront', { siteUrl: 'https://a.example', basePath: '/', search: true, hsts: false }).get(
          'cloudfront.json',
        ) ?? '',
      ),
    );
  const code = template.Resources.Folders.Properties.FunctionCode;
  const answer = (uri: string, querystring = {}): unknown =>
    runInNewContext(`${code}; JSON.stringify(handler({ request: ${JSON.stringify({ uri, querystring })} }))`);
  expect(answer('/articles/a/')).toBe('{"uri":"/articles/a/index.html","querystring":{}}');
  expect(answer('/')).toBe('{"uri":"/index.html","querystring":{}}');
  expect(answer('/articles/a.json')).toBe('{"uri":"/articles/a.json","querystring":{}}');
  expect(answer('/search', { q: { value: 'chain%20saw' }, kind: { value: 'quotation' } })).toContain(
    '"location":{"value":"/search/?q=chain%20saw&kind=quotation"}',
  );
});
