import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../cli/run-node.ts';

function hosts(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/hosts.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: '', BASE_PATH: '', ...variables },
  });
  return { status, stdout, stderr };
}

test(
  'what a host needs is written for the site’s address, and it is said where it belongs',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-hosts-'));
    try {
      const site = { SITE_URL: 'https://news.example', BASE_PATH: '/daily/' };
      const { status, stdout } = hosts(['nginx', '--to', folder, '--root', '/srv/news'], site);
      expect(stdout.replace(folder, '<folder>')).toBe(
        `<folder>/verbatim.conf for https://news.example/daily/
Put it into /etc/nginx/conf.d, the built site where it says alias, and reload nginx.
`,
      );
      expect(status).toBe(0);
      expect(await readdir(folder)).toEqual(['verbatim.conf']);
      const file = await readFile(join(folder, 'verbatim.conf'), 'utf8');
      for (const text of ['server_name news.example;', 'alias /srv/news/;', 'location /daily/ {'])
        expect(file).toContain(text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

test('a host that is not known is said, with those that are', { timeout: 60_000 }, () => {
  expect(hosts(['ngnix'])).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "There is nothing for “ngnix”.
    Usage: npm run hosts -- github-pages|netlify|cloudflare|vercel|cloudfront|nginx|caddy|apache [--to folder] [--root folder] [--listen place] [--brotli]
    ",
      "stdout": "",
    }
  `);
  expect(hosts(['nginx', '--root', 'relative folder']).stderr).toMatchInlineSnapshot(`
    "--root is "relative folder": expected an absolute path of plain characters.
    "
  `);
});
