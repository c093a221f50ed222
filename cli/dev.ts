/** `npm run dev`: serves the site while it is being written. */
import { runScript } from './command.ts';
import { serveWhileWriting } from './serve-while-writing.ts';

await runScript(
  import.meta,
  serveWhileWriting('npm run dev', () => Promise.resolve()),
);
