import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Discards what builds keep if the last one was broken off. Astro replaces its copies of pages one by one and lists them
 * in the end: between the two, a copy is newer than the list says, and a later build would publish it as the old page.
 *
 * @param cacheDir Where builds keep pages.
 */
export function wholeCache(cacheDir: string): AstroIntegration {
  const unfinished = join(cacheDir, 'unfinished');
  // Renamed first, or a build that is killed while it discards might leave the copies without the mark.
  const discarded = `${cacheDir}.discarded`;
  return {
    name: 'verbatim-whole-cache',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        rmSync(discarded, { recursive: true, force: true });
        if (!existsSync(unfinished)) return;
        logger.warn('The last build was broken off: this one makes every page afresh.');
        renameSync(cacheDir, discarded);
        rmSync(discarded, { recursive: true, force: true });
      },
      'astro:build:start': () => {
        mkdirSync(cacheDir, { recursive: true });
        writeFileSync(unfinished, '');
      },
      'astro:build:done': () => {
        rmSync(unfinished, { force: true });
      },
    },
  };
}
