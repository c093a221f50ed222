import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { builtFolder, firstArticle, pagesOf } from './pages.ts';
import { BuildError, buildSite } from './site.ts';

test('every page names a share picture that is there, but for those that another stands for', async ({ request }) => {
  const pictures = new Set<string>();
  for (const address of pagesOf(builtFolder).filter((each) => !/^embed\/|\/cite\/$/.test(each))) {
    const html = await (await request.get(address)).text();
    const [, picture = `no picture on /${address}`] = /property="?og:image"? content="?([^">\s]+)/.exec(html) ?? [];
    pictures.add(new URL(picture).pathname);
  }
  expect(pictures.size).toBeGreaterThan(10);
  for (const picture of pictures) expect((await request.get(picture)).headers()['content-type']).toBe('image/png');
});

test('one word missing from one quote stops the build, which names the line and prints no stack', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-content-'));
  try {
    await cp(join(projectRoot, 'content'), folder, { recursive: true });
    const file = join(folder, firstArticle.replace(/\/$/, '.md'));
    const article = await readFile(file, 'utf8');
    const broken = article.replace(
      'text: all freedom-loving democracies in the world',
      'text: all democracies in the world',
    );
    const line = broken.slice(0, broken.indexOf('text: all democracies')).split('\n').length;
    await writeFile(file, broken);
    const failure = await buildSite({ contentDir: folder }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BuildError);
    const { message, exitCode } = failure instanceof BuildError ? failure : { message: '', exitCode: 0 };
    expect(exitCode).toBe(1);
    expect(message).toContain(`ukraine-needs-us-security-guarantee.md:${String(line)}:11 error quotes-are-verbatim`);
    expect(message).not.toMatch(/^\s+at /m);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
