import { stances, type Stance } from '#core/schema/front-matter.ts';
import type { ArticleRecord, PersonRecord, PositionRecord, QuestionRecord } from './article-record.ts';

/** The positions panel: questions down, people across. */
export interface PositionsPanel {
  /** Everyone who takes a position in the article, in the order in which the article meets them. */
  readonly people: readonly PersonRecord[];
  readonly rows: readonly PanelRow[];
}

export interface PanelRow {
  readonly question: QuestionRecord;
  /** One cell for each of the panel's people, in their order. */
  readonly cells: readonly PanelCell[];
}

/** What a person says on a question; without a position the person is silent in this article. */
export interface PanelCell {
  readonly person: PersonRecord;
  readonly position?: PositionRecord;
}

/** Orders an article's positions into a panel. Its rows stand in the order of the article's questions. */
export function positionsPanel(record: ArticleRecord): PositionsPanel {
  const people = record.people.filter(({ id }) => record.positions.some(({ person }) => person === id));
  const rows = record.questions.map((question) => ({
    question,
    cells: people.map((person): PanelCell => {
      const position = record.positions.find((each) => each.person === person.id && each.question === question.id);
      return position ? { person, position } : { person };
    }),
  }));
  return { people, rows };
}

/** The cells of a row by stance, and those of who is silent; each in the panel's order. */
export function groupByStance(row: PanelRow): ReadonlyMap<Stance | 'silent', readonly PanelCell[]> {
  return new Map(
    ([...stances, 'silent'] as const).map((stance) => [
      stance,
      row.cells.filter(({ position }) => (position?.stance ?? 'silent') === stance),
    ]),
  );
}

/** Whether several people answer a row's question. */
export function isShared({ cells }: PanelRow): boolean {
  return cells.filter(({ position }) => position).length > 1;
}
