/** `npm run build [-- --outDir folder]`: builds the site into dist/, or into another folder; all or nothing. */
import { buildSite } from './build/build-site.ts';
import { command, runScript } from './command.ts';
import { projectRoot } from './run-node.ts';

const usage = `npm run build [-- --outDir folder]
Builds the site into dist/, or into another folder: one that is missing, empty or a build.`;

const build = command(
  { usage, options: { outDir: { type: 'string' } } },
  ({ values: { outDir } }, { contentDir }, { here }) =>
    outDir === undefined
      ? buildSite({ outDir: 'dist', from: projectRoot, contentDir })
      : buildSite({ outDir, from: here, contentDir }),
);

await runScript(import.meta, build);
