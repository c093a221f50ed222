/**
 * `npm run hosts -- nginx [--to folder] [--root /var/www/verbatim] [--listen 127.0.0.1:8080] [--brotli]`: writes the files that a
 * host needs to serve the site as it is meant, for SITE_URL and BASE_PATH.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { isIPv4, isIPv6 } from 'node:net';
import { join, resolve } from 'node:path';
import { usualServer, type Listen } from '#build/host.ts';
import { hosts, isHostName } from '#build/hosts.ts';
import { command, CommandError, runScript, UsageError } from './command.ts';

const usage = `npm run hosts -- ${Object.keys(hosts).join('|')} [--to folder] [--root folder] [--listen [address:]port] [--brotli]`;
const options = {
  to: { type: 'string' },
  root: { type: 'string', default: usualServer.root },
  listen: { type: 'string' },
  brotli: { type: 'boolean', default: false },
} as const;

/** `npm run hosts`. */
export const writeHost = command(
  { usage, options, most: 1 },
  async ({ values, positionals: [name] }, settings, terminal) => {
    const { siteUrl, hasSiteUrl, basePath } = settings;
    const { console, here } = terminal;
    const { to, root, listen, brotli } = values;
    if (name === undefined) throw new UsageError('Expected the name of a host.');
    if (name === 'cloudfront') {
      throw new CommandError(
        'There is no file for CloudFront. Set it up by hand: see “Amazon S3 with CloudFront” in docs/deploying.md.',
      );
    }
    if (!isHostName(name)) throw new UsageError(`There are no files for “${name}”.`);
    if (to === '') throw new UsageError('--to is empty: expected a folder.');
    if (!/^\/[\w./~-]*[\w~-]$/.test(root)) {
      throw new CommandError(`--root is "${root}": expected an absolute path of plain characters.`);
    }
    const host = hosts[name];
    const files = host.write(settings, {
      root,
      brotli,
      ...(listen !== undefined && { listen: readListen(listen) }),
    });
    const [shown, folder] = to === undefined ? [join('hosts', name), join('hosts', name)] : [to, resolve(here, to)];
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(join(folder, file.name), file.text);
    if (!hasSiteUrl) console.warn(`SITE_URL is not set: this is for ${siteUrl}, which is not a real address.`);
    console.log(`${files.map((file) => join(shown, file.name)).join(', ')} for ${siteUrl}${basePath}\n${host.use}`);
    return 0;
  },
);

function readListen(value: string): Listen {
  const [, address, digits = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  const port = Number(digits);
  const isAddress = address === undefined || isIPv4(address) || isIPv6(/^\[(.+)\]$/.exec(address)?.[1] ?? '');
  if (!isAddress || port < 1 || port > 65_535) {
    throw new CommandError(
      `--listen is "${value}": expected a port, alone or after an address of this machine: 8080, 127.0.0.1:8080 or [::1]:8080.`,
    );
  }
  return { port, ...(address !== undefined && { address }) };
}

await runScript(import.meta, writeHost);
