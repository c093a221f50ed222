import { createServer } from 'node:http';
import { once } from 'node:events';
import { brotliCompressSync } from 'node:zlib';

/** An address, and how to stop what answers there. */
export interface Compressed {
  readonly url: string;
  readonly close: () => void;
}

/**
 * Serves what another server serves as a static host does that readers get it from: text in brotli, and files with their
 * content in their name for good.
 */
export async function serveCompressed(url: string): Promise<Compressed> {
  const { origin } = new URL(url);
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void fetch(origin + (request.url ?? '/'), { redirect: 'manual' }).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      const isText = /^text\/|javascript|json|xml|svg/.test(type);
      const key = `${request.url ?? ''} ${String(body.length)}`;
      const sent = isText ? (compressed.get(key) ?? brotliCompressSync(body)) : body;
      if (isText) compressed.set(key, sent);
      response.writeHead(answer.status, {
        'content-type': type,
        'content-length': sent.length,
        'cache-control': request.url?.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(isText ? { 'content-encoding': 'br' } : {}),
      });
      response.end(sent);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: url.replace(origin, `http://127.0.0.1:${String(port)}`),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
