import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a watching check tells what is wrong after every save, in lines that editors read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-watch-'));
  await cp('tests/fixtures/plain', folder, { recursive: true });
  const watching = spawn(process.execPath, ['cli/check.ts', '--watch'], {
    env: { ...process.env, CONTENT_DIR: folder },
  });
  let output = '';
  for (const stream of [watching.stdout, watching.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const reported = async (save: () => Promise<void>, wanted: string): Promise<string> => {
    output = '';
    await save();
    await expect.poll(() => output, { timeout: 30_000, interval: 20 }).toContain(wanted);
    await expect.poll(() => output, { timeout: 30_000, interval: 20 }).toMatch(/^Checked\..*\n/m);
    return output;
  };
  try {
    const article = join(folder, 'articles', 'harbour-stays-open.md');
    await reported(() => Promise.resolve(), 'found word for word');
    const text = await readFile(article, 'utf8');
    const wrong = await reported(() => writeFile(article, text.replace('---', '---\nnot-a-key: 1')), 'not-a-key');
    expect(wrong).toMatch(/^.*articles\/harbour-stays-open\.md:2:1 error fields-are-known$/m);
    await reported(() => writeFile(article, text), 'found word for word');
    await writeFile(join(folder, 'about.md'), '# About us\n\nSee [nothing](/people/nobody/).\n');
    const nobody = await reported(() => Promise.resolve(), 'nobody');
    expect(nobody).toContain('about.md:3');
    const still = await reported(() => writeFile(article, `${text}\n`), 'error');
    expect(still).toContain('about.md:3');
  } finally {
    watching.kill('SIGTERM');
    await new Promise((resolve) => watching.once('exit', resolve));
    await rm(folder, { recursive: true });
  }
});
