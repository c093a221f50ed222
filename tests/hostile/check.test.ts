import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleText } from '../unit/write-article.ts';

test('ten files of five megabytes are refused by the command, without a stack', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-large-'));
  try {
    await mkdir(join(folder, 'articles'));
    const large = articleText('Port. '.repeat(900_000));
    for (let at = 0; at < 10; at += 1) await writeFile(join(folder, 'articles', `large-${String(at)}.md`), large);
    const { status, stderr } = spawnSync(process.execPath, ['cli/check.ts'], {
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('10 errors');
    expect(stderr).not.toMatch(/^ +at /m);
  } finally {
    await rm(folder, { recursive: true });
  }
});
