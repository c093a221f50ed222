import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markerName } from '../../cli/build/build-marker.ts';
import { buildCountry, type BuiltSite } from './built-site.ts';

/** Variables of other programs, some of which Astro would take for its own. */
const ofOthers = {
  PROD: '',
  DEV: '1',
  SITE: 'https://wrong.example',
  BASE_URL: '/wrong/',
  HAS_SEARCH: '1',
  HOST: '0.0.0.0',
};

let plain: BuiltSite;
let asked: BuiltSite;
let again: BuiltSite;
beforeAll(async () => {
  plain = await buildCountry({ SEARCH: 'off' });
  asked = await buildCountry({ SEARCH: 'off', DEPLOY_TO: 'netlify', PRECOMPRESS: 'on' });
  again = await buildCountry({
    SEARCH: 'off',
    DEPLOY_TO: 'netlify',
    PRECOMPRESS: 'on',
    TZ: 'Pacific/Auckland',
    ...ofOthers,
  });
});
afterAll(() => Promise.all([plain.remove(), asked.remove(), again.remove()]));

async function filesOf({ folder }: BuiltSite): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  const pairs = files.sort().map(async (file): Promise<[string, string]> => [relative(folder, file), await hash(file)]);
  return new Map(await Promise.all(pairs));
}

test('what a host needs is in a built site only where it was asked for, and changes nothing else', async () => {
  const others = [...(await filesOf(asked))].filter(([name]) => !/^_headers$|\.(?:br|gz)$/.test(name));
  const before = await filesOf(plain);
  const marked = ([name]: [string, string]) => name !== markerName;
  expect(others.filter(marked)).toEqual([...before].filter(marked));
  const forHosts = [...before.keys()].filter((name) => /^[._](?!astro)|\.(?:br|gz)$/.test(name));
  expect(forHosts).toEqual([markerName]);
});

test('the same content gives the same bytes, compressed ones too, whatever other programs have set', async () => {
  expect(await filesOf(again)).toEqual(await filesOf(asked));
});

test('a compressed file is the same file, and a tenth smaller at least', async () => {
  const names = [...(await filesOf(asked)).keys()];
  const compressed = names.filter((name) => name.endsWith('.br'));
  expect(compressed.length).toBeGreaterThan(50);
  for (const name of compressed) {
    const file = join(asked.folder, name.slice(0, -'.br'.length));
    const [bytes, brotli, gzip] = await Promise.all([file, `${file}.br`, `${file}.gz`].map((each) => readFile(each)));
    expect(brotli && bytes && brotliDecompressSync(brotli).equals(bytes), name).toBe(true);
    expect(gzip && bytes && gunzipSync(gzip).equals(bytes), name).toBe(true);
    expect((gzip?.length ?? 0) / (bytes?.length ?? 1), name).toBeLessThanOrEqual(0.9);
  }
  expect(compressed.filter((name) => /\.(?:png|jpg|webp|woff2|pf_\w+)\.br$/.test(name))).toEqual([]);
});
