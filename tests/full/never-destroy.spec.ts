import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { hashesBelow } from './hashes.ts';

/*
 * Whatever a build is told to do, nothing is lost but the build before it.
 */

let folder: string;
/** A site that is built once, and what it holds. */
let site: { readonly folder: string; readonly hashes: ReadonlyMap<string, string> };
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-safety-'));
  const built = join(folder, 'site');
  const { code, err } = await build({ args: ['--outDir', built] });
  expect(code, err).toBe(0);
  site = { folder: built, hashes: await hashesBelow(built) };
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Asked {
  readonly args?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** The project; this one if it is not named. */
  readonly project?: string;
}

/** Runs `npm run build` in a project. */
function build({ args = [], ...asked }: Asked): Promise<Ended> {
  return run(['cli/build.ts', ...args], asked);
}

function run(
  args: readonly string[],
  { variables = {}, project = projectRoot }: Pick<Asked, 'variables' | 'project'>,
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: {
      ...process.env,
      INIT_CWD: project,
      CONTENT_DIR: 'tests/fixtures/plain',
      SHARE_PICTURES: 'off',
      SEARCH: 'off',
      ...variables,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** A copy of the built site, under a name of its own. */
async function copyOfSite(name: string): Promise<string> {
  await cp(site.folder, join(folder, name), { recursive: true });
  return join(folder, name);
}

/** A project that may be destroyed: this one without its dependencies, in a folder of its own, with a repository. */
async function throwawayProject(): Promise<string> {
  const around = await mkdtemp(join(folder, 'around-'));
  const project = join(around, 'project');
  const left = ['node_modules', '.git', 'dist', '.astro', '.vitest', 'test-results', 'playwright-report'];
  await cp(projectRoot, project, {
    recursive: true,
    filter: (path) => path === projectRoot || !left.includes(basename(path)),
  });
  await symlink(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
  await mkdir(join(project, '.git'));
  await writeFile(join(project, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  return project;
}

test('what is not a folder for a build alone is refused in one sentence, and untouched', async () => {
  test.setTimeout(10 * 60_000);
  const project = await throwawayProject();
  const at = (...path: string[]) => join(project, '..', ...path);
  await mkdir(at('repository', '.git'), { recursive: true });
  await mkdir(at('full'));
  for (const path of ['repository/.git/HEAD', 'full/letters.txt', 'file']) await writeFile(at(path), path);
  const links = {
    'link-to-project': project,
    'link-to-content': join(project, 'content'),
    'broken-link': at('nowhere'),
  };
  for (const [name, to] of Object.entries(links)) await symlink(to, at(name));
  const before = await hashesBelow(at());
  const refused = [
    ...['.', '..', '../..', '/', '', ' ', 'content', 'content/articles', 'content/new', 'tests', 'docs', 'docs/../src'],
    ...[
      'src',
      'src/pages',
      'src/new',
      'public',
      'public/news',
      '.git',
      '.git/new',
      'package.json',
      '../file',
      '../full',
    ],
    ...['../repository', '../repository/.git/new', ...Object.keys(links).map((name) => `../${name}`)],
    ...['../link-to-project/src/new', '../link-to-content/new', project, '../project', '../project/content/../content'],
  ];
  for (const name of refused) {
    const { code, out, err } = await build({ args: [`--outDir=${name}`], project, variables: { CONTENT_DIR: '' } });
    expect({ code, out }, `${name}: ${err}`).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
  }
  expect(await hashesBelow(at())).toEqual(before);
  for (const [name, to] of Object.entries(links)) expect(await readlink(at(name))).toBe(to);
  expect(existsSync(at('nowhere'))).toBe(false);
});

test('a project whose path Astro would take for an address is refused in one sentence, and nothing is installed', async () => {
  for (const name of ['a#b', 'a%20b', 'a?b', 'a"b']) {
    const project = join(folder, name);
    await mkdir(join(project, 'cli'), { recursive: true });
    await cp(join(projectRoot, 'cli', 'set-up.mjs'), join(project, 'cli', 'set-up.mjs'));
    const { code, out, err } = await run(['cli/set-up.mjs', 'cli/build.ts'], { project });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The project is in [^\n]+\n$/);
  }
});

test('what asks for nothing or for too much builds nothing', async () => {
  const none = join(folder, 'asked');
  const asked: readonly (readonly [string, number, string])[] = [
    ['--help', 0, 'Usage: npm run build'],
    ['-h', 0, 'Usage: npm run build'],
    ['--version', 0, 'Verbatim '],
    ['--outdir=x', 2, "Unknown option '--outdir'"],
    ['--root=/', 2, "Unknown option '--root'"],
    ['x', 2, 'Unexpected argument “x”'],
    ['--outDir', 2, 'argument missing'],
  ];
  for (const [arg, code, says] of asked) {
    const ended = await build({ args: ['--outDir', none, arg] });
    expect(ended.code, arg).toBe(code);
    expect(ended.out + ended.err).toContain(says);
  }
  expect(existsSync(none)).toBe(false);
});

test('what no build made stays in the site, also behind a link, and the link stays', async () => {
  test.setTimeout(10 * 60_000);
  const www = await copyOfSite('www');
  await symlink(www, join(folder, 'link'));
  await mkdir(join(www, '.git'));
  await mkdir(join(www, 'articles', 'by-hand'));
  const foreign = { CNAME: 'news.example', '.nojekyll': '', '.git/HEAD': 'ref', 'articles/by-hand/index.html': '<p>' };
  for (const [path, text] of Object.entries(foreign)) await writeFile(join(www, path), text);
  const { code, out, err } = await build({ args: ['--outDir', join(folder, 'link')] });
  expect(code, err).toBe(0);
  expect(out).toContain(`is reached through a link: building in ${www}`);
  expect(out).toContain('Kept in ');
  for (const [path, text] of Object.entries(foreign)) {
    expect(await readFile(join(www, path), 'utf8')).toBe(text);
    await rm(join(www, path));
  }
  expect(await hashesBelow(www)).toEqual(site.hashes);
  expect(await readlink(join(folder, 'link'))).toBe(www);
  expect((await readdir(folder)).filter((name) => name.includes('building'))).toEqual([]);
});

test('two builds at once wait for each other, and both sites are whole', async () => {
  test.setTimeout(10 * 60_000);
  const paths = ['a', 'b'];
  const both = await Promise.all(
    paths.map((name) => build({ args: ['--outDir', join(folder, name)], variables: { BASE_PATH: name } })),
  );
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ out }) => out.includes('Another build is running')).length).toBeGreaterThan(0);
  const [one, other] = await Promise.all(paths.map((name) => hashesBelow(join(folder, name))));
  expect([...(one?.keys() ?? [])].length).toBe([...(other?.keys() ?? [])].length);
});

