/** `npm start`: checks the content, builds the site into dist/ and serves it. */
import { buildSite } from './build/build-site.ts';
import { check } from './check.ts';
import { command, runScript } from './command.ts';
import { portAndHost, portAndHostUsage, readPortAndHost, withBareHost } from './port-and-host.ts';
import { projectRoot } from './run-node.ts';
import { serveUntilStopped } from './serve.ts';

const usage = `npm start [-- ${portAndHostUsage}]
Checks the content, builds the site into dist/ and serves it.`;

const start = command(
  { usage, options: portAndHost, prepare: withBareHost },
  async ({ values }, settings, terminal) => {
    const { basePath, contentDir, cacheDir } = settings;
    const address = readPortAndHost(values);
    const broken =
      (await check({ ...terminal, args: [] })) ||
      (await buildSite({ outDir: 'dist', from: projectRoot, contentDir, cacheDir }));
    return broken || serveUntilStopped({ dir: 'dist', basePath, ...address });
  },
);

await runScript(import.meta, start);
