/** `npm start`: checks the content, builds the site into dist/ and serves it. */
import { buildSite } from './build/build-site.ts';
import { command } from './command.ts';
import { portAndHost, portAndHostUsage, readPortAndHost, withBareHost } from './port-and-host.ts';
import { projectRoot, runNode } from './run-node.ts';
import { serveUntilStopped } from './serve.ts';

const usage = `npm start [-- ${portAndHostUsage}]
Checks the content, builds the site into dist/ and serves it.`;
const args = withBareHost(process.argv.slice(2));

await command({ usage, options: portAndHost, args }, async ({ values }, { basePath, contentDir }) => {
  const address = readPortAndHost(values);
  const broken =
    (await runNode('cli/check.ts')) || (await buildSite({ outDir: 'dist', from: projectRoot, contentDir }));
  return broken || serveUntilStopped({ dir: 'dist', basePath, ...address });
});
