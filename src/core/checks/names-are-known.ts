import { didYouMean } from '../nearest.ts';
import type { ArticleCheck } from './article-check.ts';

export const namesAreKnown: ArticleCheck = {
  id: 'names-are-known',
  title: 'Every person and question that is named exists',
  explanation:
    'People and questions have files of their own; an article names them by the file’s name, and names each person once ' +
    'in its list of people.',
  check(article, library) {
    const { frontMatter, places } = article;
    const known = (kind: 'person' | 'question', id: string | undefined, path: (string | number)[]) => {
      const names = kind === 'person' ? library.people : library.questions;
      const folder = kind === 'person' ? 'people' : 'questions';
      if (id === undefined || names.has(id)) return [];
      return [
        {
          rule: this.id,
          span: places.valueSpan(path),
          message: `There is no ${kind} “${id}”.`,
          hint: `${didYouMean(id, [...names.keys()])} To add one, write the file ${folder}/${id}.yaml.`.trim(),
        },
      ];
    };
    const listed = new Set<string>();
    return [
      ...frontMatter.people.flatMap(({ id }, at) => {
        const twice = listed.has(id);
        listed.add(id);
        return [
          ...known('person', id, ['people', at, 'id']),
          ...(twice
            ? [{ rule: this.id, span: places.valueSpan(['people', at, 'id']), message: `“${id}” is listed already.`, hint: 'Keep one of the two entries.' }]
            : []),
        ];
      }),
      ...frontMatter.quotes.flatMap(({ person, question }, at) => [
        ...known('person', person, ['quotes', at, 'person']),
        ...known('question', question, ['quotes', at, 'question']),
      ]),
      ...frontMatter.positions.flatMap(({ person, question }, at) => [
        ...known('person', person, ['positions', at, 'person']),
        ...known('question', question, ['positions', at, 'question']),
      ]),
    ];
  },
};
