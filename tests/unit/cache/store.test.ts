import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#cache/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (kept: Uint8Array | undefined) => kept && new TextDecoder().decode(kept);
const filesOf = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((each) => join(folder, each));

/** One build that keeps things. */
function keep(entries: readonly (readonly [name: string, key: string, text: string])[], version = '1'): void {
  const store = openStore(folder, version);
  for (const [name, key, text] of entries) store.keep(name, key, bytes(text));
  store.close();
}

it('what one build kept the next recalls, by name and key', () => {
  keep([
    ['/a', 'key', 'Orla'],
    ['/b', 'key', 'Tamm'],
  ]);
  const store = openStore(folder, '1');
  expect(textOf(store.recall('/a', 'key'))).toBe('Orla');
  expect(textOf(store.recall('/b', 'key'))).toBe('Tamm');
  expect(store.recall('/a', 'another key')).toBeUndefined();
  expect(store.recall('/c', 'key')).toBeUndefined();
});

it('nothing of another version is recalled', () => {
  keep([['/a', 'key', 'Orla']]);
  expect(openStore(folder, '2').recall('/a', 'key')).toBeUndefined();
});

it('what a build neither recalled nor kept is forgotten', () => {
  keep([
    ['/a', 'key', 'Orla'],
    ['/b', 'key', 'Tamm'],
    ['/c', 'key', 'Reed'],
  ]);
  const store = openStore(folder, '1');
  store.recall('/a', 'key');
  store.keep('/b', 'key 2', bytes('Tamm again'));
  store.close();
  const next = openStore(folder, '1');
  expect([next.recall('/a', 'key'), next.recall('/b', 'key 2'), next.recall('/c', 'key')].map(textOf)).toEqual([
    'Orla',
    'Tamm again',
    undefined,
  ]);
});

it('bytes that are forgotten are deleted before they are more than those that are not', () => {
  const long = 'Orla '.repeat(1000);
  keep([['/a', 'key', long]]);
  for (const key of ['1', '2', '3', '4', '5', '6', '7']) {
    const store = openStore(folder, '1');
    store.recall('/a', 'key');
    store.keep('/b', key, bytes(long));
    store.close();
    const next = openStore(folder, '1');
    expect([next.recall('/a', 'key'), next.recall('/b', key)].map(textOf), key).toEqual([long, long]);
    expect(statSync(join(folder, 'pack')).size, key).toBeLessThanOrEqual(4 * long.length);
  }
});

it('long and short bytes are kept alike, in whatever order they are recalled', () => {
  const lengths = [0, 1, 300_000, 2 ** 19, 2 ** 19 + 1, 5, 1_700_000, 400_000, 12];
  const texts = lengths.map((length, at) => String(at).repeat(length));
  keep(texts.map((text, at) => [String(at), 'key', text]));
  const store = openStore(folder, '1');
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 3, 8, 2, 7, 6, 1, 5, 4, 0]) {
    expect(textOf(store.recall(String(at), 'key')) === texts[at], String(at)).toBe(true);
  }
});

it('a build that did not end leaves what was kept before', () => {
  keep([['/a', 'key', 'Orla']]);
  openStore(folder, '1').keep('/a', 'key 2', bytes('Tamm'));
  expect(textOf(openStore(folder, '1').recall('/a', 'key'))).toBe('Orla');
});

it.each([
  [
    'changed',
    (path: string) => {
      writeFileSync(
        path,
        readFileSync(path).map((byte) => byte ^ 1),
      );
    },
  ],
  [
    'cut short',
    (path: string) => {
      truncateSync(path, 2);
    },
  ],
  [
    'emptied',
    (path: string) => {
      truncateSync(path);
    },
  ],
  [
    'lengthened',
    (path: string) => {
      writeFileSync(path, 'more', { flag: 'a' });
    },
  ],
  [
    'deleted',
    (path: string) => {
      rmSync(path);
    },
  ],
])('a file that was %s counts as not there', (how, damage) => {
  for (const damaged of ['the bytes', 'the manifest']) {
    // More after the bytes is what a build leaves that was ended.
    if (how === 'lengthened' && damaged === 'the bytes') continue;
    keep([['/a', 'key', 'Orla speaks.']]);
    for (const path of filesOf().filter((each) => statSync(each).isFile())) {
      if (path.endsWith('manifest.json') === (damaged === 'the manifest')) damage(path);
    }
    expect(textOf(openStore(folder, '1').recall('/a', 'key')), damaged).toBeUndefined();
  }
});

it.each([
  'null',
  '[]',
  '{"version":"1"}',
  '{"version":"1","entries":{"/a":"key"}}',
  '{"version":"1","entries":{"/a":{"key":"key","digest":"","at":-1,"length":1}}}',
  '{"version":"1","entries":{"/a":{"key":"key","digest":"","at":0,"length":1e300}}}',
  '{"version":"1","entries":{"/a":{"key":"key","digest":"","at":0,"length":1000000000000}}}',
])('a manifest %s is no reason to stop', (manifest) => {
  writeFileSync(join(folder, 'manifest.json'), manifest);
  expect(openStore(folder, '1').recall('/a', 'key')).toBeUndefined();
});
