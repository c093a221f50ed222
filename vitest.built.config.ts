/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Tests that render the site's components and compare them with its built pages: run by tests/browser/data.spec.ts. */
export default getViteConfig({ test: { include: ['tests/built/**/*.test.ts'] } });
