import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../cli/run-node.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-changes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function changes(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/changes.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  return { status, stdout, stderr };
}

test(
  'a revision of the repository that the content lies in is compared with the folder as it is',
  { timeout: 60_000 },
  async () => {
    const repository = join(folder, 'repository');
    const content = join(repository, 'news', 'content');
    const article = join(content, 'articles', 'harbour-stays-open.md');
    await cp('tests/fixtures/plain', content, { recursive: true });
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
      const { status, stderr } = spawnSync('git', ['-C', repository, ...who, ...args], { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    };
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Before there was content');
    git('add', '.');
    git('commit', '-q', '-m', 'Content');
    await writeFile(article, (await readFile(article, 'utf8')).replace(/^title: .*$/m, 'title: Harbour closes'));

    const here = { CONTENT_DIR: content };
    expect(changes(['HEAD'], here).stdout).toContain('  - title: Harbour stays open → Harbour closes');
    expect(changes(['HEAD^', 'HEAD'], here).stdout).toContain('## Harbour stays open (added)');
    expect(changes(['HEAD', 'HEAD'], here).stdout).toContain('No word of an article');
    expect(changes(['no-such-thing'], here)).toEqual({
      status: 1,
      stdout: '',
      stderr: '“no-such-thing” is neither a revision that git knows here nor a folder.\n',
    });
  },
);

test(
  'the addresses that answer otherwise in another build are listed, with the host where it is known',
  { timeout: 60_000 },
  async () => {
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    for (const [site, word] of [
      [before, 'old'],
      [after, 'new'],
    ] as const) {
      await mkdir(join(site, 'articles', 'a'), { recursive: true });
      await writeFile(join(site, 'index.html'), word);
      await writeFile(join(site, 'index.html.br'), word);
      await writeFile(join(site, '_headers'), word);
      await writeFile(join(site, 'rss.xml'), 'same');
      await writeFile(join(site, 'articles', 'a', 'index.html'), 'same');
      await writeFile(join(site, 'articles', `${word}.json`), word);
    }
    expect(changes(['--built', before, after]).stdout).toBe('/\n/articles/new.json\n/articles/old.json\n');
    const published = { SITE_URL: 'https://news.example', BASE_PATH: '/daily/' };
    expect(changes(['--built', before, after], published).stdout).toContain(
      'https://news.example/daily/articles/new.json\n',
    );
  },
);
