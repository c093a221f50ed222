/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { readSettings } from './src/settings.ts';

const { basePath, siteUrl } = readSettings(process.env);

/** Tests that render the site's components and compare them with its built pages: run by tests/browser/data.spec.ts. */
export default getViteConfig({
  test: { include: ['tests/built/**/*.test.ts'], env: { BASE_URL: basePath, SITE: siteUrl } },
});
