import type { Span } from '#core/check/problem.ts';
import { slugOf } from '#core/files/slug.ts';
import { passageValue, type Change, type Value } from '#core/edit/change.ts';
import type { Stance } from '#core/schema/front-matter.ts';
import type { Asked } from './ask-schema.ts';
import type { Desk, Entry, List, Words } from './messages.ts';

const stances: Readonly<Record<Stance, string>> = {
  for: 'for: yes',
  conditional: 'conditional: it depends',
  against: 'against: no',
  unclear: 'unclear',
};

/** A field of a form, by the key of the front matter that it fills. */
export interface Field {
  readonly key: string;
  readonly label: string;
  /** Texts to choose among, each with what it is called. */
  readonly kind: 'text' | 'sentence' | 'person' | 'question' | Readonly<Record<string, string>>;
  readonly isRequired?: boolean;
  readonly help?: string;
}

const person: Field = {
  key: 'person',
  label: 'Who',
  kind: 'person',
  isRequired: true,
  help: 'A new name makes a new file.',
};
const question: Field = {
  key: 'question',
  label: 'Question',
  kind: 'question',
  help: 'A new one ends with a question mark.',
};

/** What each kind of entry asks for beside the words. */
export const forms: Readonly<Record<List, { readonly name: string; readonly fields: readonly Field[] }>> = {
  quotes: { name: 'Quotation', fields: [person, { key: 'about', label: 'About', kind: 'text' }, question] },
  positions: {
    name: 'Position',
    fields: [
      person,
      { ...question, isRequired: true },
      { key: 'stance', label: 'Answer', kind: { '': '', ...stances } },
      {
        key: 'summary',
        label: 'In one line',
        kind: 'sentence',
        help: 'To add evidence to a position that is there, leave this and the answer empty.',
      },
    ],
  },
  timeline: {
    name: 'Event',
    fields: [
      {
        key: 'date',
        label: 'Date',
        kind: 'text',
        isRequired: true,
        help: 'Or 2025-02, 2025, 2025-02-24/2025-02-27, ../2025-02-27, 2025-02-27/..; with ? if uncertain, ~ if rough.',
      },
      { key: 'when', label: 'The article’s words for the date', kind: 'text' },
      {
        key: 'status',
        label: 'If the date does not tell',
        kind: { '': '', happened: 'it had happened', announced: 'it was to come' },
      },
      { key: 'event', label: 'What happens, in a sentence', kind: 'sentence', isRequired: true },
    ],
  },
  notes: {
    name: 'Note',
    fields: [
      { key: 'kind', label: 'Kind', kind: { context: 'context', correction: 'correction' }, isRequired: true },
      { key: 'corrected', label: 'The right words, of a correction', kind: 'text' },
      { key: 'date', label: 'Day of the note', kind: 'text' },
      { key: 'text', label: 'The note', kind: 'sentence', isRequired: true },
    ],
  },
  notQuotes: { name: 'Not a quotation', fields: [] },
};

/** A form as it is being filled in: of new words, or of an entry that is there. */
export interface Draft {
  readonly list: List;
  /** The entry that it changes. */
  readonly at?: number | undefined;
  readonly words?: Words | undefined;
  readonly values: Readonly<Record<string, string>>;
  /** Whether the next thing to do opens when this one is saved. */
  readonly isTask?: boolean | undefined;
}

type Edit = Omit<Extract<Asked, { kind: 'edit' }>, 'digest' | 'kind'>;

/** Why a form cannot be saved, and the field that is at fault. */
export interface Fault {
  readonly message: string;
  readonly field?: string;
}

/** What saving a form asks the server for. It settles the guess whose offset is given. */
export function editOf({ list, at, words, values }: Draft, desk: Desk, comment?: number): Edit | Fault {
  const people: { id: string; name: string }[] = [];
  const questions: { id: string; question: string }[] = [];
  const said: Record<string, string> = {};
  for (const { key, kind } of forms[list].fields) {
    const text = (values[key] ?? '').trim();
    said[key] = text;
    if (text === '') continue;
    if (kind === 'person') {
      const known =
        desk.people.find(({ id, name }) => id === text || name === text) ??
        desk.people.find(({ id }) => id === slugOf(text));
      const id = known?.id ?? slugOf(text);
      if (id === '')
        return {
          field: key,
          message: `“${text}” cannot name a file. Write it in Latin letters here, then put “name” right in the file.`,
        };
      if (!known) people.push({ id, name: text });
      said[key] = id;
    }
    if (kind === 'question') {
      const known = desk.questions.find((each) => each.id === text || each.question === text);
      if (!known && !text.endsWith('?'))
        return { field: key, message: `There is no question “${text}”; a new one ends with a question mark.` };
      const id = known?.id ?? slugOf(text);
      if (!known) questions.push({ id, question: text });
      said[key] = id;
    }
  }
  const cast = said['person'];
  const newcomer: Change[] =
    cast !== undefined && !castOf(desk).includes(cast) ? [{ do: 'add', list: ['people'], value: { id: cast } }] : [];
  const confirmed: Change[] = comment === undefined ? [] : [{ do: 'confirm', at: comment }];
  const changes = at === undefined ? added(list, said, words, desk) : changedFields(list, at, said, desk);
  if ('message' in changes) return changes;
  const entry = desk.entries.find((each) => each.list === list && each.at === at);
  const leaver = entry && entry.values['person'] !== cast ? leaving(entry, desk) : [];
  return { changes: [...confirmed, ...newcomer, ...changes, ...leaver], people, questions };
}

