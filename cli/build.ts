/** `npm run build [-- --outDir folder]`: builds the site into dist/, or into another folder; all or nothing. */
import { buildSite } from './build/build-site.ts';
import { command, runScript } from './command.ts';
import { projectRoot } from './run-node.ts';

const usage = `npm run build [-- --outDir folder]
Builds the site into dist/ or another folder, which must be new, empty or an earlier build.`;

const build = command(
  { usage, options: { outDir: { type: 'string' } } },
  ({ values: { outDir } }, { contentDir, cacheDir }, { here }) =>
    outDir === undefined
      ? buildSite({ outDir: 'dist', from: projectRoot, contentDir, cacheDir })
      : buildSite({ outDir, from: here, contentDir, cacheDir }),
);

await runScript(import.meta, build);
