import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../src/cache/store.ts';

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

it('what a build neither recalled nor kept is forgotten, and its bytes deleted', () => {
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
  expect(filesOf().filter((path) => statSync(path).isFile())).toHaveLength(3);
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
])('a file that was %s counts as not there', (_how, damage) => {
  for (const damaged of ['the bytes', 'the manifest']) {
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
  '{"version":"1","entries":{"/a":["key","../../manifest.json"]}}',
])('a manifest %s is no reason to stop', (manifest) => {
  writeFileSync(join(folder, 'manifest.json'), manifest);
  expect(openStore(folder, '1').recall('/a', 'key')).toBeUndefined();
});
