import { didYouMeanFile } from '#core/files/nearest.ts';
import type { Finding } from './problem.ts';
import type { Path } from '#core/files/yaml-source.ts';
import type { ArticleCheck } from './article-check.ts';

export const namesAreKnown: ArticleCheck = {
  id: 'names-are-known',
  title: 'Every person and question that is named exists',
  explanation:
    'People and questions have files of their own; an article names them by the file’s name, and names each person once ' +
    'in its list of people.',
  check(article, library) {
    const { people, quotes, positions } = article.frontMatter;
    const findings: Finding[] = [];
    const named = new Map<string, Path[]>();
    const name = (kind: 'person' | 'question', id: string | undefined, path: Path) => {
      if (id === undefined) return;
      const paths = named.get(`${kind} ${id}`);
      if (paths) paths.push(path);
      else named.set(`${kind} ${id}`, [path]);
    };
    for (const [at, { id }] of people.entries()) {
      const path = ['people', at, 'id'];
      if (named.has(`person ${id}`)) {
        findings.push({
          rule: this.id,
          span: article.places.valueSpan(path),
          message: `“${id}” is listed already.`,
          hint: 'Keep one of the two entries.',
        });
      }
      name('person', id, path);
    }
    for (const [list, entries] of Object.entries({ quotes, positions })) {
      for (const [at, { person, question }] of entries.entries()) {
        name('person', person, [list, at, 'person']);
        name('question', question, [list, at, 'question']);
      }
    }
    for (const [key, [first = [], ...others]] of named) {
      const [kind = '', id = ''] = key.split(' ');
      const [known, folder] = kind === 'person' ? [library.people, 'people'] : [library.questions, 'questions'];
      if (known.has(id)) continue;
      findings.push({
        rule: this.id,
        span: article.places.valueSpan(first),
        message: `There is no ${kind} “${id}”${others.length > 0 ? `, named ${String(others.length + 1)} times in this article` : ''}.`,
        hint: `${didYouMeanFile(id, [...known.keys()])} To add one, write the file ${folder}/${id}.yaml.`.trim(),
      });
    }
    return findings;
  },
};
