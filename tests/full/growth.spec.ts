import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeContent } from '../../cli/bench/write-content.ts';
import { inventedSite } from '../fixtures/invented-articles.ts';
import { buildSite } from '../browser/site.ts';

/** The files of a built folder by their paths, each as a hash of its bytes. */
async function hashes(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (file: string): Promise<[string, string]> => [
    relative(folder, file),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ];
  return new Map(await Promise.all(files.map(read)));
}

async function filesOfSite(articles: number): Promise<Map<string, string>> {
  const content = await mkdtemp(join(tmpdir(), 'verbatim-content-'));
  try {
    await writeContent(content, inventedSite(articles, 7));
    const site = await buildSite({ contentDir: content, variables: { SEARCH: 'off', SHARE_PICTURES: 'off' } });
    try {
      return await hashes(site.dir);
    } finally {
      await site.remove();
    }
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

test('one article more, on a site of 200, changes at most 60 files', async () => {
  test.setTimeout(120_000);
  const before = await filesOfSite(200);
  const after = await filesOfSite(201);
  const changed = [...after].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file);
  const gone = [...before.keys()].filter((file) => !after.has(file));
  if (process.env['LIST']) console.log(changed.sort().join('\n'));
  console.log(`${String(changed.length)} of ${String(after.size)} files are new or changed, of at most 60`);
  expect(gone).toEqual([]);
  expect(changed.length, changed.sort().join('\n')).toBeLessThanOrEqual(60);
  expect(changed).toContain('index.html');
});
