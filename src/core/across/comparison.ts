import type { PersonRecord } from '#core/article/article-record.ts';
import { relationBetween, type Relation } from './pairs.ts';
import type { Pair, QuestionAcross, SharedQuestion, SiteRecord, StanceHistory } from './record.ts';

/** Several people on the questions that at least two of them answer. */
export interface Comparison {
  /** By the name they are called by. */
  readonly people: readonly PersonRecord[];
  /** Those that most of them answer first. */
  readonly rows: readonly ComparisonRow[];
  /** Every two of the people. */
  readonly couples: readonly Couple[];
  /** The two that are shown before a reader chooses: those who share most questions. */
  readonly first: readonly PersonRecord[];
}

interface ComparisonRow {
  readonly question: QuestionAcross['question'];
  /** One for each of the people, in their order; missing where they are silent in what was read. */
  readonly cells: readonly { readonly person: PersonRecord; readonly history?: StanceHistory }[];
}

interface Couple {
  readonly people: readonly [PersonRecord, PersonRecord];
  /** How many questions both answer, in whatever articles. */
  readonly shared: number;
  /** Missing where they have no page of their own. */
  readonly pair?: Pair;
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
  const chosen = people.filter((each) => most.includes(each));
  const ids = new Set(chosen.map(({ person }) => person.id));
  const rows = questions
    .map(({ question, histories }) => {
      const known = new Map(histories.map((history) => [history.person.id, history]));
      return {
        question,
        answers: histories.filter(({ person }) => ids.has(person.id)).length,
        cells: chosen.map(({ person }) => {
          const history = known.get(person.id);
          return history ? { person, history } : { person };
        }),
      };
    })
    .filter(({ answers }) => answers > 1)
    .toSorted((a, b) => b.answers - a.answers)
    .slice(0, size.questions)
    .map(({ question, cells }) => ({ question, cells }));
  const couples = chosen.flatMap((a, at) =>
    chosen.slice(at + 1).map((b): Couple => {
      const answered = new Set(b.histories.map(({ question }) => question.id));
      const pair = a.pairs.find((each) => each.people.some(({ id }) => id === b.person.id));
      return {
        people: [a.person, b.person],
        shared: a.histories.filter(({ question }) => answered.has(question.id)).length,
        ...(pair ? { pair } : {}),
      };
    }),
  );
  const [first] = couples.toSorted((a, b) => b.shared - a.shared);
  return { people: chosen.map(({ person }) => person), rows, couples, first: first?.people ?? [] };
}

/** How two people's latest answers to one question stand to each other. */
export function relationOf({ histories: [first, second] }: SharedQuestion): Relation {
  return relationBetween(first.spells[0].stance, second.spells[0].stance);
}
