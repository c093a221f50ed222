import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventedSite } from '../../tests/fixtures/invented-articles.ts';
import { projectRoot } from '../run-node.ts';
import { folderSize } from './folder-size.ts';
import { measureProcess, type ProcessUse } from './measure-process.ts';
import { peers } from './peers.ts';
import { writeContent } from './write-content.ts';

/** What a whole build may cost; user time an article in milliseconds, the others as shares of a build from nothing. */
const budget = { milliseconds: 7, growth: 1.15, megabytes: 2_500, pageKilobytes: 200, same: 0.25, oneChanged: 0.3 };

const smallSite = 1_000;

/**
 * Builds sites of invented articles, one of 1,000 and one of `articles`, by the command that deployers use, and prints what
 * it took: from nothing, again with nothing changed, and with one article changed; beside others that render the same
 * articles with a bare template. Search index and share pictures are left out: they are measured apart.
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
        `\nUser time an article at ${String(articles)} against ${String(smallSite)}: ${(large / small).toFixed(2)} times (budget ${String(budget.growth)})`,
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
  const build = () =>
    measureProcess(['cli/build.ts', '--outDir', site], {
      environment: {
        CONTENT_DIR: content,
        INCREMENTAL: 'on',
        CACHE_DIR: join(folder, 'cache'),
        SEARCH: 'off',
        SHARE_PICTURES: 'off',
        NODE_ENV: 'production',
        STAGES: 'on',
      },
    });
  const say = (name: string, use: ProcessUse, more: string) => {
    const each = ((1000 * use.userSeconds) / articles).toFixed(2).padStart(6);
    console.log(
      `  ${name.padEnd(14)}${each} ms user CPU an article${more}; in all ${use.userSeconds.toFixed(1)} s user, ` +
        `${use.systemSeconds.toFixed(1)} s system, ${use.wallSeconds.toFixed(1)} s on the clock, ${use.peakMegabytes.toFixed(0)} MB`,
    );
  };

  console.log(`\n${String(articles)} articles`);
  const cold = await build();
  const share = (use: ProcessUse, most: number) =>
    `, ${((100 * use.userSeconds) / cold.userSeconds).toFixed(0)}% of that (budget ${String(most * 100)}%)`;
  say('from nothing', cold, ` (budget ${String(budget.milliseconds)})`);
  console.log(`                ${stagesOf(cold)}`);
  const again = await build();
  say('again', again, share(again, budget.same));
  await changeOne(join(content, files.articles[Math.floor(articles / 2)]?.path ?? ''));
  const changed = await build();
  say('one changed', changed, share(changed, budget.oneChanged));
  for (const peer of peers()) {
    const own = join(folder, peer.name);
    await mkdir(own);
    const use = await peer.build(files, own);
    const { files: pages } = await folderSize(join(own, 'site'));
    if (pages < articles) throw new Error(`${peer.name} made ${String(pages)} pages of ${String(articles)} articles.`);
    say(peer.name, use, ', bare');
  }
  const { files: written, megabytes, largestPage } = await folderSize(site);
  console.log(
    `  ${String(written)} files, ${megabytes.toFixed(0)} MB; largest page ${largestPage.kilobytes.toFixed(0)} kB ` +
      `(budget ${String(budget.pageKilobytes)}): ${largestPage.path}; memory budget ${String(budget.megabytes)} MB`,
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
