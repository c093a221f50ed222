import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareSource } from '../../../cli/compare-source.ts';
import { runCommand } from './run-command.ts';
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

test('for each quotation the nearest words of a text are proposed, none of them accepted', async () => {
  const { code, out, err } = await runCommand(compareSource, [join(folder, 'toll.md'), join(folder, 'Radio 1.txt')]);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "# 1, orla: “We will end the toll this year.”
        readings:
          # check: other words: We [-will-]{+shall+} end the {+old+} toll this year.
          - source: radio-1
            text: "We shall end the old toll this year."

    # 2, orla: “Never.”
    # Nothing in the text resembles it.

    # 3, orla: “We pay”
        readings:
          # check: the same words.
          - source: radio-1
            text: "We pay"
    "
  `);
});

test('what is missing is said in a line', async () => {
  expect(await runCommand(compareSource, [join(folder, 'toll.md'), 'nowhere.txt'])).toEqual({
    code: 1,
    out: '',
    err: 'There is no file “nowhere.txt”.\n',
  });
});