/** Takes somebody off the article's list of people who is neither quoted nor compared once an entry is another's, or gone. */
export function leaving(entry: Entry, desk: Desk): Change[] {
  const { person: id } = entry.values;
  const isNamed = desk.entries.some((each) => each !== entry && each.values['person'] === id);
  const at = castOf(desk).indexOf(id);
  return id === undefined || isNamed || at < 0 ? [] : [{ do: 'remove', at: ['people', at] }];
}

function castOf({ frontMatter: { people } }: Desk): unknown[] {
  return Array.isArray(people) ? people.map((each: unknown): unknown => Reflect.get(Object(each), 'id')) : [];
}

function added(list: List, said: Record<string, string>, words: Words | undefined, desk: Desk): Change[] | Fault {
  const filled = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
  const passage = words?.passage;
  if (list === 'quotes' || list === 'notQuotes') {
    if (!words?.quotation)
      return {
        message:
          'These words are not in quotation marks, or stand there more than once. Select all of a quotation, or part of one.',
      };
    const { exact, ...around } = words.quotation;
    const before = desk.entries.find(
      (each) => each.list === list && (each.spans[0]?.start ?? 0) > words.span.start,
    )?.at;
    const { person: who = '', ...rest } = filled;
    const value: Value =
      list === 'quotes' ? { person: who, text: exact, ...around, ...rest } : passageValue(words.quotation);
    // Words that nobody was quoted with are somebody's after all.
    const other =
      list === 'quotes'
        ? desk.entries.find((each) => each.list === 'notQuotes' && each.spans.some((span) => holds(span, words.span)))
        : undefined;
    return [
      ...(other ? [{ do: 'remove' as const, at: ['notQuotes', other.at] }] : []),
      { do: 'add', list: [list], value, before },
    ];
  }
  if (passage === undefined)
    return { message: 'These words stand in several places, and so do those around them. Select more of them.' };
  if (list === 'positions') {
    const known = positionOf(said, desk);
    if (known === undefined) return [{ do: 'add', list: [list], value: { ...filled, evidence: [passage] } }];
    // What is left empty stays as it is.
    return [
      { do: 'add', list: [list, known.at, 'evidence'], value: passage },
      ...changedFields(list, known.at, filled, desk),
    ];
  }
  if (list === 'timeline') return [{ do: 'add', list: [list], value: { ...filled, evidence: passage } }];
  const { kind = '', ...rest } = filled;
  const { text = '', ...others } = rest;
  return [{ do: 'add', list: [list], value: { kind, passage, text, ...others } }];
}

/** The position that somebody has on a question already: one more passage is evidence of it. */
function positionOf(said: Readonly<Record<string, string>>, { entries }: Pick<Desk, 'entries'>): Entry | undefined {
  return entries.find(
    ({ list, values }) =>
      list === 'positions' && values['person'] === said['person'] && values['question'] === said['question'],
  );
}

function changedFields(list: List, at: number, said: Record<string, string>, { entries }: Desk): Change[] {
  const old = entries.find((each) => each.list === list && each.at === at)?.values ?? {};
  return Object.entries(said)
    .filter(([key, text]) => text !== textOf(old[key]))
    .map(([key, text]): Change => ({ do: 'set', at: [list, at, key], value: text === '' ? undefined : text }));
}

/** The fields of an entry as texts, for its form: people and questions by their names. */
export function valuesOf({ list, values }: Entry, desk: Desk): Record<string, string> {
  return Object.fromEntries(
    forms[list].fields.map(({ key, kind }) => {
      const text = textOf(values[key]);
      if (kind === 'person') return [key, desk.people.find(({ id }) => id === text)?.name ?? text];
      if (kind === 'question') return [key, desk.questions.find(({ id }) => id === text)?.question ?? text];
      return [key, text];
    }),
  );
}

/** What an entry is called in a list. */
export function titleOf({ list, values }: Entry, desk: Desk): string {
  const of = (key: string) => textOf(values[key]);
  const who = desk.people.find(({ id }) => id === of('person'))?.name ?? of('person');
  switch (list) {
    case 'quotes':
      return `${who}: “${of('text')}”`;
    case 'positions':
      return `${who}: ${of('stance')}. ${of('summary')}`;
    case 'timeline':
      return `${of('date')}: ${of('event')}`;
    case 'notes':
      return `${of('kind')}: ${of('text')}`;
    case 'notQuotes':
      return `Not a quotation: “${of('exact')}”`;
  }
}

/** The entries that rest on some words. */
export function entriesAt(stretch: Span, { entries }: Desk): Entry[] {
  return entries.filter(({ spans }) => spans.some((span) => holds(span, stretch)));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** A value of the front matter as the text of a field. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
