/** `npm run build [-- --outDir folder]`: checks the content and builds the site into dist/, or another folder; all or nothing. */
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { command, CommandError } from './command.ts';

const usage = 'Usage: npm run build [-- --outDir folder]';

await command(({ contentDir }) => {
  const { outDir, help } = parse();
  if (help === true) {
    console.log(usage);
    return Promise.resolve(0);
  }
  return buildSite({ outDir, contentDir });
});

function parse() {
  try {
    const options = { outDir: { type: 'string', default: 'dist' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
