import type { Stance } from '#core/schema/front-matter.ts';
import type { ArticleRecord, PositionRecord, QuestionRecord } from './article-record.ts';

/**
 * The question that opens an article's page; none where the article compares nobody.
 *
 * The editor may name it (`lead`). Otherwise the most disputed leads. Of two questions the first that wins on one of these,
 * in this order:
 *
 * 1. more answers that differ: yes, it depends, no. “Unclear” is no answer;
 * 2. a yes stands against a no;
 * 3. more people answer;
 * 4. more of them in their own words;
 * 5. it comes first in the article.
 */
export function leadingQuestion({ lead, questions, positions }: ArticleRecord): QuestionRecord | undefined {
  const named = questions.find(({ id }) => id === lead);
  if (named) return named;
  const ranks = new Map(
    questions.map(({ id }) => [id, rank(positions.filter(({ question }) => question === id))] as const),
  );
  // Sorting keeps the article's order where nothing else decides.
  return questions.toSorted((a, b) => compare(ranks.get(b.id), ranks.get(a.id)))[0];
}

function rank(positions: readonly PositionRecord[]): readonly number[] {
  const answers = new Set(positions.map(({ stance }) => stance).filter((stance) => stance !== 'unclear'));
  const isDisputed = answers.has('for') && answers.has('against');
  const quoted = positions.filter(({ basis }) => basis === 'quoted');
  return [answers.size, Number(isDisputed), positions.length, quoted.length];
}

function compare(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.map((each, at) => each - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * The positions that stand for a question where there is room for few: from no to yes, and who is unclear last; of one
 * stance in the order of the article. Where more people answer than there is room for, no answer loses its last voice.
 */
export function answersInBrief(
  { positions }: Pick<ArticleRecord, 'positions'>,
  question: string,
  most: number,
): readonly PositionRecord[] {
  const own = positions.filter((position) => position.question === question);
  const voices = own.filter(({ stance }, at) => own.findIndex((each) => each.stance === stance) === at);
  const shown = [...voices, ...own.filter((position) => !voices.includes(position))].slice(0, most);
  return fromNoToYes.flatMap((stance) =>
    own.filter((position) => position.stance === stance && shown.includes(position)),
  );
}

const fromNoToYes = ['against', 'conditional', 'for', 'unclear'] as const satisfies readonly Stance[];
