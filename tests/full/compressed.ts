import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** An address, and how to stop what answers there. */
export interface Compressed {
  readonly url: string;
  /** Compresses what stands at an address, as a host has done before it is asked. */
  readonly prepare: (address: string) => Promise<void>;
  readonly close: () => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/**
 * Serves what another server serves as the hosts do that readers get it from: over HTTP/2, text in brotli, and files with
 * their content in their name for good. Its certificate is its own: a browser has to be told not to mind.
 */
export async function serveCompressed(url: string): Promise<Compressed> {
  const { origin } = new URL(url);
  const answers = new Map<string, Promise<Answer>>();
  const answerTo = (path: string): Promise<Answer> => {
    const known = answers.get(path) ?? compressed(origin, path);
    answers.set(path, known);
    return known;
  };
  const server = createSecureServer(certificate(), (request, response) => {
    void answerTo(request.url).then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const root = url.replace(origin, `https://127.0.0.1:${String(port)}`);
  return {
    url: root,
    prepare: async (page) => {
      await answerTo(new URL(page, root).pathname);
    },
    close: () => {
      server.close();
    },
  };
}

async function compressed(origin: string, path: string): Promise<Answer> {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isText = /^text\/|javascript|json|xml|svg/.test(type);
  const body = isText ? brotliCompressSync(bytes) : bytes;
  const headers = {
    'content-type': type,
    'content-length': body.length,
    'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isText ? { 'content-encoding': 'br' } : {}),
  };
  return { status: answer.status, headers, body };
}

/** A certificate for this machine that nobody vouches for, made anew. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-tls-'));
  try {
    const key = join(folder, 'key.pem');
    const cert = join(folder, 'cert.pem');
    const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
    execFileSync('openssl', ['req', ...options, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
