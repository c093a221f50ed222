/**
 * `npm run build`: builds the site into dist/, all or nothing. `-- --outDir folder` builds it elsewhere; other arguments
 * go to `astro build`.
 */
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { command } from './command.ts';

await command(() => {
  const args = process.argv.slice(2);
  const { values } = parseArgs({ args, options: { outDir: { type: 'string', default: 'dist' } }, strict: false });
  const outDir = typeof values.outDir === 'string' ? values.outDir : 'dist';
  const others = args.filter((each, at) => !each.startsWith('--outDir') && args[at - 1] !== '--outDir');
  return buildSite(outDir, others);
});
