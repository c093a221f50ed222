/** `npm start`: checks the content, builds the site into dist/ and serves it. `-- --port 5000 --host` as in cli/serve.ts. */
import { buildSite } from './build/build-site.ts';
import { command } from './command.ts';
import { runNode } from './run-node.ts';
import { parseServeOptions, serveUntilStopped } from './serve.ts';

await command(async ({ basePath, contentDir }) => {
  const options = parseServeOptions(process.argv.slice(2));
  const broken = (await runNode('cli/check.ts')) || (await buildSite({ outDir: 'dist', contentDir }));
  return broken || serveUntilStopped({ dir: 'dist', basePath, ...options });
});
