import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { evaluate, readAnnotations, type Scores, type Share } from './import/evaluate.ts';
import { command, CommandError, runScript } from './command.ts';

/*
 * Measures what `import` finds against quotations whose speakers people have marked. Exit code 1 if there is no usable data.
 */

const usage = `npm run eval -- data.jsonl [--half a|b] [--rules] [--json]
--half takes half of the documents, chosen by a hash of their names; --rules adds a line for every rule.`;
const whereToGetIt = `npm run eval needs annotated articles: npm run eval -- data.jsonl
They are not part of this project, as their texts belong to their publishers. Get PolNeAR v1.0.0 (Newell, Margolin and
Ruths, LREC 2018), take its “dev” compartment, and convert it to the form described in docs/import.md.`;
const options = {
  half: { type: 'string' },
  rules: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const measure = command({ usage, options, most: 1 }, async ({ values, positionals: [path] }, _settings, { find }) => {
  if (path === undefined) throw new CommandError(whereToGetIt);
  const text = await readFile(find(path), 'utf8').catch(() => {
    throw new CommandError(`There is no file ${path}.\n\n${whereToGetIt}`);
  });
  const data = readAnnotations(text);
  if (typeof data === 'number')
    throw new CommandError(`${path}:${data}: this line is not in the form described in docs/import.md.`);
  const before = process.cpuUsage();
  const scores = evaluate(data, (doc) => values.half === undefined || halfOf(doc) === values.half);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(values.json ? asJson(scores, seconds) : asText(scores, seconds, values.rules));
  return 0;
});

/** Half of the documents to develop with, half to see whether it holds. */
function halfOf(doc: string): string {
  const last = createHash('sha256').update(doc).digest('hex').slice(-1);
  return parseInt(last, 16) % 2 === 0 ? 'a' : 'b';
}

function rate({ right, all }: Share): number {
  return all === 0 ? 0 : right / all;
}

function figure(share: Share): string {
  return `${rate(share).toFixed(3)} (${share.right} of ${share.all})`;
}

function f1({ found, precision }: Scores): number {
  const [recall, exact] = [rate(found), rate(precision)];
  return recall + exact === 0 ? 0 : (2 * recall * exact) / (recall + exact);
}

function asText(scores: Scores, seconds: number, withRules: boolean): string {
  const quotations = scores.high.all + scores.low.all;
  const tier = (name: string, share: Share) =>
    `  ${name.padEnd(8)}coverage ${(quotations === 0 ? 0 : share.all / quotations).toFixed(3)}, right ${figure(share)}`;
  const group = (shares: ReadonlyMap<string, Share>) => (name: string) =>
    `  ${name.padEnd(8)}${figure(shares.get(name) ?? { right: 0, all: 0 })}`;
  return [
    `${scores.documents} documents, ${seconds.toFixed(1)} s of CPU time`,
    '',
    'Quotations found (the same words)',
    `  precision ${figure(scores.precision)}`,
    `  recall    ${figure(scores.found)}`,
    `  F1        ${f1(scores).toFixed(3)}`,
    `  not counted: ${scores.otherMarks} in single marks or doubled apostrophes, which the data does not mark`,
    '',
    'Speakers (the mention overlaps with the annotated one)',
    ...['all', 'direct', 'mixed', 'name', 'pronoun', 'nominal'].map(group(scores.speakers)),
    '',
    'Confidence',
    tier('high', scores.high),
    tier('low', scores.low),
    '',
    'Persons (the one in the file, where the annotated speaker has a name)',
    ...['all', 'high', 'low'].map(group(scores.persons)),
    ...(withRules
      ? ['', 'Rules', ...[...scores.rules].map(([name, share]) => `  ${name.padEnd(26)}${figure(share)}`).sort()]
      : []),
  ].join('\n');
}

function asJson(scores: Scores, cpuSeconds: number): string {
  return JSON.stringify(
    {
      ...scores,
      f1: f1(scores),
      speakers: Object.fromEntries(scores.speakers),
      persons: Object.fromEntries(scores.persons),
      rules: Object.fromEntries(scores.rules),
      cpuSeconds,
    },
    null,
    2,
  );
}

await runScript(import.meta, measure);
