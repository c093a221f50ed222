/** `node cli/serve.ts [--dir dist] [--port 4321] [--host [name]]`: serves a built site below BASE_PATH until stopped. */
import { parseArgs } from 'node:util';
import { command, CommandError } from './command.ts';
import { PortInUseError, serveSite, type ServeOptions } from './serve-site.ts';

const usualPort = 4321;

/** Reads --dir, --port and --host. Throws a CommandError that names what is wrong. */
export function parseServeOptions(args: readonly string[]): Partial<ServeOptions> {
  const { dir, port, host } = parse(args);
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new CommandError(`--port is "${port}": expected a number.`);
  return {
    ...(dir === undefined ? {} : { dir }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(host === undefined ? {} : { host }),
  };
}

function parse(args: readonly string[]) {
  // As in Astro's own servers, --host without a name means every network that this machine is on.
  const named = args.map((arg, index) => (arg === '--host' && !/^[^-]/.test(args[index + 1] ?? '') ? '--host=' : arg));
  const options = { dir: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args: named, options });
    return values.host === '' ? { ...values, host: '0.0.0.0' } : values;
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

/** Serves a built site and prints its address. Resolves to exit code 0 when Ctrl-C or another signal ends it. */
export async function serveUntilStopped(options: ServeOptions): Promise<number> {
  const site = await serveOnSomePort(options);
  console.log(`\nServing ${options.dir} at ${site.url}  (Ctrl-C stops it)`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await site.close();
  return 0;
}

/** On the port asked for, and no other; without one on the usual port, or a free one if that is taken. */
async function serveOnSomePort(options: ServeOptions) {
  try {
    return await serveSite({ ...options, port: options.port ?? usualPort });
  } catch (error) {
    if (!(error instanceof PortInUseError)) throw error;
    if (options.port !== undefined) throw new CommandError(error.message);
    return serveSite({ ...options, port: 0 });
  }
}

if (process.argv[1] === import.meta.filename) {
  await command(({ basePath }) =>
    serveUntilStopped({ dir: 'dist', basePath, ...parseServeOptions(process.argv.slice(2)) }),
  );
}
