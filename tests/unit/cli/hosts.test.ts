import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeHost } from '../../../cli/hosts.ts';
import { runCommand } from './run-command.ts';

const hosts = (args: readonly string[], variables?: Readonly<Record<string, string>>) =>
  runCommand(writeHost, args, variables);

test('what a host needs is written for the site’s address, and it is said where it belongs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-hosts-'));
  try {
    const site = { SITE_URL: 'https://news.example', BASE_PATH: '/daily/' };
    const { code, out } = await hosts(['nginx', '--to', folder, '--root', '/srv/news'], site);
    expect(out.replace(folder, '<folder>')).toBe(
      `<folder>/verbatim.conf for https://news.example/daily/
Put it in /etc/nginx/conf.d and the built site where alias says, then reload nginx.
`,
    );
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(['verbatim.conf']);
    const file = await readFile(join(folder, 'verbatim.conf'), 'utf8');
    for (const text of ['server_name news.example;', 'alias /srv/news/;', 'location /daily/ {'])
      expect(file).toContain(text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a host that is not known is said, with those that are', async () => {
  expect(await hosts(['ngnix'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "There are no files for “ngnix”.
    Usage: npm run hosts -- github-pages|netlify|cloudflare|vercel|nginx|caddy|apache [--to folder] [--root folder] [--listen [address:]port] [--brotli]
    ",
      "out": "",
    }
  `);
  expect((await hosts(['nginx', '--root', 'relative folder'])).err).toMatchInlineSnapshot(`
    "--root is "relative folder": expected an absolute path of plain characters.
    "
  `);
});

test('for CloudFront, the way to set it up is named', async () => {
  expect((await hosts(['cloudfront'])).err).toMatchInlineSnapshot(`
    "There is no file for CloudFront. Set it up by hand: see “Amazon S3 with CloudFront” in docs/deploying.md.
    "
  `);
});

test('--listen is a port, alone or behind an address', async () => {
  expect((await hosts(['nginx', '--listen', 'news.example'])).err).toMatchInlineSnapshot(`
    "--listen is "news.example": expected a port, alone or after an address of this machine: 8080, 127.0.0.1:8080 or [::1]:8080.
    "
  `);
  for (const place of ['', '0', '65536', '8080;', '127.0.0.1', '1.2.3:80', '::1:80', '[1.2.3.4]:80', 'http://:80']) {
    expect(await hosts(['nginx', '--listen', place]), place).toMatchObject({ code: 1, out: '' });
  }
});

test.for([
  ['8080', 'listen 8080;', 'http://:8080 {\n'],
  ['127.0.0.1:8080', 'listen 127.0.0.1:8080;', 'http://:8080 {\n\tbind 127.0.0.1\n'],
  ['[::1]:8080', 'listen [::1]:8080;', 'http://:8080 {\n\tbind [::1]\n'],
])('--listen %s is where nginx and Caddy listen', async ([place = '', ofNginx, ofCaddy]) => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-hosts-'));
  try {
    for (const name of ['nginx', 'caddy'])
      expect((await hosts([name, '--to', folder, '--listen', place])).code).toBe(0);
    expect(await readFile(join(folder, 'verbatim.conf'), 'utf8')).toContain(ofNginx);
    expect(await readFile(join(folder, 'Caddyfile'), 'utf8')).toContain(ofCaddy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
