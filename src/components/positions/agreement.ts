import type { Stance } from '#core/schema/front-matter.ts';
import type { PersonRecord, QuestionRecord } from '#core/article/article-record.ts';
import { groupByStance, type PanelRow } from '#core/article/positions.ts';
import { answerTo } from '#text/stance-words.ts';
import { either, list, say } from '#text/words/words.ts';

/**
 * One sentence, or two, that says who agrees with whom on a question, and from whom there is no view.
 *
 * @param across whether the answers are of several articles.
 */
export function agreementSentence(row: PanelRow, across = false): string {
  const groups = [...groupByStance(row)].map(([stance, cells]) => ({
    stance,
    people: cells.map(({ person }) => person),
  }));
  const silent = groups.find(({ stance }) => stance === 'silent')?.people ?? [];
  const speaking = groups.flatMap(({ stance, people }) =>
    stance === 'silent' || people.length === 0 ? [] : [{ stance, people }],
  );
  const [first, ...others] = speaking;
  const isReported = row.cells.every(({ position }) => position === undefined || position.basis === 'reported');
  const reported = isReported ? say(across ? 'asArticlesReport' : 'asReported') : '';
  if (!first || others.length > 0 || first.people.length === 1) {
    const clauses = speaking.map(({ stance, people }) => clause(row.question, people, stance)).join('; ');
    return joined(say('differ', { clauses, reported }), silence(silent));
  }
  return joined(agreement(row.question, first.people, first.stance, reported), silence(silent));
}

function agreement(
  question: QuestionRecord,
  people: readonly PersonRecord[],
  stance: Stance,
  reported: string,
): string {
  const values = { names: names(people), reported };
  const isBoth = people.length === 2;
  if (stance === 'unclear') return say('speakUnclearly', values);
  if (stance === 'conditional') return say(isBoth ? 'bothConditional' : 'allConditional', values);
  if (question.answers) {
    return say(isBoth ? 'bothAnswer' : 'allAnswer', { ...values, answer: answerTo(question, stance) });
  }
  const [both, all] = ({ for: ['bothFor', 'allFor'], against: ['bothAgainst', 'allAgainst'] } as const)[stance];
  return say(isBoth ? both : all, values);
}

function clause(question: QuestionRecord, people: readonly PersonRecord[], stance: Stance): string {
  const values = { n: oneOrSeveral(people), names: names(people) };
  if (question.answers) {
    if (stance === 'conditional') return say('forWhomItDepends', values);
    if (stance !== 'unclear') return say('areAnswering', { ...values, answer: answerTo(question, stance) });
  }
  if (stance === 'conditional') return say('areConditional', values);
  return say(({ for: 'areFor', against: 'areAgainst', unclear: 'areUnclear' } as const)[stance], values);
}

function silence(people: readonly PersonRecord[]): string {
  return people.length === 0 ? '' : say('areSilent', { names: either(people.map(({ short }) => short)) });
}

/** What a list of names asks of its verb: twenty-one names, too, are several. */
function oneOrSeveral(people: readonly PersonRecord[]): number {
  return Math.min(people.length, 2);
}

function names(people: readonly PersonRecord[]): string {
  return list(people.map(({ short }) => short));
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
