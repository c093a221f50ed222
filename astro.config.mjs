// @ts-check
import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './cli/environment.ts';

const { contentDir, siteUrl, hasSiteUrl, basePath } = readEnvironment(process.env);

export default defineConfig({
  output: 'static',
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Astro's default, 'jsx', drops a line break between two inline elements, and with it the space between two words.
  // The formatter has the same setting: prettier.config.js.
  compressHTML: true,
  devToolbar: { enabled: false },
  // What Astro keeps between builds was made from this content, for these addresses: others get a cache of their own.
  cacheDir: `./node_modules/.astro/${fingerprint([contentDir, siteUrl, basePath])}`,
  integrations: [
    {
      name: 'verbatim-site-address',
      hooks: {
        'astro:config:setup': ({ command, logger }) => {
          if (command !== 'build' || hasSiteUrl) return;
          logger.warn(`SITE_URL is not set: citations, feeds and canonical links say ${siteUrl}.`);
        },
      },
    },
  ],
});

/** @param {readonly string[]} values */
function fingerprint(values) {
  return createHash('sha256').update(values.join('\n')).digest('hex').slice(0, 12);
}
