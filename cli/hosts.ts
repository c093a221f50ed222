/**
 * `npm run hosts -- nginx [--to folder] [--root /var/www/verbatim] [--listen 127.0.0.1:8080] [--brotli]`: writes the files that a
 * host needs to serve the site as it is meant, for SITE_URL and BASE_PATH.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { isIPv4, isIPv6 } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { usualServer, type Listen } from '#build/host.ts';
import { hosts, isHostName } from '#build/hosts.ts';
import { command, CommandError } from './command.ts';

const usage = `Usage: npm run hosts -- ${Object.keys(hosts).join('|')} [--to folder] [--root folder] [--listen [address:]port] [--brotli]`;

await command(async ({ siteUrl, hasSiteUrl, basePath, search, hsts }) => {
  const { name, to, root, listen, brotli } = readArguments(process.argv.slice(2));
  const host = hosts[name];
  const files = host.write(
    { siteUrl, basePath, search, hsts },
    { root, brotli, ...(listen === undefined ? {} : { listen: readListen(listen) }) },
  );
  const folder = to ?? join('hosts', name);
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(join(folder, file.name), file.text);
  if (!hasSiteUrl) console.warn(`SITE_URL is not set: this is for ${siteUrl}, which is no real address.`);
  console.log(`${files.map((file) => join(folder, file.name)).join(', ')} for ${siteUrl}${basePath}\n${host.use}`);
  return 0;
});

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new CommandError(usage);
  if (name === 'cloudfront') {
    throw new CommandError(
      'There is no file for CloudFront. Set it up by hand: see “Amazon S3 with CloudFront” in docs/deploying.md.',
    );
  }
  if (!isHostName(name)) throw new CommandError(`There is nothing for “${name}”.\n${usage}`);
  if (!/^\/[\w./~-]*[\w~-]$/.test(values.root)) {
    throw new CommandError(`--root is "${values.root}": expected an absolute path of plain characters.`);
  }
  return { ...values, name };
}

function readListen(value: string): Listen {
  const [, address, digits = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  const port = Number(digits);
  const isAddress = address === undefined || isIPv4(address) || isIPv6(/^\[(.+)\]$/.exec(address)?.[1] ?? '');
  if (!isAddress || port < 1 || port > 65_535) {
    throw new CommandError(
      `--listen is "${value}": expected a port, alone or behind an address of this machine: 8080, 127.0.0.1:8080 or [::1]:8080.`,
    );
  }
  return { port, ...(address === undefined ? {} : { address }) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        root: { type: 'string', default: usualServer.root },
        listen: { type: 'string' },
        brotli: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
