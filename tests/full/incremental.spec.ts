import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../browser/site.ts';
import { hashesBelow } from './hashes.ts';

/*
 * A build that takes over what stayed as it was makes the same bytes as one that makes everything, whatever was changed
 * before it. What was kept is trusted: docs/decisions/009.
 */

let folder: string;
const content = () => join(folder, 'content');
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await cp('tests/fixtures/country', content(), { recursive: true });
  await build(keeping());
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds, and returns the files by their hashes, how many pages and files Astro made, and how many articles were known. */
async function build(
  variables: Record<string, string>,
): Promise<{ files: Map<string, string>; made: number; known: string | undefined }> {
  const site = await buildSite({
    contentDir: content(),
    variables: { ...variables, SEARCH: 'off', SHARE_PICTURES: 'off' },
  });
  try {
    const count = (what: RegExp) => site.output.match(what)?.length ?? 0;
    const [, known] = /(\d+ of \d+) articles are unchanged/.exec(site.output) ?? [];
    return { files: await hashesBelow(site.dir), made: count(/├─/g) - count(/\((?:cached|restored)\)/g), known };
  } finally {
    await site.remove();
  }
}

const keeping = () => ({ INCREMENTAL: 'on', CACHE_DIR: join(folder, 'cache') });

async function expectTheSame(): Promise<{ made: number; known: string | undefined }> {
  const warm = await build(keeping());
  const cold = await build({});
  const others = [...cold.files, ...warm.files].filter(([file]) => cold.files.get(file) !== warm.files.get(file));
  expect([...new Set(others.map(([file]) => file))]).toEqual([]);
  return warm;
}

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(content(), file);
  const before = await readFile(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} is changed`).not.toBe(before);
  await writeFile(path, after);
}

const changes: Readonly<Record<string, () => Promise<void>>> = {
  nothing: () => Promise.resolve(),
  'what an article, a person and a picture say': async () => {
    await edit('articles/the-bank-moves.md', /^abstract: ./m, 'abstract: Once more t');
    await edit('people/lena-quillfeather.yaml', /^name: /m, 'name: Dame ');
    await cp(join(content(), 'pictures', 'harbour.png'), join(content(), 'pictures', 'ildgate.png'));
  },
  'which articles there are: a draft is published, one goes, one has another name': async () => {
    const articles = join(content(), 'articles');
    for (const name of await readdir(articles)) {
      const text = await readFile(join(articles, name), 'utf8');
      if (/^draft: true$/m.test(text)) await edit(`articles/${name}`, /^draft: true$/m, 'draft: false');
    }
    await rm(join(articles, 'notes-from-the-night-ferry.md'));
    await rename(join(articles, 'budget-in-pencil.md'), join(articles, 'budget-in-ink.md'));
  },
  'a date, so that the order is another': () =>
    edit('articles/a-song-for-the-quay.md', /^date: \S+/m, 'date: 2039-01-02'),
};

for (const [what, change] of Object.entries(changes)) {
  test(`the site is the same, built anew or upon what was kept, after a change of: ${what}`, async () => {
    await change();
    const { made, known } = await expectTheSame();
    console.log(`${what}: ${String(made)} pages and files made`);
    // A draft is read each time.
    if (what === 'nothing') expect(known).toBe('15 of 16');
    if (what === 'nothing') expect(made).toBeLessThan(60);
  });
}
