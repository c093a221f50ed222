import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../browser/site.ts';
import { hashesBelow } from './hashes.ts';

/*
 * A build that keeps what stayed as it was makes the same bytes as one that makes everything, whatever was changed before
 * it, and whatever has happened to what was kept.
 */

let folder: string;
const content = () => join(folder, 'content');
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await cp('tests/fixtures/country', content(), { recursive: true });
  await build(join(folder, 'cache'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds, and returns the files by their hashes, and what the build said it made. */
async function build(cacheDir: string): Promise<{ files: Map<string, string>; made: string }> {
  const variables = { CACHE_DIR: cacheDir, SEARCH: 'off', SHARE_PICTURES: 'off' };
  const site = await buildSite({ contentDir: content(), variables });
  try {
    const made = [...site.output.matchAll(/(?:page|file)s?: (\d+) made/g)].map(([, number]) => number).join(' pages, ');
    return { files: await hashesBelow(site.dir), made: `${made} files` };
  } finally {
    await site.remove();
  }
}

async function expectTheSame(): Promise<string> {
  const warm = await build(join(folder, 'cache'));
  const cold = await build('off');
  const others = [...cold.files, ...warm.files].filter(([file]) => cold.files.get(file) !== warm.files.get(file));
  expect([...new Set(others.map(([file]) => file))]).toEqual([]);
  return warm.made;
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
  'an abstract': () => edit('articles/the-bank-moves.md', /^abstract: ./m, 'abstract: Once more t'),
  'a date, so that the order is another': () => edit('articles/the-bank-moves.md', /^date: \S+/m, 'date: 2039-01-02'),
  'a draft, now published': async () => {
    const names = await readdir(join(content(), 'articles'));
    for (const name of names) {
      const text = await readFile(join(content(), 'articles', name), 'utf8');
      if (/^draft: true$/m.test(text)) await edit(`articles/${name}`, /^draft: true$/m, 'draft: false');
    }
  },
  'an article, taken away': () => rm(join(content(), 'articles', 'notes-from-the-night-ferry.md')),
  'an article of another name': () =>
    rename(join(content(), 'articles', 'budget-in-pencil.md'), join(content(), 'articles', 'budget-in-ink.md')),
  'a person’s name': () => edit('people/lena-quillfeather.yaml', /^name: /m, 'name: Dame '),
  'a picture of another size': () =>
    cp(join(content(), 'pictures', 'harbour.png'), join(content(), 'pictures', 'ildgate.png')),
};

for (const [what, change] of Object.entries(changes)) {
  test(`the site is the same, built anew or upon what was kept, after a change of: ${what}`, async () => {
    await change();
    const made = await expectTheSame();
    console.log(`${what}: ${made} made`);
    if (what === 'nothing') expect(made).toBe('0 pages, 0 files');
  });
}

test('the site is the same when much of what was kept is damaged', async () => {
  const entries = await readdir(join(folder, 'cache'), { recursive: true });
  const packs = entries.filter((entry) => entry.endsWith('pack'));
  expect(packs).toHaveLength(2);
  for (const pack of packs) {
    const path = join(folder, 'cache', pack);
    const bytes = await readFile(path);
    // About every second page has a letter changed, and the last ones are missing.
    for (let at = 0; at < bytes.length; at += 30_000) bytes.writeUInt8(bytes.readUInt8(at) ^ 32, at);
    await writeFile(path, bytes.subarray(0, bytes.length * 0.9));
  }
  const made = await expectTheSame();
  console.log(`damage: ${made} made`);
  expect(Number(/^\d+/.exec(made))).toBeGreaterThan(20);
});

test('the site is the same upon what a build was killed over', async () => {
  await edit('articles/the-bank-moves.md', /^abstract: ./m, 'abstract: Yet again ');
  const entries = await readdir(join(folder, 'cache', 'site'), { recursive: true });
  for (const entry of entries.filter((each) => each.endsWith('manifest.json'))) {
    await rm(join(folder, 'cache', 'site', entry));
  }
  await expectTheSame();
});
