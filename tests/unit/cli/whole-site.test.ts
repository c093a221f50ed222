import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder } from '#build/read-folder.ts';
import { whyNotPublish } from '../../../cli/build/whole-site.ts';

let folder = '';
const write = async (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};
const why = async () => {
  const contentDir = join(folder, 'content');
  const { articles } = await readFolder(contentDir);
  const before = join(folder, 'before');
  return (await whyNotPublish(join(folder, 'site'), { before, contentDir, articles }))?.replaceAll(folder, '').trim();
};

const page = '<link rel="stylesheet" href="/news/_astro/style.css"><script src="/news/_astro/a.js"></script>';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-whole-'));
  await write({
    'content/articles/a.md': '---\ntitle: A\n---\nText.',
    'content/articles/2031/b.md': '---\ntitle: draft: true\n---\nText.',
    'content/articles/c.md': '---\ntitle: C\ndraft: true # not yet\n---\nText.',
    'content/articles/d.md': '---\r\ntitle: D\r\n"draft": True\r\n---\r\nText.',
    'site/index.html': page,
    'site/articles/a/index.html': page,
    'site/articles/b/index.html': page,
    'site/_astro/style.css': '@font-face{src:url(/news/_astro/text.woff2)}',
    'site/_astro/a.js': '',
    'site/_astro/text.woff2': '',
  });
});
afterEach(() => rm(folder, { recursive: true }));

test('a site with every article that is no draft, and all that its pages name, is whole', async () => {
  expect(await why()).toBeUndefined();
});

test('an article that has no page is named', async () => {
  await rm(join(folder, 'site/articles/b/index.html'));
  expect(await why()).toMatchInlineSnapshot(
    `"The build is incomplete: articles/b/index.html is missing. Build again."`,
  );
});

test.each(['style.css', 'a.js', 'text.woff2'])(
  '%s, which a page or a style sheet names, has to be there',
  async (name) => {
    await rm(join(folder, 'site/_astro', name));
    expect(await why()).toBe(`The build is incomplete: _astro/${name} is missing. Build again.`);
  },
);

test('pages that name no style sheet at all are not whole', async () => {
  for (const path of ['index.html', 'articles/a/index.html', 'articles/b/index.html'])
    await write({ [`site/${path}`]: '' });
  expect(await why()).toMatchInlineSnapshot(`"The build is incomplete: its style sheet is missing. Build again."`);
});

test('what an article says or links to is nothing that has to be there', async () => {
  const text =
    '<a href="https://other.example/_astro/x.css">see /_astro/y.css</a><img src="//cdn.example/_astro/z.png">';
  await write({ 'site/articles/a/index.html': page + text });
  expect(await why()).toBeUndefined();
});

test('a site without articles replaces none that has some, and every other', async () => {
  for (const path of ['content/articles', 'site/articles']) await rm(join(folder, path), { recursive: true });
  await mkdir(join(folder, 'content/articles'));
  expect(await why()).toBeUndefined();
  await write({ 'before/articles/index.html': page });
  expect(await why()).toBeUndefined();
  await write({ 'before/articles/a/index.html': page });
  expect(await why()).toMatchInlineSnapshot(
    `"There is no article to publish in /content/articles, but the existing site has some. To empty it, remove it first."`,
  );
});
