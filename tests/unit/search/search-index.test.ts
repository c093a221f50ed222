import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { canonicalIndex, type IndexFile } from '#build/canonical-index.ts';
import { excerptParts } from '#publish/excerpt.ts';
import { makeIndex } from '#build/search-index.ts';
import { inventedSite } from '../../fixtures/invented-articles.ts';

const content = readContent(inventedSite(30, 7));
const record = makeSiteRecord(
  content.articles.map((article) => article.record),
  content,
);

test('the same site has the same index, byte for byte', { timeout: 60_000 }, async () => {
  const once = await makeIndex(record);
  const again = await makeIndex(record);
  expect(once.records).toBeGreaterThan(300);
  expect(again.files.map(({ path }) => path)).toEqual(once.files.map(({ path }) => path));
  once.files.forEach(({ path, content: bytes }, at) => {
    expect(Buffer.from(bytes).equals(again.files[at]?.content ?? Buffer.alloc(0)), path).toBe(true);
  });

  // Every file that another one names is there.
  const paths = once.files.map(({ path }) => path);
  const entry: unknown = JSON.parse(read(once.files, 'pagefind-entry.json').toString());
  const meta = paths.find((path) => path.endsWith('.pf_meta')) ?? '';
  expect(entry).toMatchObject({ languages: { en: { hash: meta.replace(/^pagefind\.|\.pf_meta$/g, '') } } });
  const named = gunzipSync(read(once.files, meta)).toString('latin1');
  for (const path of paths.filter((each) => /\.pf_(?:filter|index)$/.test(each))) {
    expect(named).toContain(/en_[\da-f]+/.exec(path)?.[0] ?? 'no hash');
  }
});

test('an index of another kind is refused', () => {
  const file = { path: 'filter/en_1.pf_filter', content: Buffer.from('x') };
  expect(() => canonicalIndex([file])).toThrow();
});

function read(files: readonly IndexFile[], path: string): Buffer {
  return Buffer.from(files.find((file) => file.path === path)?.content ?? []);
}

test('an excerpt is taken apart without reading it as HTML', () => {
  expect(excerptParts('a &lt;b&gt; <mark>toll</mark> goes', 'The a <b> toll goes')).toEqual([
    { text: '…', isFound: false },
    { text: 'a <b> ', isFound: false },
    { text: 'toll', isFound: true },
    { text: ' goes', isFound: false },
  ]);
});
