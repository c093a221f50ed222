import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inventedSite } from '../../tests/fixtures/invented-articles.ts';
import { projectRoot, tools } from '../run-node.ts';
import { folderSize } from './folder-size.ts';
import { measureProcess } from './measure-process.ts';
import { writeContent } from './write-content.ts';

/** What a whole build may cost at 10,000 articles; user time an article, in milliseconds. */
const budget = { milliseconds: 10, growth: 1.15, megabytes: 3_000, pageKilobytes: 200 };

/**
 * Builds sites of invented articles, one of 1,000 and one of `articles`, each by a process of its own, and prints what it
 * took. Search index and share pictures are left out: they are measured apart.
 */
export async function benchBuild(articles: number): Promise<void> {
  const cache = join(projectRoot, 'node_modules', '.cache', 'verbatim');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-'));
  try {
    const small = articles > smallSite ? await buildOnce(smallSite, folder) : undefined;
    const large = await buildOnce(articles, folder);
    if (small !== undefined) {
      console.log(
        `User time an article at ${String(articles)} against ${String(smallSite)}: ${(large / small).toFixed(2)} times (budget ${String(budget.growth)})`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const smallSite = 1_000;

/** Milliseconds of user time an article. */
async function buildOnce(articles: number, folder: string): Promise<number> {
  const content = join(folder, `content-${String(articles)}`);
  const site = join(folder, `site-${String(articles)}`);
  await writeContent(content, inventedSite(articles, 7));
  const use = await measureProcess([tools.astro, 'build', '--outDir', site], {
    CONTENT_DIR: content,
    SEARCH: 'off',
    SHARE_PICTURES: 'off',
    NODE_ENV: 'production',
  });
  const { files, megabytes, largestPage } = await folderSize(site);
  const each = (1000 * use.userSeconds) / articles;
  console.log(
    `${String(articles).padStart(6)} articles: ${each.toFixed(2)} ms user CPU an article (budget ${String(budget.milliseconds)}); ` +
      `in all ${use.userSeconds.toFixed(1)} s user, ${use.systemSeconds.toFixed(1)} s system, ${use.wallSeconds.toFixed(1)} s on the clock\n` +
      `       peak ${use.peakMegabytes.toFixed(0)} MB (budget ${String(budget.megabytes)}); ${String(files)} files, ${megabytes.toFixed(0)} MB; ` +
      `largest page ${largestPage.kilobytes.toFixed(0)} kB (budget ${String(budget.pageKilobytes)}): ${largestPage.path}`,
  );
  return each;
}
