import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cli/run-node.ts';
import { complaints, expectNoSidewaysScroll, firstArticle } from '../browser/pages.ts';
import { buildSite, serveBuilt } from '../browser/site.ts';

test('below a path, every link, style and font of the article honours it', async ({ page }) => {
  const site = await buildSite({ basePath: '/verbatim/', siteUrl: 'https://news.example' });
  const served = await serveBuilt(site.dir, '/verbatim/');
  try {
    const found = complaints(page);
    await page.goto(`${served.url}${firstArticle}`);
    const outside = await page
      .locator('[href], [src]')
      .evaluateAll((elements) =>
        elements
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
          .filter((address) => address.startsWith('/') && !address.startsWith('/verbatim/')),
      );
    expect(outside).toEqual([]);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      `https://news.example/verbatim/${firstArticle}`,
    );
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px Text'))).toBe(true);

    await page.goto(`${served.url}search/?q=chainsaw&kind=quotation`);
    await page.locator('.results .words a').first().click();
    await expect(page).toHaveURL(/\/verbatim\/articles\/[^?]+#quote-/);
    expect(found).toEqual([]);
  } finally {
    await served.close();
    await site.remove();
  }
});

test('an article with only title, date, abstract and prose has no empty panel', async ({ page }) => {
  const site = await buildSite({ contentDir: 'tests/fixtures/plain' });
  const served = await serveBuilt(site.dir);
  try {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${served.url}articles/harbour-stays-open/`);
    await expect(page.locator('main h2')).toHaveText(['The text', 'Cite and share']);
    await expect(page.locator('table, svg, mark')).toHaveCount(0);
    await expectNoSidewaysScroll(page);
  } finally {
    await served.close();
    await site.remove();
  }
});

/** Runs `npm run build` into a folder, and kills it after a while if asked to. Resolves to whether it built. */
function build(folder: string, contentDir: string, killAfter?: number): Promise<boolean> {
  const child = spawn(process.execPath, ['cli/build.ts', '--outDir', folder], {
    cwd: projectRoot,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      SHARE_PICTURES: 'off',
      SEARCH: 'off',
      NODE_ENV: 'production',
    },
    stdio: 'ignore',
  });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGTERM'), killAfter);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code === 0);
    });
  });
}

test('a build that fails or is ended leaves the site that was there, and nothing beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-site-'));
  const site = join(folder, 'site');
  try {
    await mkdir(join(folder, 'content', 'articles'), { recursive: true });
    await writeFile(
      join(folder, 'content', 'articles', 'untitled.md'),
      '---\ndate: 2031-05-15\n---\n\nNorland waits.\n',
    );
    expect(await build(site, 'tests/fixtures/plain')).toBe(true);
    const before = await readdir(site, { recursive: true });
    expect(await build(site, join(folder, 'content'))).toBe(false);
    expect(await build(site, 'tests/fixtures/plain', 400)).toBe(false);
    expect(await readdir(site, { recursive: true })).toEqual(before);
    expect(await readdir(folder)).toEqual(['content', 'site']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('without search and share pictures the build says so, and names no picture', async ({ page }) => {
  const site = await buildSite({ variables: { SEARCH: 'off', SHARE_PICTURES: 'off' } });
  const served = await serveBuilt(site.dir);
  try {
    const found = complaints(page);
    await page.goto(`${served.url}search/`);
    await expect(page.getByText('has no search')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Keir Starmer' })).toBeVisible();
    await expect(page.locator('meta[property^="og:image"]')).toHaveCount(0);
    expect(found).toEqual([]);
  } finally {
    await served.close();
    await site.remove();
  }
});
