import { availableParallelism, cpus } from 'node:os';
import { annotateBody } from '#core/text/annotate.ts';
import { makeRecord } from '#core/article/make-record.ts';
import { frontMatterSchema } from '#core/schema/front-matter.ts';
import { articleChecks } from '#core/check/index.ts';
import { readArticle, readContent } from '#core/check/content.ts';
import { interpretArticle } from '#core/article/interpret.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import { parseArticle } from '#core/article/parse-article.ts';
import { indexPassages } from '#core/text/passages.ts';
import { readProse } from '#core/text/prose.ts';
import { findQuotations } from '#core/text/quotations.ts';
import { isFindings, validate } from '#core/files/validate.ts';
import { readYaml } from '#core/files/yaml-source.ts';
import { bodyHtml } from '#text/body-html.ts';
import { inventedContent } from '../../tests/fixtures/invented-articles.ts';
import { collation } from './collation.ts';
import { median, processorTime } from './processor-time.ts';

const budget = 3;
const rounds = 15;
const base = '/';

const library = readContent(inventedContent(0, 0));
let seed = 0;

/**
 * How much processor time an article takes from the bytes of its file to the HTML of its body: read, checked, made a
 * record, annotated, rendered. The articles are invented, as long and as densely annotated as the site's first one, and
 * no two are alike. Processor time, not time on the clock: user and system time of all threads, so the collection of
 * garbage counts.
 *
 * @param options.profile Whether the time of each stage is printed as well.
 */
export function benchArticle(options: { readonly profile: boolean }): void {
  console.log(
    `Node.js ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} threads`,
  );
  console.log(`First article of the process, cold: ${inMilliseconds(measure(newArticles(1)))}\n`);

  // Compiles what the stages run through.
  measure(newArticles(500));

  console.log('Processor time an article, warm, ms');
  console.table(
    Object.fromEntries(
      [1, 100, 1000].map((count) => [`${count} ${count === 1 ? 'article' : 'articles'}`, measureRounds(count)]),
    ),
  );
  console.log(`Collation of 20 readings, warm: ${collation().toFixed(2)} ms (at most 0.3)\n`);
  if (options.profile) {
    console.log('Processor time of the stages of an article, warm, ms: the median of 500 articles');
    console.table(profile(500));
  }
}

function newArticles(count: number) {
  seed += 1;
  return inventedContent(count, seed).articles;
}

/** Milliseconds an article. Throws where an article has a problem: what is measured is the way of a good one. */
function measure(files: ReturnType<typeof newArticles>): number {
  const before = process.cpuUsage();
  for (const file of files) {
    const { article, problems } = readArticle(file, library);
    if (!article || problems.length > 0) throw new Error(`${file.path} has problems: ${JSON.stringify(problems)}`);
    if (!bodyHtml(article, { base }).html.includes('<u')) throw new Error(`${file.path} has no marks.`);
  }
  return processorTime(before) / files.length;
}

/** Several rounds, each of new articles. One article is too short to be timed alone: 100 such rounds. */
function measureRounds(count: number) {
  const times = Array.from({ length: count === 1 ? 100 : rounds }, () => measure(newArticles(count)));
  return {
    best: round(Math.min(...times)),
    median: round(median(times)),
    worst: round(Math.max(...times)),
    [`within ${budget} ms`]: median(times) <= budget ? 'yes' : 'no',
  };
}

/** The time of each stage. The stages of reading are those of parseArticle, taken apart. */
function profile(count: number) {
  const times = new Map<string, number[]>();
  const stage = <Result>(name: string, run: () => Result): Result => {
    const before = process.cpuUsage();
    const result = run();
    times.set(name, [...(times.get(name) ?? []), processorTime(before)]);
    return result;
  };
  for (const file of newArticles(count)) {
    const parsed = parseArticle(file);
    if (Array.isArray(parsed)) throw new Error(`${file.path} cannot be read.`);
    const { source } = parsed;
    const end = source.indexOf('\n---\n') + 4;
    const yaml = stage('YAML: parse, place', () => readYaml(source.slice(4, end - 3), 4));
    if (isFindings(yaml)) throw new Error(`${file.path} has no front matter.`);
    stage('Front matter: schema', () => validate(frontMatterSchema, yaml));
    const body = stage('Markdown: parse', () => parseMarkdown(source, end));
    const prose = stage('Prose', () => readProse(body));
    const { quotations } = stage('Quotations', () => findQuotations(prose));
    stage('Passages: index', () => indexPassages(prose, quotations));
    const interpreted = stage('Passages: look-up', () => interpretArticle(parsed));
    stage('Checks', () => articleChecks.flatMap((rule) => rule.check(interpreted, library)));
    const record = stage('Record', () => makeRecord(interpreted, library));
    stage('Annotate', () => annotateBody(parsed.body, parsed.prose, record));
    const article = { ...parsed, record };
    stage('HTML, with annotation', () => bodyHtml(article, { base }));
  }
  const rows = [...times].map(([name, each]): [string, number] => [name, median(each)]);
  const total = rows.reduce((sum, [name, time]) => (name === 'Annotate' ? sum : sum + time), 0);
  return Object.fromEntries(
    [...rows, ['All', total] as const].map(([name, time]) => [
      name,
      { ms: round(time), share: `${Math.round((100 * time) / total)}%` },
    ]),
  );
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

function inMilliseconds(time: number): string {
  return `${round(time)} ms`;
}
