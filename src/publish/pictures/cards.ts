import type { ArticleRecord, PersonRecord, QuestionRecord } from '#core/article/article-record.ts';
import { balanceOf } from '#core/article/balance.ts';
import type { SiteRecord } from '#core/across/record.ts';
import { elsewhereInWords, receiptOf } from '#text/elsewhere.ts';
import { formatDay } from '#text/format-date.ts';
import { answerTo } from '#text/stance-words.ts';
import { typeset } from '#text/typeset.ts';
import { articlePicture, personPicture, questionPicture, sitePicture } from './share-addresses.ts';

/**
 * What a picture shows. The pictures of people and questions show nothing that another article could change, so that
 * they stay as they are when one is added.
 */
export type Card =
  | ReturnType<typeof articleCard>
  | ReturnType<typeof personCard>
  | ReturnType<typeof questionCard>
  | { readonly kind: 'site' };

/** The picture at an address of the site. */
export interface Picture {
  readonly address: `/${string}`;
  readonly card: Card;
}

/** Every picture of a site. */
export function picturesOf({ articles, people, questions }: SiteRecord): Picture[] {
  return [
    { address: sitePicture, card: { kind: 'site' } },
    ...articles.map((record) => ({ address: articlePicture(record.slug), card: articleCard(record) })),
    ...people.map(({ person }) => ({ address: personPicture(person.id), card: personCard(person) })),
    ...questions.map(({ question }) => ({ address: questionPicture(question.id), card: questionCard(question) })),
  ];
}

function articleCard(record: ArticleRecord) {
  const isCompared = elsewhereInWords(record) !== undefined;
  return {
    kind: 'article',
    title: typeset(record.title),
    day: formatDay(record.date),
    /** Both verdicts on what is quoted. */
    ...(isCompared ? { receipt: receiptOf(record) } : {}),
    /** Who is quoted and how many words, in the order of the article. */
    balance: balanceOf(record)
      .filter(({ words }) => words > 0)
      .map(({ person: { short, initials, colour, shape }, words }) => ({
        name: short,
        initials,
        colour,
        shape,
        words,
      })),
  } as const;
}

function personCard({ name, native, initials, colour, shape }: PersonRecord) {
  return { kind: 'person', name, native: native?.name, initials, colour, shape } as const;
}

function questionCard(asked: QuestionRecord) {
  const scale = ['against', 'conditional', 'for'] as const;
  return {
    kind: 'question',
    question: typeset(asked.question),
    answers: scale.map((stance) => answerTo(asked, stance)),
  } as const;
}
