import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unreadable } from '#build/files-below.ts';
import { readFolder } from '#build/read-folder.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
const write = async (path: string) => {
  await mkdir(join(at(path), '..'), { recursive: true });
  await writeFile(at(path), path);
};
/** What is read below `articles`, or the message, with the test's folder written as CONTENT. */
const read = async (of = folder) =>
  readFolder(of).then(
    ({ articles }) => articles.map(({ bytes }) => new TextDecoder().decode(bytes)),
    (error: unknown) => String(error).replaceAll(folder, 'CONTENT'),
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-folder-'));
  await write('articles/b.md');
  await write('articles/2031/a.md');
});
afterEach(() => rm(folder, { recursive: true }));

test('files are read at every depth, in one order; hidden ones and those of hidden folders are not', async () => {
  for (const path of ['articles/.a.md', 'articles/.trash/c.md', 'articles/2031/.gitkeep']) await write(path);
  expect(await read()).toEqual(['articles/2031/a.md', 'articles/b.md']);
});

test('links to files and folders are followed, and so is one in the place of a folder of the content', async () => {
  await write('elsewhere/c.md');
  await symlink(at('elsewhere'), at('articles', 'archive'));
  await symlink(at('elsewhere', 'c.md'), at('articles', 'd.md'));
  expect(await read()).toEqual(['articles/2031/a.md', 'elsewhere/c.md', 'articles/b.md', 'elsewhere/c.md']);
  await mkdir(at('other'));
  await symlink(at('elsewhere'), at('other', 'articles'));
  expect(await read(at('other'))).toEqual(['elsewhere/c.md']);
});

test('a folder of a wrong name and an article outside its folder are named, other files are not', async () => {
  await write('persons/orla.yaml');
  await writeFile(at('toll.md'), '---\ntitle: The toll\n---\n');
  await writeFile(at('README.md'), '# How we work\n');
  await writeFile(at('about.md'), 'We write.\n');
  expect(await read()).toBe(
    'FolderError: CONTENT/persons is not read: expected “people”. Rename it, or move its files there.\n' +
      'CONTENT/toll.md is not read: articles lie in “articles”. Move it there.',
  );
});

test('a folder of articles that is empty is the beginning of a site', async () => {
  await rm(at('articles'), { recursive: true });
  await mkdir(at('articles'));
  expect(await read()).toEqual([]);
});

describe('what would be taken for empty is an error that names it:', () => {
  test('no content folder, or a file in its place', async () => {
    const expected = /^FolderError: There is no content folder “CONTENT.*”\./;
    expect(await read(at('nowhere'))).toMatch(expected);
    expect(await read(at('articles', 'b.md'))).toMatch(expected);
  });

  test('no folder of articles, one folder too deep', async () => {
    expect(await read(at('articles'))).toMatchInlineSnapshot(
      `"FolderError: There is no folder “articles” in the content folder “CONTENT/articles”. It holds 2031, b.md. Create one there, or set CONTENT_DIR to the folder that has one."`,
    );
    await mkdir(at('new'));
    expect(await read(at('new'))).toMatchInlineSnapshot(
      `"FolderError: There is no folder “articles” in the content folder “CONTENT/new”. It is empty. Create one there, or set CONTENT_DIR to the folder that has one."`,
    );
  });

  test.each(['articles', 'people', 'questions', 'pictures'])('“%s” with a capital letter', async (name) => {
    await rm(at(name), { recursive: true, force: true });
    const capital = name.replace(/^./, (letter) => letter.toUpperCase());
    await mkdir(at(capital));
    expect(await read()).toBe(`FolderError: CONTENT/${capital} is not read: expected “${name}”. Rename it.`);
  });

  test.each(['articles', 'people', 'questions', 'pictures'])('a file called “%s”', async (name) => {
    await rm(at(name), { recursive: true, force: true });
    await write(name);
    expect(await read()).toBe(`FolderError: CONTENT/${name} is a file; expected a folder. Rename or remove it.`);
  });

  test('a folder of articles that is a broken link', async () => {
    await rm(at('articles'), { recursive: true });
    await symlink(at('nowhere'), at('articles'));
    expect(await read()).toMatchInlineSnapshot(
      `"FolderError: CONTENT/articles is a broken link. Correct or remove it."`,
    );
  });

  // Nothing is forbidden to the administrator.
  test.skipIf(process.getuid?.() === 0)('a folder or a file that may not be read', async () => {
    await chmod(at('articles', 'b.md'), 0);
    await chmod(at('articles', '2031'), 0);
    const message = await read();
    await chmod(at('articles', '2031'), 0o755);
    expect(message).toContain('CONTENT/articles/2031 cannot be read: permission denied.');
    expect(message).toContain('CONTENT/articles/b.md cannot be read: permission denied.');
  });

  test('a disk that fails', () => {
    const error = Object.assign(new Error('EIO: i/o error, scandir'), { code: 'EIO', syscall: 'scandir' });
    expect(unreadable('articles', error)).toBe('articles cannot be read: EIO: i/o error, scandir.');
  });
});

describe('what is no file is named before it is opened:', () => {
  test('a pipe, a socket and a device', async () => {
    spawnSync('mkfifo', [at('articles', 'pipe.md')]);
    const server = createServer().listen(at('articles', 'socket.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    await symlink('/dev/zero', at('articles', 'zero.md'));
    const message = await read();
    server.close();
    expect(String(message).split('\n').sort()).toMatchInlineSnapshot(`
      [
        "CONTENT/articles/socket.md is a socket; expected a file. Move it elsewhere.",
        "CONTENT/articles/zero.md is a device; expected a file. Move it elsewhere.",
        "FolderError: CONTENT/articles/pipe.md is a pipe; expected a file. Move it elsewhere.",
      ]
    `);
  });

  test('links that lead nowhere, to themselves, or to a folder above them', async () => {
    await symlink(at('nowhere'), at('articles', 'broken.md'));
    await symlink('loop.md', at('articles', 'loop.md'));
    await symlink('..', at('articles', '2031', 'up'));
    expect(
      String(await read())
        .split('\n')
        .sort(),
    ).toMatchInlineSnapshot(`
      [
        "CONTENT/articles/broken.md is a broken link. Correct or remove it.",
        "CONTENT/articles/loop.md is a link that leads back to itself. Correct or remove it.",
        "FolderError: CONTENT/articles/2031/up is a link to a folder that contains it. Remove it.",
      ]
    `);
  });

  test('a name that is not valid UTF-8', async () => {
    await writeFile(Buffer.concat([Buffer.from(at('articles', 'caf')), Buffer.from([0xe9]), Buffer.from('.md')]), '');
    expect(await read()).toMatchInlineSnapshot(
      `"FolderError: CONTENT/articles/caf�.md: the name of this file is not valid UTF-8. Rename it."`,
    );
  });

  test('a file far too large to be text', async () => {
    const file = await open(at('articles', 'large.md'), 'w');
    await file.truncate(5_000_000_000);
    await file.close();
    expect(await read()).toMatchInlineSnapshot(
      `"FolderError: CONTENT/articles/large.md is larger than 100 MB. Make it smaller, or move it elsewhere."`,
    );
  });
});
