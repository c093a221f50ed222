import { foundSpans } from '#core/article/interpret.ts';
import type { ArticleCheck } from './article-check.ts';
import { referenceFindings } from './reference-findings.ts';

export const notesHaveAPlace: ArticleCheck = {
  id: 'notes-have-a-place',
  title: 'A correction changes no word',
  explanation:
    'The words of an article stay as they were published. Where they are wrong, or need explaining, a note says so, and ' +
    'every note points to the words it is about.',
  check(article) {
    const taken = new Set<string>();
    return article.notes.flatMap((note) => {
      const { kind } = note.entry;
      const twice = foundSpans(note).flatMap(({ start, end }) => {
        const place = `${kind} ${start} ${end}`;
        if (!taken.has(place)) {
          taken.add(place);
          return [];
        }
        return [
          {
            span: article.places.valueSpan([...note.path, 'passage']),
            message: `These words already have a note of the kind “${kind}”.`,
            hint: 'Say both in one note.',
          },
        ];
      });
      const { corrected } = note.entry;
      const isSame = corrected !== undefined && note.references.some(({ selector }) => selector.exact === corrected);
      const same = isSame
        ? [
            {
              span: article.places.valueSpan([...note.path, 'corrected']),
              message: 'The right words are the same as the words this note is about.',
              hint: 'Write the right words, or remove “corrected”.',
            },
          ]
        : [];
      return [
        ...note.references.flatMap((reference) =>
          referenceFindings(article, reference, {
            missing: 'The words this note is about are not in the article',
            ambiguous: 'The words this note is about occur in several places in the article',
          }),
        ),
        ...twice,
        ...same,
      ];
    });
  },
};
