// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import './cli/plain-environment.ts';
import { stages } from './cli/bench/stages.ts';
import { annotate } from './src/annotate/annotate.ts';
import { codeVersion } from './src/build/code-version.ts';
import { markAsBuilt } from './cli/build/build-marker.ts';
import { deployFiles } from './src/build/deploy-integration.ts';
import { pictureServer } from './src/build/picture-server.ts';
import { searchIndex } from './src/build/search-index.ts';
import { watchContent } from './src/build/watch-content.ts';
import { wholeCache } from './src/build/whole-cache.ts';
import { readSettings } from './src/settings.ts';
import { enhanceWords, searchWords } from './src/text/words/script-words.ts';

const settings = readSettings(process.env);
const { siteUrl, hasSiteUrl, basePath, siteLang, cacheDir, sharePictures: hasPictures, search: hasSearch } = settings;

// A variable of the environment would stand in for Astro's own of the same name, and for those defined below: a BASE_URL
// of another program must not change the links, nor a PROD take the content policy away.
const namesOfAstro = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];
const namesOfOurs = ['HAS_PICTURES', 'HAS_SEARCH', 'IS_BUILT', 'SAYS', 'SEARCH_WORDS'];
for (const name of [...namesOfAstro, ...namesOfOurs]) delete process.env[name];

// Where Astro puts the content between reading and publishing it. Builds that keep nothing have a folder of their own, so
// that two of them do not meet.
const keptIn = cacheDir
  ? join(cacheDir, codeVersion(fileURLToPath(new URL('.', import.meta.url))))
  : `./node_modules/.astro/${process.pid}`;
if (!cacheDir) process.once('exit', () => rmSync(keptIn, { recursive: true, force: true }));

/** Words as a whole for the development server, and each by itself, so that a built script does not carry their names. */
const wordByWord = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ words) =>
  Object.fromEntries([
    [name, JSON.stringify(words)],
    ...Object.entries(words).map(([key, value]) => [`${name}.${key}`, JSON.stringify(value)]),
  ]);

// `npm run bench` asks what takes how long.
const { before, after } = process.env['STAGES'] === 'on' ? stages() : {};

export default defineConfig({
  output: 'static',
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // Several at once: pictures are drawn on other threads while this one makes pages.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  // White space as in JSX: a line break between elements is none, and a space that is meant is written {' '}. The
  // formatter has the same setting: prettier.config.js.
  compressHTML: 'jsx',
  vite: {
    // The development server transforms what a module imports while it waits for the module.
    server: { preTransformRequests: true },
    // The search engine comes with a built site's index: the development server has none to prepare.
    optimizeDeps: { exclude: ['pagefind.js'] },
    // One style sheet for all pages, fetched once. Nothing is inlined: the content policy would refuse it.
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // The search engine comes with its index, which is made after the scripts.
      rolldownOptions: {
        external: ['pagefind.js'],
        output: { paths: { 'pagefind.js': `${basePath}pagefind/pagefind.js` } },
      },
    },
    define: {
      'import.meta.env.INCREMENTAL': String(cacheDir !== undefined),
      'import.meta.env.HAS_PICTURES': String(hasPictures),
      'import.meta.env.HAS_SEARCH': String(hasSearch),
      // What scripts say is written into them: no page carries it.
      ...wordByWord('import.meta.env.SAYS', enhanceWords(siteLang)),
      ...wordByWord('import.meta.env.SEARCH_WORDS', searchWords(siteLang)),
    },
  },
  devToolbar: { enabled: true },
  cacheDir: keptIn,
  experimental: { incrementalBuild: cacheDir !== undefined, contentIntellisense: true },
  integrations: [
    ...(before ? [before] : []),
    ...(cacheDir ? [wholeCache(keptIn)] : []),
    watchContent(settings),
    pictureServer(),
    annotate(settings, async (text, published) =>
      (await import('./cli/import/dated-words.ts')).findDatedWords(text, published),
    ),
    ...(hasSearch ? [searchIndex()] : []),
    deployFiles(settings),
    {
      name: 'verbatim-is-built',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          updateConfig({ vite: { define: { 'import.meta.env.IS_BUILT': String(command === 'build') } } });
        },
      },
    },
    // After everything that makes files.
    {
      name: 'verbatim-marker',
      hooks: { 'astro:build:done': ({ dir }) => markAsBuilt(fileURLToPath(dir)) },
    },
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
