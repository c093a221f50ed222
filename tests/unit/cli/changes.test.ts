import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { changes as command } from '../../../cli/changes.ts';
import { runCommand } from './run-command.ts';
import { gitEnvironment } from '../../../cli/changes/git-environment.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-changes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const changes = (args: readonly string[], variables?: Readonly<Record<string, string>>) =>
  runCommand(command, args, variables);

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
      const options = { encoding: 'utf8', env: gitEnvironment() } as const;
      const { status, stderr } = spawnSync('git', ['-C', repository, ...who, ...args], options);
      expect(status, stderr).toBe(0);
    };
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Before there was content');
    git('add', '.');
    git('commit', '-q', '-m', 'Content');
    await writeFile(article, (await readFile(article, 'utf8')).replace(/^title: .*$/m, 'title: Harbour closes'));

    const here = { CONTENT_DIR: content };
    expect((await changes(['HEAD'], here)).out).toContain('  - title: Harbour stays open → Harbour closes');
    expect((await changes(['HEAD^', 'HEAD'], here)).out).toContain('## Harbour stays open (added)');
    expect((await changes(['HEAD', 'HEAD'], here)).out).toContain('Nothing: no article');
    vi.stubEnv('GIT_DIR', join(folder, 'elsewhere')).stubEnv('GIT_INDEX_FILE', join(folder, 'index'));
    expect((await changes(['HEAD'], here)).out, 'in a hook of another repository').toContain('→ Harbour closes');
    vi.unstubAllEnvs();
    expect(await changes(['no-such-thing'], here)).toEqual({
      code: 1,
      out: '',
      err: '“no-such-thing” is neither a git revision nor a folder.\n',
    });
  },
);

test('the addresses that answer otherwise in another build are listed, with the host where it is known', async () => {
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
  expect((await changes(['--built', before, after])).out).toBe('/\n/articles/new.json\n/articles/old.json\n');
  const published = { SITE_URL: 'https://news.example', BASE_PATH: '/daily/' };
  expect((await changes(['--built', before, after], published)).out).toContain(
    'https://news.example/daily/articles/new.json\n',
  );
});
