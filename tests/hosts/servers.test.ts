import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypeOf } from '#publish/content-types.ts';
import { headerRules, headersOf } from '#build/headers.ts';
import type { DeployedSite } from '#build/host.ts';
import { ask, type Answer } from './ask.ts';
import { buildCountry, type BuiltSite } from './built-site.ts';
import { servers, type RunningServer, type TestServer } from './servers.ts';

const article = '/articles/first-stone-at-ildgate/';
const immutable = 'public, max-age=31536000, immutable';

describe.for([
  { basePath: '/', precompress: true },
  { basePath: '/news/', precompress: false },
])('a site at $basePath', ({ basePath, precompress }) => {
  const siteUrl = 'https://news.example';
  const deployed: DeployedSite = { siteUrl, basePath, search: true, hsts: false };
  const rules = headerRules(deployed);
  let site: BuiltSite;
  const embed = () => site.paths.find((path) => path.startsWith('/embed/')) ?? 'no embed is built';

  beforeAll(async () => {
    const PRECOMPRESS = precompress ? 'on' : 'off';
    site = await buildCountry({ SITE_URL: siteUrl, BASE_PATH: basePath, PRECOMPRESS, DEPLOY_TO: 'apache' });
  });
  afterAll(() => site.remove());

  describe.for(servers)('on $name', (server: TestServer) => {
    const here = test.skipIf(server.executable === undefined);
    const hereBelowAPath = test.skipIf(server.executable === undefined || basePath === '/');
    let running: RunningServer;
    beforeAll(async () => {
      if (server.executable === undefined) return undefined;
      running = await server.start(deployed, site.folder);
      return running.stop;
    });

    const get = (path: string, headers?: Record<string, string>) =>
      ask(`${running.origin}${basePath}${path.slice(1)}`, headers);
    const fileOf = (path: string) => readFile(join(site.folder, path.endsWith('/') ? `${path}index.html` : path));
    /** Of the headers that the definition knows, those that were sent. */
    const sent = ({ headers }: Answer) =>
      rules.flatMap(({ name }) => {
        const value = headers[name.toLowerCase()];
        return value === undefined ? [] : [[name, value]];
      });

    here('every file is sent whole, with its type and the headers of the definition', async () => {
      expect(site.paths.length).toBeGreaterThan(200);
      for (const path of site.paths) {
        const answer = await get(path);
        expect({
          path,
          status: answer.status,
          type: answer.headers['content-type']?.toLowerCase(),
          headers: sent(answer),
          isWhole: answer.body.equals(await fileOf(path)),
        }).toEqual({
          path,
          status: 200,
          type: contentTypeOf(path.endsWith('/') ? `${path}index.html` : path),
          headers: [...headersOf(rules, path)],
          isWhole: true,
        });
      }
    });

    here('the policy in the header is that in the page, and says who may frame it', async () => {
      for (const path of ['/', article, '/search/', embed()]) {
        const { headers, body } = await get(path);
        const [, inPage = ''] = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/i.exec(body.toString()) ?? [];
        const frames = path.startsWith('/embed/') ? '*' : "'none'";
        const text = inPage.replaceAll('&#39;', "'").replaceAll('&#x27;', "'");
        expect(headers['content-security-policy']).toBe(`${text}; frame-ancestors ${frames}`);
      }
    });

    here('a page is asked for again, and not sent again while it is the same', async () => {
      for (const encoding of ['identity', 'gzip', 'br', 'gzip, deflate, br, zstd']) {
        const headers = { 'accept-encoding': encoding };
        const first = await get(article, headers);
        const again = await get(article, { ...headers, 'if-none-match': first.headers.etag ?? 'none' });
        expect([encoding, again.status, again.body.length]).toEqual([encoding, 304, 0]);
        expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      }
    });

    here('text is sent compressed to who can read it, and pictures as they are', async () => {
      const encodings = precompress ? server.precompressed : (['gzip'] as const);
      for (const path of [article, '/rss.xml', '/data/quotes.csv', article.replace(/\/$/, '.json')]) {
        for (const encoding of encodings) {
          const { headers, body, status } = await get(path, { 'accept-encoding': encoding });
          expect([path, status, headers['content-encoding']]).toEqual([path, 200, encoding]);
          expect(headers['content-type']?.toLowerCase()).toBe(contentTypeOf(path) ?? contentTypeOf('index.html'));
          expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
          const text = encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
          expect(text.equals(await fileOf(path))).toBe(true);
          if (precompress) {
            const file = `${path.endsWith('/') ? `${path}index.html` : path}.${encoding === 'br' ? 'br' : 'gz'}`;
            expect(body.equals(await fileOf(file))).toBe(true);
          }
        }
      }
      const picture = site.paths.find((path) => path.endsWith('.png')) ?? '/apple-touch-icon.png';
      expect((await get(picture, { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBeUndefined();
    });

    here('what is not there is answered with the page for that, which no browser keeps', async () => {
      const page = await fileOf('/404.html');
      for (const path of [
        '/nothing-of-this-name',
        '/articles/nothing-of-this-name/',
        '/articles/nothing-of-this-name.json',
        '/_astro/nothing.BXgbxHKq.css',
        '/embed/nothing-of-this-name/',
        '/people/nobody/rss.xml',
        // Folders without a page.
        '/embed/',
        '/articles/',
        '/_astro/',
      ]) {
        const answer = await get(path);
        expect({ path, status: answer.status, isPage: answer.body.equals(page) }).toEqual({
          path,
          status: 404,
          isPage: true,
        });
        expect(answer.headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
        expect(answer.headers['cache-control']).not.toBe(immutable);
        expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
    });

    here('the address of a folder without its last slash leads to the one with it', async () => {
      for (const path of [article, '/people/', embed()]) {
        const { status, headers } = await get(path.slice(0, -1));
        expect([301, 308]).toContain(status);
        const target = new URL(headers.location ?? '', `${running.origin}${basePath}${path.slice(1)}`);
        expect(target.pathname).toBe(`${basePath}${path.slice(1)}`);
      }
    });

    hereBelowAPath('below a path, the path itself leads to the site, and nothing beside it is the site’s', async () => {
      const { status, headers } = await ask(`${running.origin}${basePath.slice(0, -1)}`);
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', running.origin).pathname).toBe(basePath);
      expect((await ask(`${running.origin}/method/`)).status).toBe(404);
    });

    here('a file is sent in part to who asks for a part', async () => {
      const path = '/data/quotes.csv';
      const { status, body } = await get(path, { range: 'bytes=10-19' });
      expect(status).toBe(206);
      expect(body.equals((await fileOf(path)).subarray(10, 20))).toBe(true);
    });
  });
});
