import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeNew } from '../../../cli/new.ts';
import { readFolder } from '#build/read-folder.ts';
import { runCommand } from './run-command.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-new-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** What the command printed, the test's folder written as CONTENT, and its exit code. */
async function runNew(...args: string[]) {
  const { code, out, err } = await runCommand(makeNew, args, { CONTENT_DIR: folder });
  return { code, output: `${out}${err}`.trim().replaceAll(/\S*verbatim-new-\w+/g, 'CONTENT') };
}

test('a new article passes the checks as it is, a draft of today', async () => {
  const { code, output } = await runNew('Harbour: “stays” open #1');
  expect({ code, output }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "output": "CONTENT/articles/harbour-stays-open-1.md

    Put the article in it, then run: npm run check -- CONTENT/articles/harbour-stays-open-1.md",
    }
  `);
  const { articles, problems } = readContent(await readFolder(folder));
  expect(problems).toEqual([]);
  expect(articles.map(({ record }) => record)).toMatchObject([
    { slug: 'harbour-stays-open-1', title: 'Harbour: “stays” open #1', draft: true, quotes: [] },
  ]);
});

test('the examples in a new article are right once they are no comments any more', async () => {
  await runNew('Harbour', '--date', '2031-05-06T09:30:00Z');
  const file = join(folder, 'articles', 'harbour.md');
  const text = await readFile(file, 'utf8');
  const body =
    'The council of Valmora voted on Monday to keep its harbour. “This harbour feeds the town, and it stays open,” said ' +
    'Ada Lorn, the mayor, and “The Harbour Song” was sung.\n';
  await writeFile(file, text.replace(/^#(?=\w|  )/gm, '').replace(/Replace this paragraph.*\n/, body));
  await mkdir(join(folder, 'people'));
  await mkdir(join(folder, 'questions'));
  await writeFile(join(folder, 'people', 'ada-lorn.yaml'), 'name: Ada Lorn\n');
  await writeFile(join(folder, 'questions', 'keep-harbour.yaml'), 'question: Should Valmora keep its harbour?\n');
  const { articles, problems } = readContent(await readFolder(folder));
  expect(problems).toEqual([]);
  const [record] = articles.map((article) => article.record);
  expect(record?.date).toBe('2031-05-06T09:30:00Z');
  expect([record?.people, record?.quotes, record?.positions, record?.timeline].map((list) => list?.length)).toEqual([
    1, 1, 1, 1,
  ]);
});

test('an article is never overwritten, in whichever folder it lies', async () => {
  await mkdir(join(folder, 'articles', '2031'), { recursive: true });
  await writeFile(join(folder, 'articles', '2031', 'harbour.md'), 'mine');
  expect(await runNew('Harbour')).toMatchInlineSnapshot(`
    {
      "code": 1,
      "output": "CONTENT/articles/2031/harbour.md already exists and was not overwritten. Choose another address with --slug, such as --slug harbour-2.",
    }
  `);
  expect(await readFile(join(folder, 'articles', '2031', 'harbour.md'), 'utf8')).toBe('mine');
});

test.for([
  [[]],
  [['  ']],
  [['日本語']],
  [['Harbour', '--date', '2031-02-30']],
  [['Harbour', '--slug', 'The_Harbour']],
  [['Harbour', '--bogus']],
  [['Harbour \u202e']],
] as const)('%j is refused, and no file is made', async ([args]) => {
  const { code, output } = await runNew(...args);
  expect(code).toBe(output.includes('Usage:') ? 2 : 1);
  expect(output).toMatchSnapshot();
  expect(await readdir(folder)).toEqual([]);
});
