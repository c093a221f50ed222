import { didYouMeanFile } from '#core/files/nearest.ts';
import type { CheckFinding } from './problem.ts';
import type { Path } from '#core/files/yaml-source.ts';
import { idPattern } from '#core/schema/fields.ts';
import type { ArticleCheck } from './article-check.ts';

export const namesAreKnown: ArticleCheck = {
  id: 'names-are-known',
  title: 'Every person, question and source named exists',
  explanation:
    'People, questions and sources have files of their own. An article refers to them by file name, and lists each person ' +
    'once under “people”.',
  check(article, library) {
    const { lead, people, quotes, positions, origin } = article.frontMatter;
    const findings: CheckFinding[] = [];
    const named = new Map<string, Path[]>();
    const name = (kind: keyof typeof folders, id: string | undefined, path: Path) => {
      if (id === undefined) return;
      const paths = named.get(`${kind} ${id}`);
      if (paths) paths.push(path);
      else named.set(`${kind} ${id}`, [path]);
    };
    for (const [at, { id }] of people.entries()) {
      const path = ['people', at, 'id'];
      if (named.has(`person ${id}`)) {
        findings.push({
          span: article.places.valueSpan(path),
          message: `“${id}” is already listed.`,
          hint: 'Keep one of the two entries.',
        });
      }
      name('person', id, path);
    }
    name('question', lead, ['lead']);
    for (const [list, entries] of Object.entries({ quotes, positions })) {
      for (const [at, { person, question }] of entries.entries()) {
        name('person', person, [list, at, 'person']);
        name('question', question, [list, at, 'question']);
      }
    }
    name('source', origin?.retells, ['origin', 'retells']);
    for (const [at, { readings }] of quotes.entries()) {
      for (const [nth, { source }] of readings.entries())
        name('source', source, ['quotes', at, 'readings', nth, 'source']);
    }
    for (const [key, [first = [], ...others]] of named) {
      const [kind = '', id = ''] = key.split(' ');
      const folder = kind === 'person' || kind === 'question' ? folders[kind] : folders.source;
      const known: ReadonlyMap<string, unknown> = library[folder] ?? new Map();
      if (known.has(id)) continue;
      findings.push({
        span: article.places.valueSpan(first),
        message: `There is no ${kind} “${id}”${others.length > 0 ? `, but this article names it ${others.length + 1} times` : ''}.`,
        hint: toAddOne(folder, id, known),
      });
    }
    return findings;
  },
};

const folders = { person: 'people', question: 'questions', source: 'sources' } as const;

/** What to do about the name of a missing file. */
export function toAddOne(
  folder: (typeof folders)[keyof typeof folders],
  id: string,
  known: ReadonlyMap<string, unknown>,
): string {
  // A file whose name is no id is reported itself, and cannot be named.
  const ids = [...known.keys()].filter((each) => idPattern.test(each));
  return `${didYouMeanFile(id, ids)} To add one, create the file ${folder}/${id}.yaml.`.trim();
}
