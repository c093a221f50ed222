import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../cli/run-node.ts';
import { keepForeign } from '../../../cli/build/keep-foreign.ts';
import { filesOfBuild, markAsBuilt, markerName } from '../../../cli/build/build-marker.ts';
import { lookAtOutput, whyNotBuildInto, type OutputFolder } from '../../../cli/build/output-folder.ts';

describe('whether a build may write into a folder', () => {
  const places = { project: '/home/ada/site', content: '/home/ada/words/content' };
  const why = (path: string, more: Partial<OutputFolder> = {}) =>
    whyNotBuildInto(
      { name: path, path, kind: 'missing', isThroughLink: false, entries: [], isMountPoint: false, ...more },
      places,
    );

  test.each([
    ['/home/ada/site/dist', {}],
    ['/home/ada/site/dist', { kind: 'folder' }],
    ['/home/ada/site/dist', { kind: 'folder', entries: [markerName] }],
    ['/home/ada/site/dist', { kind: 'folder', entries: [markerName, '.git', 'CNAME', 'index.html'] }],
    ['/home/ada/site/srcs', {}],
    ['/home/ada/site-2', {}],
    ['/home/ada/words/content-2', {}],
    ['/home/ada/..site', {}],
    ['/srv/www', { isThroughLink: true }],
  ] as const)('%s may be built into: %o', (path, more) => {
    expect(why(path, more)).toBeUndefined();
  });

  test.each([
    ['/home/ada/site', 'is the project itself'],
    ['/home/ada', 'holds the project'],
    ['/', 'holds the project'],
    ['/home/ada/words/content', 'is the content folder'],
    ['/home/ada/words', 'holds the content folder'],
    ['/home/ada/words/content/articles', 'lies in the content folder'],
    ['/home/ada/words/content/site/of/words', 'lies in the content folder'],
    ['/home/ada/site/src', 'part of the project’s sources (src)'],
    ['/home/ada/site/src/pages/site', 'part of the project’s sources (src)'],
    ['/home/ada/site/public', 'part of the project’s sources (public)'],
    ['/home/ada/site/public/news', 'part of the project’s sources (public)'],
    ['/home/ada/site/.git', 'repository’s own folder'],
    ['/srv/other/.git/site', 'repository’s own folder'],
  ])('%s may not, whatever it holds: %s', (path, reason) => {
    expect(why(path)).toContain(reason);
    expect(why(path, { kind: 'folder' })).toContain(reason);
    expect(why(path, { kind: 'folder', entries: [markerName] })).toContain(reason);
  });

  test.each(['', ' ', '\t'])('an empty name (%o) is refused, though it resolves to the project', (name) => {
    expect(why('/home/ada/site', { name })).toMatchInlineSnapshot(
      `"--outDir is empty (perhaps a variable is not set?). Give the built site a folder of its own, such as --outDir dist."`,
    );
    expect(why('/home/ada/elsewhere', { name })).toContain('--outDir is empty');
  });

  test.each(['file', 'special file', 'broken link'] as const)('a %s is refused', (kind) => {
    expect(why('/srv/www', { kind })).toContain(`a ${kind}`);
  });

  test('a folder that no build marked is refused with what it holds, a repository as such', () => {
    const kind = 'folder';
    expect(why('/srv/www', { kind, entries: ['CNAME', 'a', 'b', 'c', 'd'] })).toMatchInlineSnapshot(
      `""/srv/www" holds files that no build of this project made (CNAME, a, b and 2 more), and a build replaces what it finds. Move that elsewhere, or name a new or empty folder."`,
    );
    expect(why('/srv/www', { kind, entries: ['.git'] })).toMatchInlineSnapshot(
      `""/srv/www" holds a repository, and a build replaces what it finds. Move that elsewhere, or name a new or empty folder."`,
    );
  });

  test('a mount point is refused even when it is empty or a build', () => {
    const found = { kind: 'folder', isMountPoint: true } as const;
    expect(why('/srv/www', found)).toMatchInlineSnapshot(
      `"A disk or volume is mounted at "/srv/www", so a new site cannot simply take its place. Name a folder in it, such as --outDir /srv/www/site."`,
    );
    expect(why('/srv/www', { ...found, entries: [markerName] })).toBe(why('/srv/www', found));
  });
});

