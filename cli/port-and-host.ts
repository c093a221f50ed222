import { UsageError } from './command.ts';

/** The options of every command that serves something. */
export const portAndHost = { port: { type: 'string' }, host: { type: 'string' } } as const;

export const portAndHostUsage = '[--port 5000] [--host [name]]';

/** As in Astro's own servers, `--host` without a name means every network that this machine is on. */
export function withBareHost(args: readonly string[]): string[] {
  return args.map((arg, at) => (arg === '--host' && !/^[^-]/.test(args[at + 1] ?? '') ? '--host=0.0.0.0' : arg));
}

/** What was given of the two, the port as a number. Throws a {@link UsageError}. */
export function readPortAndHost({ port, host }: { readonly port?: string; readonly host?: string }) {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new UsageError(`--port is "${port}": expected a number up to 65535.`);
  return { ...(port !== undefined && { port: Number(port) }), ...(host !== undefined && { host }) };
}
