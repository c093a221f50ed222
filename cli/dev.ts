/** `npm run dev`: serves the site while it is being written. Arguments go to `astro dev`, such as `-- --port 5000`. */
import { command } from './command.ts';
import { runNode, tools } from './run-node.ts';

// Astro refuses a second server of the same folder; on a port of its own it does no harm.
await command(() => runNode(tools.astro, ['dev', '--ignore-lock', ...process.argv.slice(2)]));
