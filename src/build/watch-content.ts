import type { AstroIntegration } from 'astro';
import { resolve, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../settings.ts';

/**
 * Has the development server read the content again whenever one of its files changes.
 *
 * Pages asked for meanwhile wait, and reading waits for pages in the making: Astro (7.3.4) may otherwise go on showing the
 * content that such a page began with, until the next change.
 */
export function watchContent({ contentDir }: Pick<Settings, 'contentDir'>): AstroIntegration {
  return {
    name: 'verbatim-watch-content',
    hooks: {
      'astro:server:setup'({ server, refreshContent, logger }) {
        const root = resolve(contentDir);
        const inTheMaking = new Set<Promise<unknown>>();
        // One reading after another, so that the last one is current. However many files change meanwhile, one more reading
        // finds them all.
        let last = Promise.resolve();
        let isWaiting = false;
        const readAgain = (): void => {
          if (isWaiting) return;
          isWaiting = true;
          last = last.then(() => wait(untilWritten)).then(read);
        };
        const read = async (): Promise<void> => {
          await Promise.race([Promise.all(inTheMaking), wait(longestWait, undefined, { ref: false })]);
          isWaiting = false;
          const answer = { isRead: false };
          const hasRead = () => (answer.isRead = true);
          await refreshContent?.({ context: { hasRead } }).catch((error: unknown) => {
            logger.error(String(error));
          });
          // Astro reads nothing while it reads its own configuration, and no event announces a folder that comes back.
          if (!answer.isRead) setTimeout(readAgain, untilAskedAgain);
        };
        server.middlewares.use((_request, response, next) => {
          void last.then(() => {
            if (response.closed) return;
            const made = finished(response)
              .catch(() => undefined)
              .finally(() => inTheMaking.delete(made));
            inTheMaking.add(made);
            next();
          });
        });
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if ((resolve(path) + sep).startsWith(root + sep)) readAgain();
        });
      },
    },
  };
}

/** Milliseconds to let a file be written: programs empty it first, and the watcher reports both as one change. */
const untilWritten = 50;

/** Milliseconds to wait for pages in the making: a browser that stalls may not keep changes from all others. */
const longestWait = 10_000;

/** Milliseconds before asking again for what could not be read. */
const untilAskedAgain = 500;
