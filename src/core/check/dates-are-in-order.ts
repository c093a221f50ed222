import { isBefore } from '#core/article/last-change.ts';
import type { Path } from '#core/files/yaml-source.ts';
import type { ArticleCheck } from './article-check.ts';

export const datesAreInOrder: ArticleCheck = {
  id: 'dates-are-in-order',
  title: 'Nothing is changed before it is published',
  explanation: 'Neither an article’s update nor a note on it is dated before the article itself.',
  check({ frontMatter: { date, updated, notes }, places }) {
    const changes: { readonly what: string; readonly when: string | undefined; readonly path: Path }[] = [
      { what: 'the article was updated', when: updated, path: ['updated'] },
      ...notes.map((note, at) => ({ what: 'this note was written', when: note.date, path: ['notes', at, 'date'] })),
    ];
    return changes.flatMap(({ what, when, path }) =>
      when !== undefined && isBefore(when, date)
        ? [
            {
              span: places.valueSpan(path),
              message: `By these dates ${what} (${when}) before the article was published (${date}).`,
              hint: 'Correct whichever is wrong: it is often the year.',
            },
          ]
        : [],
    );
  },
};