test('NODE_ENV, which a build inherits, changes no byte', async () => {
  test.setTimeout(10 * 60_000);
  for (const NODE_ENV of ['development', 'test']) {
    const other = join(folder, NODE_ENV);
    expect((await build({ args: ['--outDir', other], variables: { NODE_ENV } })).code).toBe(0);
    expect(await hashesBelow(other), NODE_ENV).toEqual(site.hashes);
  }
  expect(await readFile(join(folder, 'test', 'index.html'), 'utf8')).toContain('Content-Security-Policy');
});

test('a folder in which nothing can be kept fails no build', async () => {
  test.setTimeout(10 * 60_000);
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const variables = { INCREMENTAL: 'on', CACHE_DIR: join(file, 'cache') };
  const { code, err } = await build({ args: ['--outDir', join(folder, 'kept-nothing')], variables });
  expect(code, err).toBe(0);
  expect(err).toContain('this build saves nothing there');
});

test('a site that a killed build had set aside comes back with the next build, even if that one fails', async () => {
  test.setTimeout(10 * 60_000);
  const restored = await copyOfSite('restored');
  // As it lies between the two renames of a build whose process is gone.
  const scratch = join(folder, '.restored.building');
  await mkdir(scratch);
  await writeFile(join(scratch, 'lock'), `999999999 ${hostname()}`);
  await rename(restored, join(scratch, 'old'));

  const content = join(folder, 'broken');
  await mkdir(join(content, 'articles'), { recursive: true });
  await writeFile(join(content, 'articles', 'a.md'), 'no front matter');
  const { code } = await build({ args: ['--outDir', restored], variables: { CONTENT_DIR: content } });
  expect(code).toBe(1);
  expect(await hashesBelow(restored)).toEqual(site.hashes);
  expect(existsSync(scratch)).toBe(false);
});

test('a content folder that cannot be read, or has become empty, replaces no site', async () => {
  test.setTimeout(10 * 60_000);
  const kept = await copyOfSite('kept');
  const content = join(folder, 'moving');
  await cp('tests/fixtures/plain', content, { recursive: true });
  const asked = { args: ['--outDir', kept], variables: { CONTENT_DIR: content } };
  await rename(join(content, 'articles'), join(content, 'Articles'));
  expect(await build(asked)).toMatchObject({ code: 1, err: expect.stringContaining('expected “articles”') });
  await mkdir(join(content, 'one', 'articles'), { recursive: true });
  const empty = await build({ ...asked, variables: { CONTENT_DIR: join(content, 'one') } });
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('There is no article to publish') });
  expect(await hashesBelow(kept)).toEqual(site.hashes);
});

test('an article that links to a page which no build makes replaces no site', async () => {
  const kept = await copyOfSite('linked');
  const content = join(folder, 'linking');
  await cp('tests/fixtures/plain', content, { recursive: true });
  const article = join(content, 'articles', 'harbour-stays-open.md');
  await writeFile(article, `${await readFile(article, 'utf8')}\n[Then](/about/) and [now](/timeline/2030/).\n`);
  const ended = await build({ args: ['--outDir', kept], variables: { CONTENT_DIR: content } });
  expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('.md:11:21 error links-lead-somewhere') });
  expect(ended.err).toContain('“/timeline/2030/”: there is no such page');
  expect(ended.err).toContain('1 error');
  expect(await hashesBelow(kept)).toEqual(site.hashes);
});
