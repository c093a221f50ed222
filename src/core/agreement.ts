import type { Stance } from './article.ts';
import type { PersonRecord } from './article-record.ts';
import { groupByStance, type PanelRow } from './positions.ts';

/** One sentence, or two, that says who agrees with whom on a question, and who says nothing. */
export function agreementSentence(row: PanelRow): string {
  const groups = groupByStance(row);
  const silent = groups.get('silent') ?? [];
  const speaking = [...groups].flatMap(([stance, people]) =>
    stance === 'silent' || people.length === 0 ? [] : [{ stance, people }],
  );
  const [first, ...others] = speaking;
  if (!first) return 'Nobody says anything on this.';
  const reported = row.cells.every(({ position }) => position === undefined || position.basis === 'reported');
  const source = reported ? ', as the article reports' : '';
  if (others.length > 0) {
    return (
      sentence(`${list(speaking.map(({ stance, people }) => clause(people, stance)))}${source}`) +
      silence(silent, false)
    );
  }
  const { stance, people } = first;
  const [only] = people;
  if (only && people.length === 1) {
    const without = stance === 'unclear' ? ', without a clear stance' : '';
    return sentence(`Only ${only.short} speaks to this${without}${source}`) + silence(silent, true);
  }
  const verb =
    stance === 'unclear'
      ? 'speak to this, neither with a clear stance'
      : `agree${source}: ${people.length === 2 ? 'both' : 'all'} are ${words[stance]}`;
  return sentence(`${names(people)} ${verb}`) + silence(silent, false);
}

const words: Readonly<Record<Stance, string>> = {
  for: 'for it',
  conditional: 'for it on conditions',
  against: 'against it',
  unclear: 'unclear',
};

function clause(people: readonly PersonRecord[], stance: Stance): string {
  return `${names(people)} ${people.length === 1 ? 'is' : 'are'} ${words[stance].replace(' it', '')}`;
}

function silence(people: readonly PersonRecord[], others: boolean): string {
  if (people.length === 0) return '';
  const verb = people.length === 1 ? 'says' : 'say';
  const who = others && people.length > 2 ? 'The others' : names(people);
  return ` ${sentence(`${who} ${verb} nothing`)}`;
}

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function names(people: readonly PersonRecord[]): string {
  return list(people.map(({ short }) => short));
}

function list(parts: readonly string[]): string {
  return conjunction.format(parts);
}

function sentence(text: string): string {
  return `${text}.`;
}
