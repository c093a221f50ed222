import { guessesIn } from '#core/files/yaml-comments.ts';
import { unnamedSpeaker } from '#core/schema/person.ts';
import { peopleNamed, type ArticleCheck } from './article-check.ts';

/** What a new article has where its abstract and its text belong. */
export const stillToWrite = {
  abstract: 'Replace this line with one or two sentences that sum up the article.',
  text: 'Replace this paragraph with the article, word for word, with an empty line between paragraphs.',
} as const;

/** As many letters of these are enough to know them by. */
const beginning = 39;

export const guessesAreChecked: ArticleCheck = {
  id: 'guesses-are-checked',
  title: 'Guesses are not published',
  explanation:
    'In a draft made from plain text, a comment “# check:” marks each guess, and words without a known speaker go to ' +
    `“${unnamedSpeaker}”; a new article has words that say what belongs there. Until an editor has settled all of them, ` +
    'the article stays a draft.',
  check(article) {
    const { frontMatter, markdown, places, source } = article;
    if (frontMatter.draft) return [];
    const guesses = guessesIn(source.slice(0, source.length - markdown.length)).map((span) => ({
      span,
      message: 'Nobody has checked this guess yet.',
      hint: 'Check it and remove the comment, or write “draft: true”.',
    }));
    const unnamed = peopleNamed(article)
      .filter(({ id }) => id === unnamedSpeaker)
      .map(({ path }) => ({
        span: places.valueSpan(path),
        message: 'No speaker is named here yet: an import writes this name when it finds none.',
        hint: 'Name the person, move the words to “notQuotes” if nobody says them, or write “draft: true”.',
      }));
    const unwritten = Object.values(stillToWrite)
      .map((words) => source.indexOf(words.slice(0, beginning)))
      .filter((start) => start >= 0)
      .map((start) => ({
        span: { start, end: start + (/.*/.exec(source.slice(start))?.[0].length ?? 0) },
        message: 'These words stand for what is still to be written.',
        hint: 'Replace them, or write “draft: true”.',
      }));
    return [...guesses, ...unnamed, ...unwritten];
  },
};
