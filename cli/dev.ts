/** `npm run dev`: serves the site while it is being written. */
import { serveWhileWriting } from './serve-while-writing.ts';

await serveWhileWriting('npm run dev', () => Promise.resolve());
