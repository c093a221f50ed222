import { months, parseEventDate, weekdays } from '#core/schema/dates.ts';
import type { Span } from '#core/check/problem.ts';
import type { ParsedComponents } from 'chrono-node';
import { strict } from 'chrono-node/en';

/** Words of a text that tell a date, and the date as EDTF. Offsets count in the text. */
export interface DatedWords extends Span {
  readonly edtf: string;
}

interface Pattern {
  readonly pattern: RegExp;
  /** The words tell a date only together with that of the article: “last week”, but not “in 2027”. */
  readonly needsToday?: boolean;
  readonly read: (match: RegExpExecArray, today: Date) => string | undefined;
}

const monthNames = months.join('|');
const weekdayNames = weekdays.join('|');
const numberWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const year = String.raw`(?:1[5-9]|20)\d\d`;
const season = 'spring|summer|autumn|fall|winter';

/** What is read before chrono, the more particular first. `today` is the article's day. */
const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(String.raw`\b(?:(?:between|from) (${year}) (?:and|to) |(${year})\s?[-–])(${year})\b`, 'gi'),
    read: ([, first, from = first, to]) => `${from ?? ''}/${to ?? ''}`,
  },
  {
    pattern: new RegExp(String.raw`\b(?:in )?the (${year.replace(String.raw`\d\d`, String.raw`\d0`)})s\b`, 'gi'),
    read: ([, first = '']) => `${first}/${Number(first) + 9}`,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:in|since|until|by) )?(?:the )?(?:(early|late) )?(${season})(?: of)? (${year})\b`,
      'gi',
    ),
    read: ([, , name = '', of = '']) => `${of}-${seasonNumber(name)}`,
  },
  {
    pattern: new RegExp(String.raw`\b(last|this|next) (${season})\b`, 'gi'),
    needsToday: true,
    read: ([, which = '', name = ''], today) => relativeSeason(which.toLowerCase(), name, today),
  },
  {
    pattern: /\b(?:(earlier|later) )?(this|last|next) (week|month|year)\b/gi,
    needsToday: true,
    read: ([, part = '', which = '', unit = ''], today) =>
      relativeSpan(part.toLowerCase(), which.toLowerCase(), unit.toLowerCase(), today),
  },
  {
    pattern: /\b(?:in|over|during) the (?:coming|next few) (?:hours|days|weeks|months|years)\b/gi,
    needsToday: true,
    read: (_, today) => `${iso(today)}/..`,
  },
  {
    pattern: /\b(?:in|over|during) (?:recent|the past few|the last few) (?:days|weeks|months|years)\b/gi,
    needsToday: true,
    read: (_, today) => `../${iso(today)}`,
  },
  {
    pattern: new RegExp(
      String.raw`\b(\d{1,3}|an?|${numberWords}) (day|week|month|year)s? (ago|earlier|from now)\b`,
      'gi',
    ),
    needsToday: true,
    read: ([, count = '', unit = '', direction = ''], today) =>
      ago(count.toLowerCase(), unit.toLowerCase(), direction.toLowerCase() === 'from now' ? 1 : -1, today),
  },
  {
    pattern: new RegExp(String.raw`\bin (\d{1,3}|an?|${numberWords}) (day|week|month|year)s?['’] time\b`, 'gi'),
    needsToday: true,
    read: ([, count = '', unit = ''], today) => ago(count.toLowerCase(), unit.toLowerCase(), 1, today),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(since|until|till|by|before|in|after) )?(?:(early|late|mid)[- ])?(${monthNames}),? (${year})\b`,
      'g',
    ),
    read: ([, word = '', , name = '', of = '']) => withEnds(word, `${of}-${monthNumber(name)}`),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter) )?(?:([Ll]ast|[Nn]ext|[Tt]his) )?(?<![Tt]he (?=[A-Z][a-z]+ [A-Z]))(${weekdayNames})(?: (?:morning|afternoon|evening|night))?\b(?!['’]|,? (?:\d|${monthNames}))`,
      'g',
    ),
    needsToday: true,
    read: weekday,
  },
  {
    pattern:
      /\b([Tt]he day (?:before|after) )?(?:^[YT]|[yt])(?:esterday|oday|onight|omorrow|his (?:morning|afternoon|evening))\b(?!['’])/g,
    needsToday: true,
    read: ([words, further], today) => {
      const direction = { yesterday: -1, tomorrow: 1 }[words.toLowerCase().split(' ').at(-1) ?? ''] ?? 0;
      return iso(addDays(today, direction * (further === undefined ? 1 : 2)));
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(since|until|till|by|before|after|in|from|during|of) (?:(?:early|late|mid)[- ])?(${year})\b(?!\s?%|[.,]\d|\p{L}|[-–]\d)(?! (?:people|men|women|children|troops|police|(?!was|is|has|as|its|his|this)\p{Ll}+s)\b)`,
      'giu',
    ),
    read: ([, word = '', of = '']) => withEnds(word, of),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring) (?:(?:early|late|mid)[- ])?(${monthNames})\b(?! \d)`,
      'g',
    ),
    needsToday: true,
    read: ({ 0: words, 1: name = '', index, input }, today) => {
      const number = Number(monthNumber(name));
      const future = isFuture(input, index) && !/^since/i.test(words);
      const current = today.getUTCMonth() + 1;
      const of = today.getUTCFullYear() + (future && number < current ? 1 : !future && number > current ? -1 : 0);
      return withEnds(words.split(' ')[0] ?? '', `${of}-${monthNumber(name)}`);
    },
  },
];

/**
 * Finds the words of a sentence that tell a date. Weeks begin on Monday; a weekday is the last one, or the next one where
 * the sentence speaks of what is to come. Without the article's date only what needs none is read.
 */
export function findDatedWords(sentence: string, published: string | undefined): DatedWords[] {
  const today = published === undefined ? undefined : new Date(`${published.slice(0, 10)}T00:00:00Z`);
  const found: DatedWords[] = [];
  const add = (words: DatedWords) => {
    const isFree = !found.some(({ start, end }) => words.start < end && start < words.end);
    if (isFree && parseEventDate(words.edtf)) found.push(words);
  };
  fullDates(sentence, today).forEach(add);
  for (const { pattern, needsToday, read } of patterns) {
    if (needsToday && !today) continue;
    for (const match of sentence.matchAll(pattern)) {
      const edtf = read(match, today ?? new Date(0));
      if (edtf !== undefined) add({ start: match.index, end: match.index + match[0].length, edtf });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Days of a month, as chrono finds them: “27 February 2025”, “Feb. 27”. */
function fullDates(sentence: string, today: Date | undefined): DatedWords[] {
  if (!/\d/.test(sentence)) return [];
  const reference = { instant: today ?? new Date(0), timezone: 0 };
  return strict.parse(sentence, reference).flatMap(({ index, text, start, end }): DatedWords[] => {
    const hasYear = start.isCertain('year') || end?.isCertain('year') === true;
    if (!start.isCertain('day') || !start.isCertain('month') || (!hasYear && !today)) return [];
    const isAhead = isFuture(sentence, index);
    const from = dayOf(start, today, hasYear, isAhead);
    const to = end?.isCertain('day') ? dayOf(end, today, hasYear, isAhead) : undefined;
    if (!from || !namesMonth.test(text)) return [];
    return [{ start: index, end: index + text.length, edtf: to ? `${from}/${to}` : from }];
  });
}

/** “73 seconds after” and “9/11” are no days of a calendar. */
const namesMonth = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function dayOf(
  components: ParsedComponents,
  today: Date | undefined,
  hasYear: boolean,
  isAhead: boolean,
): string | undefined {
  const [of, month, day] = [components.get('year'), components.get('month'), components.get('day')];
  if (of === null || month === null || day === null) return undefined;
  if (hasYear || !today) return isoDay(of, month, day);
  // The nearest past day of that name, or the nearest to come.
  const current = today.getUTCFullYear();
  const here = Date.UTC(current, month - 1, day);
  const shift = isAhead && here < today.getTime() ? 1 : !isAhead && here > today.getTime() ? -1 : 0;
  return isoDay(current + shift, month, day);
}

function isoDay(of: number, month: number, day: number): string {
  return `${String(of).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

function monday(date: Date): Date {
  return addDays(date, -((date.getUTCDay() + 6) % 7));
}

function relativeSpan(part: string, which: string, unit: string, today: Date): string | undefined {
  const shift = { last: -1, this: 0, next: 1 }[which] ?? 0;
  if (part !== '' && shift !== 0) return undefined;
  const of = today.getUTCFullYear();
  const month = today.getUTCMonth();
  const [from, to] =
    unit === 'week'
      ? [addDays(monday(today), 7 * shift), addDays(monday(today), 7 * shift + 6)]
      : unit === 'month'
        ? [new Date(Date.UTC(of, month + shift, 1)), new Date(Date.UTC(of, month + shift + 1, 0))]
        : [new Date(Date.UTC(of + shift, 0, 1)), new Date(Date.UTC(of + shift, 11, 31))];
  if (part === 'earlier') return `${iso(from)}/${iso(today)}`;
  if (part === 'later') return `${iso(today)}/${iso(to)}`;
  return unit === 'week' ? `${iso(from)}/${iso(to)}` : iso(from).slice(0, unit === 'month' ? 7 : 4);
}

function seasonNumber(name: string): string {
  return { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }[name.toLowerCase()] ?? '21';
}

/** Seasons are counted on from year to year: winter, as the north counts it, begins in December. */
function relativeSeason(which: string, name: string, today: Date): string {
  const first = 4 * today.getUTCFullYear();
  const current = first + Math.floor((today.getUTCMonth() + 1) / 3) - 1;
  const from = { last: current - 4, next: current + 1 }[which] ?? Math.min(current, first);
  const season = from + ((Number(seasonNumber(name)) - 21 - (from % 4) + 4) % 4);
  return `${Math.floor(season / 4)}-${21 + (season % 4)}`;
}

function ago(count: string, unit: string, direction: number, today: Date): string {
  const named = numberWords.split('|').indexOf(count) + 1;
  const number = (/^an?$/.test(count) ? 1 : named > 0 ? named : Number(count)) * direction;
  if (unit === 'day') return iso(addDays(today, number));
  if (unit === 'week') return `${iso(addDays(today, 7 * number))}~`;
  if (unit === 'month')
    return `${iso(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + number, 1))).slice(0, 7)}~`;
  return `${today.getUTCFullYear() + number}~`;
}

function weekday({ 0: words, 1: word = '', 2: name = '', index, input }: RegExpExecArray, today: Date): string {
  const which = word.toLowerCase();
  const number = weekdays.indexOf(name);
  const own = (today.getUTCDay() + 6) % 7;
  const back = (own - number + 7) % 7;
  const future = which === 'next' || /^by |^until /i.test(words) || (which !== 'last' && isFuture(input, index));
  const days = future
    ? which === 'next' && back === 0
      ? 7
      : (7 - back) % 7
    : which === 'last' && back === 0
      ? -7
      : -back;
  return iso(addDays(today, days));
}

/**
 * Whether a sentence speaks, at a date, of what is to come: the nearest verb before the date tells, or else the first behind
 * it. “Lorn said on Monday it would go” is past; what is quoted tells nothing.
 */
function isFuture(sentence: string, at: number): boolean {
  const from = Math.max(0, at - far);
  const plain = sentence.slice(from, at + far).replace(/[“"][^“”"]*[”"]/g, (quoted) => ' '.repeat(quoted.length));
  const verb = [...plain.slice(0, at - from).matchAll(tense)].at(-1) ?? [...plain.slice(at - from).matchAll(tense)][0];
  return verb?.groups?.['future'] !== undefined;
}

/** In how many characters around a date its verb is looked for. */
const far = 300;

/** Verbs that tell when: of what is to come, with the words that follow (“will be held”), or of what is past. */
const tense =
  /\b(?:(?:was|were) (?:to|due|scheduled|set|expected)(?: \p{Ll}+){0,2}|(?<future>(?:will|shall|would|due|scheduled|plans? to|planned for|upcoming|ahead of|next|(?:is|are) (?:to|set to|expected to))\b(?: (?!that\b)\p{Ll}+){0,3})|said|told|wrote|met|was|were|had|did|made|took|gave|went|came|began|held|left|won|lost|found|saw|sent|spoke|rose|fell|\p{Ll}{2,}ed)\b/giu;

function monthNumber(name: string): string {
  return pad(months.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1);
}

/** “since 2019” has no end, “until 2027” no beginning; “by 2027” is 2027. */
function withEnds(word: string, edtf: string): string {
  if (/^(?:since|from|after)$/i.test(word)) return `${edtf}/..`;
  return /^(?:until|till|before)$/i.test(word) ? `../${edtf}` : edtf;
}
