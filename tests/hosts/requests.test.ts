import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressSite } from '#build/compress.ts';
import { headerRules, headersOf } from '#build/headers.ts';
import { usualServer, type DeployedSite } from '#build/host.ts';
import { hosts } from '#build/hosts.ts';
import { ask } from './ask.ts';
import { servers, startNginx, type RunningServer } from './servers.ts';

const long = 'a text worth compressing '.repeat(200);

/** A folder like that of a built site: files compressed beforehand, one that is not, and files that are nobody's business. */
async function makeSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-site-'));
  await chmod(folder, 0o755);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const path of ['index.html', 'search/index.html', 'embed/a/index.html', '404.html', 'articles/a.json'])
    await write(path, `${path} ${long}`);
  await compressSite(folder);
  await write('articles/a.md', long);
  await write('_astro/a.css', long);
  for (const path of ['.env', '.git/config', '.git/.well-known/a', 'articles/.draft', '.well-known/security.txt'])
    await write(path, path);
  return folder;
}

let plain: string;
beforeAll(async () => {
  plain = await makeSite();
  return () => rm(plain, { recursive: true, force: true });
});

describe.for(['/', '/v1.0/'])('a site at %s', (basePath) => {
  const site: DeployedSite = { siteUrl: 'https://news.example', basePath, search: true, hsts: false };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-site-'));
    await cp(plain, folder, { recursive: true });
    await chmod(folder, 0o755);
    for (const { name, text } of hosts.apache.write(site, usualServer)) await writeFile(join(folder, name), text);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe.for(servers)('on $name', ({ executable, start }) => {
    const here = test.skipIf(executable === undefined);
    let running: RunningServer;
    beforeAll(async () => {
      if (executable === undefined) return undefined;
      running = await start(site, folder);
      return running.stop;
    });
    const get = (path: string, headers?: Record<string, string>, method?: string) =>
      ask(`${running.origin}${basePath}${path}`, headers, method);

    here('hidden files are not there, but what lies in .well-known is', async () => {
      const page = await readFile(join(folder, '404.html'));
      const hidden = ['.env', '.git/config', '%2egit/config', '.git/.well-known/a', 'articles/.draft', '.htaccess'];
      for (const path of hidden) {
        const { status, body } = await get(path);
        expect({ path, status, isPage: body.equals(page) }).toEqual({ path, status: 404, isPage: true });
      }
      expect((await get('.well-known/security.txt')).body.toString()).toBe('.well-known/security.txt');
    });

    here('GET and HEAD are all that it answers', async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        for (const path of ['', 'articles/a.json']) {
          const { status, body } = await get(path, {}, method);
          expect({ method, path, status, isSent: body.includes(long) }).toEqual({
            method,
            path,
            status: 405,
            isSent: false,
          });
        }
      }
      const { status, headers, body } = await get('', {}, 'HEAD');
      const { date, ...same } = (await get('')).headers;
      expect({ status, headers, length: body.length }).toEqual({
        status: 200,
        headers: { ...same, date: headers.date },
        length: 0,
      });
    });

    here('an encoding that is refused is not sent', async () => {
      for (const path of ['', 'articles/a.json', 'articles/a.md']) {
        const plainText = (await get(path)).body;
        for (const refused of [
          'gzip;q=0',
          'gzip; q=0.000',
          'br;q=0,gzip;q=0',
          'gzip;q=0, deflate;q=0, br;q=0, zstd;q=0',
        ]) {
          const { headers, body } = await get(path, { 'accept-encoding': refused });
          expect([path, refused, headers['content-encoding']]).toEqual([path, refused, undefined]);
          expect(body.equals(plainText)).toBe(true);
        }
        for (const accepted of ['gzip;q=0.5', 'br;q=0, gzip', 'gzip, br;q=0.0']) {
          const { headers, body } = await get(path, { 'accept-encoding': accepted });
          expect([path, accepted, headers['content-encoding']]).toEqual([path, accepted, 'gzip']);
          expect(gunzipSync(body).equals(plainText)).toBe(true);
        }
      }
    });

    here('it listens at the address it was given, and at no other', async () => {
      const elsewhere = running.origin.replace('127.0.0.1', '127.0.0.2');
      await expect(ask(`${elsewhere}${basePath}`)).rejects.toThrow();
    });
  });
});

test.skipIf(servers[0]?.executable === undefined)(
  'sites on one nginx have headers of their own, whatever their addresses look like',
  async () => {
    const addresses: [siteUrl: string, basePath: string][] = [
      ['https://20minutes.example', '/'],
      ['https://1.example', '/2/'],
      ['https://a-b.example', '/'],
      ['https://a.b.example', '/'],
      ['https://paths.example', '/a-b/'],
      ['https://paths-a.example', '/b/'],
      ['https://capitals.example', '/News/'],
      [`https://${'long-name.'.repeat(2)}example`, '/'],
    ];
    const sites = addresses.map(([siteUrl, basePath], at): DeployedSite => {
      return { siteUrl, basePath, search: at % 2 === 0, hsts: at % 2 === 0 };
    });
    const running = await startNginx(sites, plain);
    try {
      for (const site of sites) {
        for (const path of ['/', '/search/', '/embed/a/', '/_astro/a.css', '/articles/a.json']) {
          const { host } = new URL(site.siteUrl);
          const { status, headers } = await ask(`${running.origin}${site.basePath}${path.slice(1)}`, { host });
          const rules = headerRules(site);
          const sent = rules.map(({ name }) => [name, headers[name.toLowerCase()]]);
          const wanted = headersOf(rules, path);
          expect({ host, path, status, sent }).toEqual({
            host,
            path,
            status: 200,
            sent: rules.map(({ name }) => [name, wanted.get(name)]),
          });
        }
      }
    } finally {
      await running.stop();
    }
  },
);
