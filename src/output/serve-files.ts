import type { ViteDevServer } from 'vite';
import { bytesOf, type SiteFile } from './site-file.ts';

interface ServeOptions {
  /** The path below the domain's root that the site is served at. */
  readonly base: string;
  /** The files of the content as it is now. */
  readonly files: () => readonly SiteFile[];
}

/** Makes the development server answer for the files that a build writes, each made when it is asked for. */
export function serveFiles(server: ViteDevServer, { base, files }: ServeOptions): void {
  const root = base.replace(/\/$/, '');
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    // Pages end in a slash, and modules are not looked for among the files.
    const isFile = /\.(?:json|jsonld|md|csv|xml|txt|png|jpe?g|webp|avif|gif)$/.test(path);
    const file = isFile ? files().find(({ address }) => address === path || root + address === path) : undefined;
    if (!file) {
      next();
      return;
    }
    response.setHeader('content-type', file.type);
    response.end(bytesOf(file.make()));
  });
}
