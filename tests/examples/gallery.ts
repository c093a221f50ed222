/** `npm run gallery`: serves the examples of every component as pages of a site. */
import { runScript } from '../../cli/command.ts';
import { serveWhileWriting } from '../../cli/serve-while-writing.ts';
import { writeExamples } from './write-examples.ts';

const gallery = serveWhileWriting('npm run gallery', async () => {
  process.env['CONTENT_DIR'] = await writeExamples();
});

await runScript(import.meta, gallery);
