import { allFiles, readContent, type Content, type ContentFiles } from '#core/check/content.ts';
import { articleChecks } from '#core/check/index.ts';
import { formatProblems } from '#core/check/problem.ts';
import { quotationsAreCompared } from '#core/check/readings-are-verbatim.ts';
import { sourcesOf } from '#core/files/source-file.ts';
import { counted } from '#core/text/counted.ts';
import { pathFrom } from '#build/path-from.ts';
import { FolderError, readFolder } from '#build/read-folder.ts';
import './plain-environment.ts';
import { checkAgain } from './check/check-again.ts';
import { filesThatChange } from './check/files-that-change.ts';
import { command, runScript, UsageError } from './command.ts';
import { fixFiles } from './fix-files.ts';
import { progressBar } from './progress-bar.ts';
import { colouredFor, formatGithub, formatJson, formats, isFormat, type Format } from './problem-output.ts';

/*
 * Checks the content folder and prints what an editor has to mend. With paths, only problems of these files (or of files
 * below these folders) are printed. Exit code 1 if there is an error, 2 for unusable arguments.
 */

const usage = `npm run check [-- paths… --watch --format text|json|github --json --fix --strict-sources]
Checks the content; --watch checks again whenever a file is saved; --fix corrects whatever has exactly one safe fix;
--strict-sources warns about quotations that have not been compared with any source.`;
const options = {
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  'strict-sources': { type: 'boolean', default: false },
} as const;

function readFormat({ format, json }: { readonly format?: string; readonly json: boolean }): Format {
  const name = format ?? (json ? 'json' : 'text');
  if (!isFormat(name)) throw new UsageError(`There is no format “${name}”; expected ${formats.join(', ')}.`);
  if (json && name !== 'json') throw new UsageError(`--json and --format ${name} cannot be combined.`);
  return name;
}

/** `npm run check`. */
export const check = command(
  { usage, options, most: Infinity },
  async ({ values, positionals }, settings, terminal) => {
    const { contentDir: folder, siteLang: language } = settings;
    const { console, find, stderr, variables } = terminal;
    const format = readFormat(values);
    let files = await readFolder(folder);
    const paths = allFiles(files).map(({ path }) => path);
    const wanted = positionals.map((path) => pathFrom(process.cwd(), find(path)));
    const isIn = (file: string, path: string) => path === '' || file === path || file.startsWith(`${path}/`);
    const unknown = wanted.findIndex((path) => !paths.some((file) => isIn(file, path)));
    if (unknown >= 0)
      throw new UsageError(`There is no file “${positionals[unknown] ?? ''}” in the content folder “${folder}”.`);

    if (values.fix) {
      const fixed = await fixFiles(files, {
        language,
        isWanted: (file) => wanted.length === 0 || wanted.some((path) => isIn(file, path)),
      });
      for (const { file, line, old, text } of fixed) {
        console.error(`${file}:${line}: ${old === '' ? 'added' : `${old} →`} ${text.replace(/^,?\s+/, '')}`);
      }
      if (fixed.length > 0) {
        console.error('');
        files = await readFolder(folder);
      }
    }
    const checks = values['strict-sources'] ? [...articleChecks, quotationsAreCompared] : articleChecks;
    const print = ({ articles, problems: all }: Pick<Content<number>, 'articles' | 'problems'>, from: ContentFiles) => {
      const problems = all.filter(({ file }) => wanted.length === 0 || wanted.some((path) => isIn(file, path)));
      if (format === 'json') {
        console.log(formatJson(problems));
      } else if (format === 'github') {
        if (problems.length > 0) console.log(formatGithub(problems));
      } else if (problems.length > 0) {
        const sourceOf = sourcesOf(allFiles(from));
        console.error(formatProblems(problems, { sourceOf, style: colouredFor(stderr, variables) }));
      } else if (articles.length === 0) {
        console.log(`There are no articles in “${folder}/articles” yet.`);
      } else {
        const quotes = articles.reduce((sum, number) => sum + number, 0);
        console.log(`${counted(articles.length, 'article')}, ${counted(quotes, 'quote')}: all found word for word.`);
      }
      return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    };
    if (values.watch) {
      const read = checkAgain({ language, checks });
      for await (const now of filesThatChange(folder)) {
        console.log('Checking …');
        if (now instanceof FolderError) console.error(now.message);
        else print(read(now), now);
        console.log('Checked. Waiting for changes; Ctrl+C to stop.');
      }
    }
    const showProgress = progressBar(stderr, files.articles.length);
    const content = readContent(files, {
      language,
      checks,
      keep({ file, frontMatter }) {
        showProgress?.(file);
        return frontMatter.quotes.length;
      },
    });
    showProgress?.(undefined);
    return print(content, files);
  },
);

await runScript(import.meta, check);
