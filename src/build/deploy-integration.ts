import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { counted } from '#core/text/counted.ts';
import { compressSite } from './compress.ts';
import type { Settings } from '../settings.ts';
import { usualServer } from './host.ts';
import { hostInSite } from './hosts.ts';

/**
 * Adds to a built site what its host asked for. It comes after everything that makes files. Throws a {@link SettingsError}
 * if no host can look for its files in the site.
 */
export function deployFiles(settings: Settings): AstroIntegration {
  const host = hostInSite(settings);
  return {
    name: 'verbatim-deploy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        for (const { name, text } of host?.write(settings, usualServer) ?? []) {
          await writeFile(new URL(name, dir), text);
        }
        if (!settings.precompress) return;
        const compressed = await compressSite(fileURLToPath(dir));
        logger.info(`${counted(compressed, 'file')} compressed`);
      },
    },
  };
}
