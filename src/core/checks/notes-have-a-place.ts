import { referenceFindings, type ArticleCheck } from './article-check.ts';

export const notesHaveAPlace: ArticleCheck = {
  id: 'notes-have-a-place',
  title: 'A correction changes no word',
  explanation:
    'The words of an article stay as they were published. What is wrong or needs a word more is said in a note, and ' +
    'every note points to the words it is about.',
  check(article) {
    return article.notes.flatMap(({ references }) =>
      references.flatMap((reference) =>
        referenceFindings(this.id, article, reference, {
          missing: 'The words that this note is about are not in the article',
          ambiguous: 'The words that this note is about stand in several places of the article',
          remedy: 'Copy the words from the article.',
        }),
      ),
    );
  },
};