test('the builds that the documentation shows write where a build may', async () => {
  const pages = (await readdir(join(projectRoot, 'docs'))).filter((name) => name.endsWith('.md'));
  const paths = ['README.md', ...pages.map((name) => join('docs', name))];
  const texts = await Promise.all(paths.map((path) => readFile(join(projectRoot, path), 'utf8')));
  const names = [...texts.join('\n').matchAll(/npm run build -- ([^`#\n]+)/g)].map(([, args = '']) => {
    const { values } = parseArgs({ args: args.trim().split(/\s+/), options: { outDir: { type: 'string' } } });
    return values.outDir ?? '';
  });
  expect(names).toContain('dist/news');
  const kind = 'missing';
  for (const name of names) {
    const output = {
      name,
      path: join('/project', name),
      kind,
      isThroughLink: false,
      entries: [],
      isMountPoint: false,
    } as const;
    expect(whyNotBuildInto(output, { project: '/project', content: '/project/content' }), name).toBeUndefined();
  }
});

describe('on a disk', () => {
  let folder = '';
  const at = (...path: string[]) => join(folder, ...path);
  const write = async (path: string, text = path) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(at(path), text);
  };
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-output-')));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('links are followed to what they lead to, also above what is missing', async () => {
    await mkdir(at('www'));
    await symlink(at('www'), at('link'));
    await symlink(at('gone'), at('broken'));
    await symlink(at('loop'), at('loop'));
    await write('file');
    expect(await lookAtOutput('link', folder)).toMatchObject({ path: at('www'), kind: 'folder', isThroughLink: true });
    expect(await lookAtOutput('link/a/b', folder)).toMatchObject({
      path: at('www/a/b'),
      kind: 'missing',
      isThroughLink: true,
    });
    expect(await lookAtOutput('www', folder)).toMatchObject({
      path: at('www'),
      isThroughLink: false,
      isMountPoint: false,
    });
    expect(await lookAtOutput('broken', folder)).toMatchObject({ kind: 'broken link' });
    expect(await lookAtOutput('loop', folder)).toMatchObject({ kind: 'broken link' });
    expect(await lookAtOutput('file', folder)).toMatchObject({ kind: 'file' });
  });

  test('a mark lists the files of a build, and is none of them', async () => {
    for (const path of ['index.html', '#1.txt', 'articles/a/index.html', markerName]) await write(`site/${path}`);
    await markAsBuilt(at('site'));
    expect([...(await filesOfBuild(at('site')))]).toEqual(['#1.txt', 'articles/a/index.html', 'index.html']);
    expect([...(await filesOfBuild(at('nowhere')))]).toEqual([]);
  });

  test('what no build made is kept in the new folder and in the old, at every depth', async () => {
    for (const path of ['index.html', 'articles/old/index.html', 'people/index.html']) await write(`old/${path}`);
    await markAsBuilt(at('old'));
    for (const path of ['CNAME', '.git/objects/1', 'articles/old/by-hand.txt', 'people/ada/by-hand.txt'])
      await write(`old/${path}`);
    await symlink('CNAME', at('old', 'link'));
    await mkdir(at('old', 'empty'));
    for (const path of ['index.html', 'people/index.html']) await write(`new/${path}`, 'new');
    await markAsBuilt(at('new'));
    const before = await readdir(at('old'), { recursive: true });

    expect(keepForeign(at('old'), at('new'), await filesOfBuild(at('old')))).toMatchInlineSnapshot(`
      [
        ".git",
        "CNAME",
        "articles/old/by-hand.txt",
        "empty",
        "link",
        "people/ada",
      ]
    `);
    expect((await readdir(at('new'), { recursive: true })).sort()).toMatchInlineSnapshot(`
      [
        ".built-by-verbatim",
        ".git",
        ".git/objects",
        ".git/objects/1",
        "CNAME",
        "articles",
        "articles/old",
        "articles/old/by-hand.txt",
        "empty",
        "index.html",
        "link",
        "people",
        "people/ada",
        "people/ada/by-hand.txt",
        "people/index.html",
      ]
    `);
    expect(await readFile(at('new', 'index.html'), 'utf8')).toBe('new');
    expect(await readFile(at('new', '.git/objects/1'), 'utf8')).toBe('old/.git/objects/1');
    expect(await readdir(at('old'), { recursive: true })).toEqual(before);
  });

  test('a file that is kept is not lost to one of the same name that the build makes', async () => {
    await write('old/.nojekyll', '');
    await write('new/.nojekyll', '');
    expect(() => keepForeign(at('old'), at('new'), new Set())).not.toThrow();
    await write('old/CNAME', 'mine.example');
    await write('new/CNAME', 'theirs.example');
    expect(() => keepForeign(at('old'), at('new'), new Set())).toThrow('CNAME was not made by a build');
    expect(await readFile(at('old', 'CNAME'), 'utf8')).toBe('mine.example');
  });
});
