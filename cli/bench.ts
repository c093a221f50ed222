/**
 * `npm run bench`: what reading one article costs; with `-- --profile` by stage as well.
 * `npm run bench -- --articles 10000`: what building a whole site of so many invented articles costs.
 * `npm run bench -- --dev`: what an editor waits for with the development server.
 */
import { parseArgs } from 'node:util';
import { benchArticle } from './bench/article.ts';
import { benchBuild } from './bench/build.ts';
import { benchDev } from './bench/dev.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    profile: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);

if (values.dev) {
  await benchDev();
} else if (values.articles === undefined) {
  benchArticle(values);
} else if (Number.isSafeInteger(articles) && articles > 0) {
  await benchBuild(articles);
} else {
  console.error(`--articles is "${values.articles}": expected a number from 1.`);
  process.exitCode = 1;
}
