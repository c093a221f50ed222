import type { AstroIntegration } from 'astro';

/** What the loader emits on the server's file watcher, which both know: the message of an error, or that there is none. */
export const contentEvent = 'verbatim:content';

/**
 * While the content has an error, the development server shows its message instead of pages: what it would show is not
 * what the files say. The page that is open gets it as Vite's overlay, and comes back when the file is mended.
 */
export function contentErrors(): AstroIntegration {
  return {
    name: 'verbatim-content-errors',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let message: string | undefined;
        server.watcher.on(contentEvent, (now: string | undefined) => {
          const isMended = message !== undefined && now === undefined;
          message = now;
          if (now !== undefined) server.ws.send({ type: 'error', err: { message: now, stack: '' } });
          else if (isMended) server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          if (message === undefined || !request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(errorPage(message, `${server.config.base.replace(/\/$/, '')}/@vite/client`));
        });
      },
    },
  };
}

function errorPage(message: string, client: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>The content has errors</title>' +
    `<script type="module" src="${client}"></script><pre>${text}</pre></html>`
  );
}
