import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRoot } from '../../cli/apt-get.ts';
import { hosts } from '#build/hosts.ts';
import type { DeployedSite } from '#build/host.ts';
import { ask } from './ask.ts';
import { findOrInstall } from './find-server.ts';
import { freePort } from '../free-port.ts';

export interface RunningServer {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A server that the site is put on in a test. */
export interface TestServer {
  readonly name: string;
  /** Undefined where this machine cannot have it. */
  readonly executable: string | undefined;
  /** The encodings that it can send files in that were compressed beforehand. */
  readonly precompressed: readonly ('br' | 'gzip')[];
  readonly start: (site: DeployedSite, root: string) => Promise<RunningServer>;
}

const nginxModules = '/usr/lib/nginx/modules';
const brotliModule = join(nginxModules, 'ngx_http_brotli_static_module.so');
const nginxExecutable = findOrInstall('nginx', ['nginx-light', 'libnginx-mod-http-brotli-static']);
const caddyExecutable = findOrInstall('caddy', ['caddy']);
const apacheExecutable = findOrInstall('apache2', ['apache2']);

const nginx: TestServer = {
  name: 'nginx',
  executable: nginxExecutable,
  precompressed: existsSync(brotliModule) ? ['br', 'gzip'] : ['gzip'],
  start: (site, root) => startNginx([site], root),
};

/** One nginx for several sites, all of one folder. */
export function startNginx(sites: readonly DeployedSite[], root: string): Promise<RunningServer> {
  return run(async (folder, port) => {
    const brotli = existsSync(brotliModule);
    for (const [at, site] of sites.entries()) {
      const own = join(folder, String(at));
      await mkdir(own);
      await writeHost('nginx', own, site, { root, listen: { address: '127.0.0.1', port }, brotli });
    }
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off;
pid ${folder}/pid;
error_log stderr warn;
${isRoot() ? 'user root;' : ''}
${brotli ? `load_module ${brotliModule};` : ''}
events { }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/*/verbatim.conf;
}
`,
    );
    return [nginxExecutable ?? 'nginx', '-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')];
  });
}

const caddy: TestServer = {
  name: 'Caddy',
  executable: caddyExecutable,
  precompressed: ['br', 'gzip'],
  start: (site, root) =>
    run(async (folder, port) => {
      await writeHost('caddy', folder, site, { root, listen: { address: '127.0.0.1', port }, brotli: false });
      const settings = `{\n\tadmin off\n}\nimport ${folder}/Caddyfile\n`;
      await writeFile(join(folder, 'settings'), settings);
      return [caddyExecutable ?? 'caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, 'settings')];
    }),
};

/** Those that it needs, and those of Debian that could get in the way. */
const apacheModules = [
  'mpm_event',
  'alias',
  'authz_core',
  'autoindex',
  'deflate',
  'dir',
  'env',
  'filter',
  'headers',
  'mime',
  'negotiation',
  'rewrite',
  'setenvif',
];

const apache: TestServer = {
  name: 'Apache',
  executable: apacheExecutable,
  precompressed: ['br', 'gzip'],
  // Its file lies in the built site, where DEPLOY_TO=apache has put it.
  start: ({ basePath }, root) =>
    run(async (folder, port) => {
      await writeFile(
        join(folder, 'apache.conf'),
        `ServerName 127.0.0.1
Listen 127.0.0.1:${String(port)}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/errors
${isRoot() ? 'User www-data\nGroup www-data' : ''}
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
# As on Debian.
AddLanguage br .br
${basePath === '/' ? `DocumentRoot ${root}` : `DocumentRoot ${folder}\nAlias ${basePath.slice(0, -1)} ${root}`}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`,
      );
      return [apacheExecutable ?? 'apache2', '-X', '-d', folder, '-f', join(folder, 'apache.conf')];
    }),
};

export const servers: readonly TestServer[] = [nginx, caddy, apache];

async function writeHost(
  name: 'nginx' | 'caddy',
  folder: string,
  site: DeployedSite,
  server: Parameters<(typeof hosts)['nginx']['write']>[1],
): Promise<void> {
  for (const file of hosts[name].write(site, server)) await writeFile(join(folder, file.name), file.text);
}

/** Starts a server with a folder of its own for its files, on a free port, and waits until it answers. */
async function run(prepare: (folder: string, port: number) => Promise<readonly string[]>): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-server-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const [executable = '', ...args] = await prepare(folder, port);
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    if (
      await ask(`${origin}/`).then(
        () => true,
        () => false,
      )
    )
      return { origin, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`${executable} does not answer:\n${Buffer.concat(output).toString()}`);
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}
