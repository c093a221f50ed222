import { months, weekdays } from '#core/schema/dates.ts';

/** Who speaks in a turn of a transcript, “ADA LORN: We stay.”: a name of up to four words in capitals before a colon. */
export function speakerOfTurn(turn: string): string | undefined {
  const [name = '', ...rest] = turn.slice(0, 60).split(/:(?=\s|$)/);
  const isName = name.split(' ').every((word, at) => at < 4 && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(word));
  return isName && rest.length > 0 && !labels.has(name.toLowerCase()) ? name : undefined;
}

/** What stands before a colon in capitals and is nobody: in press releases, tables of contents, interviews. */
const labels = new Set([
  ...[...weekdays, ...months].map((name) => name.toLowerCase()),
  ...(
    'who what when where why how question answer note notes contact contacts editor background source sources photo picture ' +
    'video audio update updates live breaking watch read more correction summary abstract verdict result results fact facts ' +
    'date time place venue price email tel phone web website address about embargo release attention subject re from to cc ' +
    'politics sport sports business world weather culture opinion economy science health travel arts'
  ).split(' '),
]);
