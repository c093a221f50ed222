import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from '../../../cli/build/broken-links.ts';

let site = '';
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'verbatim-links-'));
  for (const file of ['index.html', 'timeline/2030/index.html', 'over there.pdf']) await write(file, '');
});
afterEach(() => rm(site, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), text);
}

/** What is found on an article's page, whose source is a heading and then the same links. */
async function foundIn(html: string, basePath = '/'): Promise<string[]> {
  await write('articles/a/index.html', html);
  const bytes = new TextEncoder().encode(`---\n---\n${html}`);
  return brokenLinks(site, { articles: [{ path: 'content/articles/a.md', bytes }], basePath });
}

test('a link to a page that the site does not have is named, with its line', async () => {
  expect(await foundIn('<a href="/">\n<a href=/timeline/2031/>')).toEqual([
    'content/articles/a.md:4: This link leads to “/timeline/2031/”: there is no such page. Correct it, or write the full address if it is on another site.',
  ]);
});

test.each(['/timelin/', '../b/', '/timeline/2030/x', '/%', '/over'])('%s leads nowhere', async (address) => {
  expect(await foundIn(`<a href="${address}">`)).toHaveLength(1);
});

test.each([
  '/',
  '#x',
  '/?a=1&amp;b=2',
  '/timeline/2030/',
  '/timeline/2030',
  '../../timeline/2030/#x',
  '/over%20there.pdf',
])('%s leads somewhere', async (address) => {
  expect(await foundIn(`<a href="${address}">`)).toEqual([]);
});

test.each(['https://other.example/x', '//other.example/x', 'mailto:a@b.example'])(
  '%s is another site’s',
  async (address) => {
    expect(await foundIn(`<a href="${address}">`)).toEqual([]);
  },
);

test('below a path only links below it are this site’s', async () => {
  expect(await foundIn('<a href="/elsewhere/"><a href="/news/"><a href="/news/x/">', '/news/')).toEqual([
    expect.stringContaining('“/x/”'),
  ]);
});
