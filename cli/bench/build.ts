import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventedSite } from '../../tests/fixtures/invented-articles.ts';
import { projectRoot } from '../run-node.ts';
import { folderSize } from './folder-size.ts';
import { measureProcess, type ProcessUse } from './measure-process.ts';
import { peers } from './peers.ts';
import { writeContent } from './write-content.ts';

const smallSite = 1_000;

/**
 * What a whole build may cost. User time from nothing, in times that of bare Astro for the same articles; an article at the
 * larger size, in times one at the smaller; again with nothing changed, as a share of that from nothing. The memory of a
 * build, and the site with its search index and share pictures.
 */
const budgetOf = (articles: number) => ({
  ...{ growth: 1.15, same: 0.3, gigabytes: 3, pageKilobytes: 200 },
  ...(articles > smallSite
    ? { bare: 1.7, files: 80_000, megabytes: 1_000 }
    : { bare: 2, files: 8_000, megabytes: 110 }),
});

/**
 * Builds sites of invented articles, one of 1,000 and one of `articles`, by the command that deployers use, and prints what
 * it took: from nothing; likewise with INCREMENTAL=on, which also keeps every page; again with nothing changed, and with
 * one article changed; beside others that render the same articles with a bare template. Search index and share pictures
 * are left out there: a last build has them, for the files and bytes of the whole site.
 */
export async function benchBuild(articles: number): Promise<void> {
  const cache = join(projectRoot, 'node_modules', '.cache', 'verbatim');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-'));
  try {
    const small = articles > smallSite ? await benchSite(smallSite, folder) : undefined;
    const large = await benchSite(articles, folder);
    if (small !== undefined) {
      console.log(
        `\nUser time an article at ${articles} against ${smallSite}: ${(large / small).toFixed(2)} times (budget ${budgetOf(articles).growth})`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of user time an article, from nothing. */
async function benchSite(articles: number, parent: string): Promise<number> {
  const folder = join(parent, String(articles));
  const content = join(folder, 'content');
  const files = inventedSite(articles, 7);
  await writeContent(content, files);
  const site = join(folder, 'site');
  const budget = budgetOf(articles);
  const build = (variables: Readonly<Record<string, string>>) =>
    measureProcess(['cli/build.ts', '--outDir', site], {
      environment: { CONTENT_DIR: content, NODE_ENV: 'production', STAGES: 'on', ...variables },
    });
  const bare = { SEARCH: 'off', SHARE_PICTURES: 'off' };
  const incremental = { ...bare, INCREMENTAL: 'on', CACHE_DIR: join(folder, 'cache') };
  const say = (name: string, use: ProcessUse, more: string) => {
    const each = ((1000 * use.userSeconds) / articles).toFixed(2).padStart(6);
    console.log(
      `  ${name.padEnd(14)}${each} ms user CPU an article${more}; in all ${use.userSeconds.toFixed(1)} s user, ` +
        `${use.systemSeconds.toFixed(1)} s system, ${use.wallSeconds.toFixed(1)} s on the clock, ${use.peakMegabytes.toFixed(0)} MB`,
    );
  };

  console.log(`\n${articles} articles`);
  const cold = await build(bare);
  const share = (use: ProcessUse) => `, ${((100 * use.userSeconds) / cold.userSeconds).toFixed(0)}% of that`;
  say('from nothing', cold, '');
  console.log(`                ${stagesOf(cold)}`);
  const kept = await build(incremental);
  say('and keeping', kept, share(kept));
  const again = await build(incremental);
  say('again', again, `${share(again)} (budget ${budget.same * 100}%)`);
  await changeOne(join(content, files.articles[Math.floor(articles / 2)]?.path ?? ''));
  const changed = await build(incremental);
  say('one changed', changed, share(changed));
  for (const peer of peers()) {
    const own = join(folder, peer.name);
    await mkdir(own);
    const use = await peer.build(files, own);
    const { files: pages } = await folderSize(join(own, 'site'));
    if (pages < articles) throw new Error(`${peer.name} made ${pages} pages of ${articles} articles.`);
    const times = `${(cold.userSeconds / use.userSeconds).toFixed(2)} times`;
    const most = peer.name === 'Astro' ? ` (budget ${budget.bare})` : '';
    say(peer.name, use, `, bare; from nothing takes ${times} as much${most}`);
  }
  await build({});
  const { files: written, megabytes, largestPage } = await folderSize(site);
  console.log(
    `  With search and share pictures ${written} files (budget ${budget.files}), ${megabytes.toFixed(0)} MB ` +
      `(${budget.megabytes}); largest page ${largestPage.kilobytes.toFixed(0)} kB (${budget.pageKilobytes}): ` +
      `${largestPage.path}; memory from nothing ${(cold.peakMegabytes / 1000).toFixed(1)} GB (${budget.gigabytes})`,
  );
  return (1000 * cold.userSeconds) / articles;
}

function stagesOf({ output }: ProcessUse): string {
  const sums = new Map<string, number>();
  for (const [, name = '', time] of output.matchAll(/^stage ([^:]+): (\d+)$/gm)) {
    sums.set(name, (sums.get(name) ?? 0) + Number(time) / 1000);
  }
  return [...sums].map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(', ');
}

async function changeOne(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^abstract: /m, 'abstract: Again '));
}
