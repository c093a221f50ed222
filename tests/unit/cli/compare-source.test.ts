import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../cli/run-node.ts';
import { articleText } from '../write-article.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-source-'));
  const entries = ['We will end the toll this year.', 'Never.', 'We pay'].map(
    (text) => `\n  - person: orla\n    text: ${text}`,
  );
  const body = '"We will end the toll this year." "Never." "We pay"';
  await writeFile(join(folder, 'toll.md'), articleText(body, `quotes:${entries.join('')}`));
  await writeFile(
    join(folder, 'Radio 1.txt'),
    'MODERATOR: And the toll?\nORLA: We shall end the old toll\nthis year. We pay. Yes, we do.\n',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function compareSource(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/compare-source.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('for each quotation the nearest words of a text are proposed, none of them accepted', () => {
  const { status, stdout, stderr } = compareSource(join(folder, 'toll.md'), join(folder, 'Radio 1.txt'));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "# 1, orla: “We will end the toll this year.”
        readings:
          # check: other words: We [-will-]{+shall+} end the {+old+} toll this year[-.-]
          - source: radio-1
            text: "We shall end the old toll this year"

    # 2, orla: “Never.”
    # Nothing in the text is like it.

    # 3, orla: “We pay”
        readings:
          # check: the same words.
          - source: radio-1
            text: "We pay"
    "
  `);
});

test('what is missing is said in a line', () => {
  expect(compareSource(join(folder, 'toll.md'), 'nowhere.txt')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no file “nowhere.txt”.\n',
  });
});
