import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from '#publish/content-types.ts';
import { headerRules, headersOf } from '#build/headers.ts';

export interface ServeOptions {
  /** The folder of a built site. */
  readonly dir: string;
  /** The path the site was built for, with a slash at both ends; nothing is served outside of it. */
  readonly basePath: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The network to listen on; this machine alone by default. */
  readonly host?: string;
}

export interface ServedSite {
  /** The address of the home page. */
  readonly url: string;
  /** Stops the server, and cuts off browsers that are still connected. */
  readonly close: () => Promise<void>;
}

export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/**
 * Serves a built site as a host does that is set up for it: with the headers and types of src/build; a folder's address
 * without its last slash is redirected, and what does not exist is answered with the site's 404.html and status 404.
 * Files are read anew at every request.
 *
 * @throws {PortInUseError} if the port is taken.
 */
export async function serveSite({ dir, basePath, port = 0, host = '127.0.0.1' }: ServeOptions): Promise<ServedSite> {
  const server = createServer(siteHandler(dir, basePath));
  const actualPort = await listen(server, port, host);
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${actualPort}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(`Port ${port} of ${host} is in use.`) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function siteHandler(dir: string, basePath: string) {
  const rules = headerRules({ search: existsSync(join(dir, 'pagefind')), hsts: false });
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of headersOf(rules, path)) response.setHeader(name, value);
    const type = contentTypeOf(path.replace(/\/$/, '/index.html'));
    if (type) response.setHeader('Content-Type', type);
  };
  const files = sirv(dir, { dev: true, extensions: ['html'], setHeaders });
  const notFound = (response: ServerResponse) => {
    const page = join(dir, '404.html');
    setHeaders(response, '/404.html');
    response.writeHead(404).end(existsSync(page) ? readFileSync(page) : 'Not found');
  };

  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = URL.parse(`http://localhost${request.url ?? '/'}`) ?? { pathname: '', search: '' };
    if (`${pathname}/` === basePath) {
      redirect(response, basePath + search);
    } else if (!pathname.startsWith(basePath)) {
      notFound(response);
    } else if (!pathname.endsWith('/') && isPage(dir, pathname.slice(basePath.length))) {
      redirect(response, `${pathname}/${search}`);
    } else {
      request.url = `/${pathname.slice(basePath.length)}`;
      files(request, response, () => {
        notFound(response);
      });
    }
  };
}

/** Whether a path names the folder of a page. */
function isPage(dir: string, path: string): boolean {
  try {
    return existsSync(join(dir, decodeURIComponent(path), 'index.html'));
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}
