// @ts-check
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import './cli/plain-environment.ts';
import { stages } from './cli/bench/stages.ts';
import { readEnvironment } from './cli/environment.ts';
import { noStore, openStore } from './src/cache/store.ts';
import { versionOf } from './src/cache/version.ts';
import { contentIntegration } from './src/content/content-integration.ts';
import { deployFiles } from './src/build/deploy-integration.ts';
import { outputIntegration } from './src/output/output-integration.ts';
import { searchIndex } from './src/build/search-index.ts';
import { sharePictures } from './src/publish/pictures/share-pictures.ts';
import { enhanceWords, searchWords } from './src/text/words/script-words.ts';

const {
  contentDir,
  siteUrl,
  hasSiteUrl,
  basePath,
  siteLang,
  cacheDir,
  sharePictures: hasPictures,
  search: hasSearch,
  precompress,
  deployTo,
  hsts,
} = readEnvironment(process.env);

// A variable of the environment would stand in for Astro's own of the same name, and for those defined below: a BASE_URL
// of another program must not change the links, nor a PROD take the content policy away.
const namesOfAstro = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];
const namesOfOurs = ['ENHANCE_WORDS', 'HAS_PICTURES', 'HAS_SEARCH', 'SEARCH_WORDS'];
for (const name of [...namesOfAstro, ...namesOfOurs]) delete process.env[name];

const root = fileURLToPath(new URL('.', import.meta.url));
// What is kept between builds was made from this content, for these addresses, in this language: others have a place of their own.
const settings = { contentDir, siteUrl, basePath, siteLang, hasPictures, hasSearch };
const place = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12);

/**
 * Opens a store of this content, if builds may keep anything.
 *
 * @param {string} name
 * @returns {import('./src/cache/store.ts').OpenStore}
 */
const store = (name) => () =>
  cacheDir === undefined ? noStore : openStore(join(cacheDir, name, place), versionOf(root, settings));

// `npm run bench` asks what takes how long.
const { before, after } = process.env['STAGES'] === 'on' ? stages() : {};

export default defineConfig({
  output: 'static',
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // White space as in JSX: a line break between elements is none, and a space that is meant is written {' '}. The
  // formatter has the same setting: prettier.config.js.
  compressHTML: 'jsx',
  vite: {
    // One style sheet for all pages, fetched once. Nothing is inlined: the content policy would refuse it.
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    // The only module that is imported later is the search engine, which is no part of the build: without Vite's loader for
    // what comes with a module, the search script is a quarter smaller.
    plugins: [
      {
        name: 'verbatim-no-preload',
        apply: 'build',
        enforce: 'pre',
        load: (id) =>
          id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
      },
    ],
    define: {
      'import.meta.env.HAS_PICTURES': String(hasPictures),
      'import.meta.env.HAS_SEARCH': String(hasSearch),
      // What scripts say is written into them: no page carries it.
      'import.meta.env.ENHANCE_WORDS': JSON.stringify(enhanceWords(siteLang)),
      'import.meta.env.SEARCH_WORDS': JSON.stringify(searchWords(siteLang)),
    },
  },
  devToolbar: { enabled: false },
  cacheDir: `./node_modules/.astro/${place}`,
  integrations: [
    ...(before ? [before] : []),
    contentIntegration({ openMemory: store('articles') }),
    // Tests ask for pages of Astro's own to compare ours with.
    outputIntegration({ openStore: store('site'), leavePagesToAstro: process.env['PAGES_BY'] === 'astro' }),
    // Pictures are the same on every site: their folder is shared by all.
    ...(hasPictures
      ? [sharePictures({ cacheFolder: new URL('node_modules/.cache/verbatim/share/', import.meta.url) })]
      : []),
    ...(hasSearch ? [searchIndex()] : []),
    deployFiles({ site: { siteUrl, basePath, search: hasSearch, hsts }, deployTo, precompress }),
    {
      // The examples that tests measure, to be looked at: the development server alone has them.
      name: 'verbatim-gallery',
      hooks: {
        'astro:config:setup': ({ command, injectRoute }) => {
          if (command !== 'dev') return;
          const entrypoint = (/** @type {string} */ file) => new URL(`tests/examples/${file}`, import.meta.url);
          injectRoute({ pattern: '/gallery/[...name]', entrypoint: entrypoint('gallery.astro') });
          injectRoute({ pattern: '/gallery/pictures/[...file]', entrypoint: entrypoint('gallery-pictures.ts') });
        },
      },
    },
    {
      name: 'verbatim-site-address',
      hooks: {
        'astro:config:setup': ({ command, logger }) => {
          if (command !== 'build' || hasSiteUrl) return;
          logger.warn(`SITE_URL is not set: citations, feeds and canonical links say ${siteUrl}.`);
        },
      },
    },
    ...(after ? [after] : []),
  ],
});
