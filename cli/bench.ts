/**
 * `npm run bench`: what reading one article costs; with `-- --profile` by stage as well.
 * `npm run bench -- --articles 10000`: what building a whole site of so many invented articles costs.
 * `npm run bench -- --dev`: what an editor waits for with the development server.
 * `npm run bench -- --watch`: what an editor waits for with `npm run check -- --watch`.
 */
import { benchArticle } from './bench/article.ts';
import { benchBuild } from './bench/build.ts';
import { benchDev } from './bench/dev.ts';
import { benchWatch } from './bench/watch.ts';
import { command, runScript, UsageError } from './command.ts';

const usage = 'npm run bench [-- --profile | --articles 10000 | --dev | --watch]';
const options = {
  articles: { type: 'string' },
  profile: { type: 'boolean', default: false },
  dev: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
} as const;

const bench = command({ usage, options }, async ({ values }) => {
  const articles = Number(values.articles);
  if (values.dev) {
    await benchDev();
  } else if (values.watch) {
    await benchWatch();
  } else if (values.articles === undefined) {
    benchArticle(values);
  } else if (Number.isSafeInteger(articles) && articles > 0) {
    await benchBuild(articles);
  } else {
    throw new UsageError(`--articles is "${values.articles}": expected a number from 1.`);
  }
  return 0;
});

await runScript(import.meta, bench);
