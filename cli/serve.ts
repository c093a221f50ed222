/** `node cli/serve.ts [--dir dist] [--port 4321] [--host [name]]`: serves a built site below BASE_PATH until stopped. */
import { command, CommandError, runScript } from './command.ts';
import { portAndHost, portAndHostUsage, readPortAndHost, withBareHost } from './port-and-host.ts';
import { PortInUseError, serveSite, type ServeOptions } from './serve-site.ts';

const usualPort = 4321;

/** Serves a built site and prints its address. Resolves to exit code 0 when Ctrl-C or another signal ends it. */
export async function serveUntilStopped(options: ServeOptions): Promise<number> {
  const site = await serveOnSomePort(options);
  console.log(`\nServing ${options.dir} at ${site.url}  (Ctrl-C to stop)`);
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

const usage = `node cli/serve.ts [--dir dist] ${portAndHostUsage}`;
const options = { dir: { type: 'string' }, ...portAndHost } as const;

const serve = command({ usage, options, prepare: withBareHost }, ({ values }, { basePath }, { find }) =>
  serveUntilStopped({ dir: find(values.dir ?? 'dist'), basePath, ...readPortAndHost(values) }),
);

await runScript(import.meta, serve);
