/** `npm run build`: builds the site into dist/. Arguments go to `astro build`, such as `-- --outDir folder`. */
import { command } from './command.ts';
import { runNode, tools } from './run-node.ts';

await command(() => runNode(tools.astro, ['build', ...process.argv.slice(2)]));
