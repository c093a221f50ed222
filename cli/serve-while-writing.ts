import { command, type Command } from './command.ts';
import { portAndHost, portAndHostUsage, readPortAndHost, withBareHost } from './port-and-host.ts';
import { expectPlainPath } from './project-path.ts';
import { runNode, tools } from './run-node.ts';

/** Runs Astro's development server as a command of this name, after what is to be done before. */
export function serveWhileWriting(name: string, before: () => Promise<void>): Command {
  const usage = `${name} [-- ${portAndHostUsage} [--open]]
Serves the site and updates it whenever a file is saved.`;
  const options = { ...portAndHost, open: { type: 'boolean' } } as const;
  return command({ usage, options, prepare: withBareHost }, async ({ values }) => {
    const address = Object.entries(readPortAndHost(values)).map(([option, value]) => `--${option}=${value}`);
    expectPlainPath();
    await before();
    // Astro refuses a second server of the same folder; on a port of its own it does no harm.
    return runNode(tools.astro, ['dev', '--ignore-lock', ...address, ...(values.open === true ? ['--open'] : [])]);
  });
}
