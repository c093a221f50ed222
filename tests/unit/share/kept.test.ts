import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept } from '../../../src/share/kept.ts';

let folder: string;
let made: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-kept-'));
  made = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const make = () => {
  made += 1;
  return Promise.resolve(Buffer.from('a picture'));
};
const ask = async (from: readonly string[], where: string | undefined = folder) =>
  (await kept(where, from, make)).toString();

test('what was made before is not made again, unless it comes from something else', async () => {
  expect(await ask(['a', 'b'])).toBe('a picture');
  expect(await ask(['a', 'b'])).toBe('a picture');
  expect(made).toBe(1);
  await ask(['ab']);
  expect(made).toBe(2);
});

test.each([
  ['cut short', (file: string) => truncate(file, 35)],
  ['empty', (file: string) => writeFile(file, '')],
  [
    'changed in one byte',
    async (file: string) => {
      const bytes = await readFile(file);
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
])('a file that is %s is made again', async (_, damage) => {
  await ask(['a']);
  const [file = ''] = await readdir(folder);
  await damage(join(folder, file));
  expect(await ask(['a'])).toBe('a picture');
  expect(await ask(['a'])).toBe('a picture');
  expect(made).toBe(2);
});

test('without a folder nothing is kept', async () => {
  await kept(undefined, ['a'], make);
  await kept(undefined, ['a'], make);
  expect(made).toBe(2);
});

test('where there can be no folder, it is made each time', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await ask(['a'], file)).toBe('a picture');
  expect(await ask(['a'], join(file, 'deeper'))).toBe('a picture');
  expect(made).toBe(2);
  expect(await readdir(folder)).toEqual(['file']);
});

test('where the folder takes no files, it is made each time', async () => {
  // A folder in the place of the draft: the file cannot be written, as where the folder is full or read-only.
  await ask(['a']);
  const [file = ''] = await readdir(folder);
  await rm(join(folder, file));
  await mkdir(join(folder, `${file}.${String(process.pid)}`));
  expect(await ask(['a'])).toBe('a picture');
  expect(await ask(['a'])).toBe('a picture');
  expect(made).toBe(3);
});
