import type { Stance } from '#core/schema/front-matter.ts';
import type { PersonRecord } from '#core/article/article-record.ts';
import { groupByStance, type PanelRow } from '#core/article/positions.ts';
import { list, say } from '#text/words/words.ts';

/** One sentence, or two, that says who agrees with whom on a question, and who says nothing. */
export function agreementSentence(row: PanelRow): string {
  const groups = groupByStance(row);
  const silent = groups.get('silent') ?? [];
  const speaking = [...groups].flatMap(([stance, people]) =>
    stance === 'silent' || people.length === 0 ? [] : [{ stance, people }],
  );
  const [first, ...others] = speaking;
  if (!first) return say('nobodySpeaks');
  const isReported = row.cells.every(({ position }) => position === undefined || position.basis === 'reported');
  const reported = isReported ? say('asReported') : '';
  if (others.length > 0) {
    const clauses = contrast(speaking.map(({ stance, people }) => clause(people, stance)));
    return joined(say('differ', { clauses, reported }), silence(silent));
  }
  const { stance, people } = first;
  const [only] = people;
  if (only && people.length === 1) {
    const message = stance === 'unclear' ? 'onlySpeaksUnclearly' : 'onlySpeaks';
    return joined(say(message, { name: only.short, reported }), silence(silent, true));
  }
  return joined(agreement(people, stance, reported), silence(silent));
}

function agreement(people: readonly PersonRecord[], stance: Stance, reported: string): string {
  if (stance === 'unclear') return say('speakUnclearly', { names: names(people) });
  const messages = {
    for: ['bothFor', 'allFor'],
    conditional: ['bothConditional', 'allConditional'],
    against: ['bothAgainst', 'allAgainst'],
  } as const;
  const [both, all] = messages[stance];
  return say(people.length === 2 ? both : all, { names: names(people), reported });
}

function clause(people: readonly PersonRecord[], stance: Stance): string {
  const messages = {
    for: 'areFor',
    conditional: 'areConditional',
    against: 'areAgainst',
    unclear: 'areUnclear',
  } as const;
  return say(messages[stance], { n: oneOrSeveral(people), names: names(people) });
}

/** Clauses that say different things, the last after the language's word for that. */
function contrast(clauses: readonly string[]): string {
  const before = clauses.slice(0, -1).join(', ');
  return say('contrast', { before, last: clauses.at(-1) ?? '' });
}

function silence(people: readonly PersonRecord[], areOthers = false): string {
  if (people.length === 0) return '';
  if (areOthers && people.length > 2) return say('othersAreSilent');
  return say('areSilent', { n: oneOrSeveral(people), names: names(people) });
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
