/** `npm run gallery`: serves the examples of every component as pages of a site. Arguments go to `astro dev`. */
import { command } from '../../cli/command.ts';
import { runNode, tools } from '../../cli/run-node.ts';
import { writeExamples } from './write-examples.ts';

await command(async () => {
  process.env['CONTENT_DIR'] = await writeExamples();
  return runNode(tools.astro, ['dev', '--ignore-lock', ...process.argv.slice(2)]);
});
