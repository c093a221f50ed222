import { parseArgs } from 'node:util';
import { readContent } from '#core/content.ts';
import { countProblems, formatProblems } from '#core/problem.ts';
import { contentFolder, readFolder } from '../src/content/read-folder.ts';

/*
 * npm run check [-- paths…] [--json]
 *
 * Checks the content folder and prints what an editor has to mend. With paths, only problems of these files (or of
 * files below these folders) are printed. Exit code 1 if there is an error, 2 for unusable arguments.
 */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const content = readContent(await readFolder(contentFolder()));
const wanted = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
const problems = content.problems.filter(
  ({ file }) => wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`)),
);
if (values.json) {
  console.log(JSON.stringify(problems, null, 2));
} else if (problems.length > 0) {
  console.error(formatProblems(problems));
} else {
  const quotes = content.articles.reduce((sum, { record }) => sum + record.quotes.length, 0);
  console.log(`${String(content.articles.length)} articles, ${String(quotes)} quotes: all found word for word.`);
}
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
