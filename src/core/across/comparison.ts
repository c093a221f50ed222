import type { PersonRecord } from '#core/article/article-record.ts';
import type { QuestionAcross, SiteRecord, StanceHistory } from './record.ts';

/** Several people on the questions that at least two of them answer. */
export interface Comparison {
  /** By the name they are called by. */
  readonly people: readonly PersonRecord[];
  /** Those that most of them answer first. */
  readonly rows: readonly ComparisonRow[];
  /** Every two of the people who share no question at all. */
  readonly apart: readonly (readonly [PersonRecord, PersonRecord])[];
}

export interface ComparisonRow {
  readonly question: QuestionAcross['question'];
  /** One for each of the people, in their order; missing where they are silent in what was read. */
  readonly cells: readonly { readonly person: PersonRecord; readonly history?: StanceHistory }[];
}

/** How many people and questions one table can hold before it no longer compares. */
export interface ComparisonSize {
  readonly people: number;
  readonly questions: number;
}

/** The people who answer most questions, side by side. */
export function compareMost({ people, questions }: SiteRecord, size: ComparisonSize): Comparison {
  const most = people
    .filter(({ histories }) => histories.length > 0)
    .toSorted((a, b) => b.histories.length - a.histories.length)
    .slice(0, size.people);
  // Chosen by number, shown by name.
  const chosen = people.filter((each) => most.includes(each)).map(({ person }) => person);
  const ids = new Set(chosen.map(({ id }) => id));
  const rows = questions
    .map(({ question, histories }) => {
      const known = new Map(histories.map((history) => [history.person.id, history]));
      return {
        question,
        answers: histories.filter(({ person }) => ids.has(person.id)).length,
        cells: chosen.map((person) => {
          const history = known.get(person.id);
          return history ? { person, history } : { person };
        }),
      };
    })
    .filter(({ answers }) => answers > 1)
    .toSorted((a, b) => b.answers - a.answers)
    .slice(0, size.questions)
    .map(({ question, cells }) => ({ question, cells }));
  const answered = new Map(
    most.map(({ person, histories }) => [person.id, histories.map(({ question }) => question.id)]),
  );
  const apart = chosen.flatMap((a, at) =>
    chosen
      .slice(at + 1)
      .filter((b) => !answered.get(a.id)?.some((question) => answered.get(b.id)?.includes(question)))
      .map((b) => [a, b] as const),
  );
  return { people: chosen, rows, apart };
}
