import type { Person } from '#core/schema/person.ts';
import { slugOf } from '#core/files/slug.ts';
import type { Paragraph } from './attribute.ts';
import type { Chunk, NounPhrase } from './chunks.ts';
import { genderOfName, genderOfTitle, type Gender } from './given-names.ts';
import { readName, type NameParts } from './name-parts.ts';
import type { Sentence } from './sentences.ts';
import { beginsClause } from './subjects.ts';
import { canSpeak } from './speaker-nouns.ts';

/** Somebody, or a body, that the text names: one of the people files, or a proposal for one. */
export interface CastMember {
  /** The name of the file in content/people: an existing one, or a proposed one. */
  readonly id: string;
  readonly name: string;
  readonly isKnown: boolean;
  readonly isOrganization: boolean;
  /** The role that the text gives with the name, as it is written there. */
  readonly role: string | undefined;
  readonly gender: Gender | undefined;
}

/** Where a name stands in the text, and whose it is. */
export interface Naming {
  readonly noun: NounPhrase;
  readonly member: CastMember;
  /** It stands where subjects stand. */
  readonly isSubject: boolean;
  /** False where several fit: two people of one surname, or two presidents. */
  readonly isSure: boolean;
}

/** Everyone a text names, and every place where it does, in the order of the text. */
export interface Cast {
  readonly namings: readonly Naming[];
  memberOf(noun: NounPhrase): Naming | undefined;
}

interface Entry {
  id: string;
  names: string[][];
  titles: Set<string>;
  person: Person | undefined;
  isOrganization: boolean;
  role: string | undefined;
  gender: Gender | undefined;
}

/** Reads who is named in a text. `people` are those who have a file. */
export function readCast(prose: string, paragraphs: readonly Paragraph[], people: readonly Person[]): Cast {
  const entries = people.map(entryOf);
  const ids = new Set(entries.map(({ id }) => id));
  const parsed = paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.chunks.flatMap((chunk, at) =>
        namesIn(chunk, sentence.chunks, at).map((found) => ({ ...found, parts: readName(found.noun), sentence })),
      ),
    ),
  );

  // Full names first: a surname alone is somebody who is named in full elsewhere.
  for (const { parts, noun, sentence } of [
    ...parsed.filter(({ parts: { name } }) => name.length > 1),
    ...parsed.filter(({ parts: { name } }) => name.length === 1),
  ]) {
    const entry = findEntry(entries, parts.name)[0] ?? addEntry(entries, ids, parts);
    if (!entry) continue;
    learn(entry, parts, explanationAfter(prose, noun, sentence), noun);
  }

  const members = new Map<Entry, CastMember>();
  const memberFor = (entry: Entry): CastMember => {
    const member = members.get(entry) ?? {
      id: entry.id,
      name: entry.person?.name ?? (entry.names.toSorted((a, b) => b.length - a.length)[0] ?? []).join(' '),
      isKnown: entry.person !== undefined,
      isOrganization: entry.isOrganization,
      role: entry.role,
      gender: entry.gender,
    };
    members.set(entry, member);
    return member;
  };

  const namings: Naming[] = [];
  for (const { noun, parts, isSubject } of parsed) {
    const found = parts.name.length > 0 ? findEntry(entries, parts.name) : findByTitle(entries, noun);
    const latest = namings.findLast(({ member }) => found.some((entry) => entry.id === member.id));
    const entry = found.length > 1 ? (found.find(({ id }) => id === latest?.member.id) ?? found[0]) : found[0];
    if (entry) namings.push({ noun, member: memberFor(entry), isSubject, isSure: found.length === 1 });
  }
  const byPlace = new Map(namings.map((naming) => [naming.noun.start, naming]));
  return {
    namings,
    memberOf(noun) {
      const own = byPlace.get(noun.start);
      if (own) return own;
      const parts = readName(noun);
      const found = parts.name.length > 0 ? findEntry(entries, parts.name) : findByTitle(entries, noun);
      const [entry] =
        found.length > 0 ? found : [addEntry(entries, ids, parts.name.length > 0 ? parts : describe(noun))];
      return (
        entry && {
          noun,
          member: memberFor(entry),
          isSubject: true,
          isSure: found.length === 1 || (found.length === 0 && isSomebody(noun)),
        }
      );
    },
  };
}

/** The names, and titles that stand for names, of a chunk: its own and that of its owner. */
function namesIn(chunk: Chunk, chunks: readonly Chunk[], at: number): { noun: NounPhrase; isSubject: boolean }[] {
  if (chunk.kind !== 'noun') return [];
  const before = chunks[at - 1];
  const isObject = before?.kind === 'preposition' || before?.kind === 'verb';
  // Behind a comma stands what explains a name, unless a verb follows.
  const isSubject = !isObject && (before?.kind !== 'comma' || beginsClause(chunks, at));
  const owner = chunk.owner && chunk.owner.form !== 'pronoun' ? [{ noun: chunk.owner, isSubject: false }] : [];
  // An owner begins where its phrase begins: the phrase itself is then no name of its own.
  if (owner.length > 0)
    return chunk.form === 'name' && readName(chunk).name.length > 1
      ? [...owner, { noun: withoutOwner(chunk), isSubject }]
      : owner;
  return chunk.form === 'name' || chunk.form === 'nominal' ? [{ noun: chunk, isSubject }] : [];
}

function withoutOwner(noun: NounPhrase): NounPhrase {
  const tokens = noun.tokens.slice(noun.tokens.findLastIndex(({ text }) => /^['’]s?$/.test(text)) + 1);
  return { ...noun, tokens, owner: undefined, start: tokens[0]?.start ?? noun.start };
}

function entryOf(person: Person): Entry {
  const names = [person.name, person.short ?? '', person.native?.name ?? '', ...person.aliases].filter(
    (name) => name !== '',
  );
  return {
    id: person.id,
    names: names.map(wordsOf),
    titles: new Set(person.titles.map((title) => bareTitle(title))),
    person,
    isOrganization: person.kind === 'organization',
    role: undefined,
    gender: genderOfWords(wordsOf(person.name)),
  };
}

function genderOfWords(words: readonly string[]): Gender | undefined {
  const [first = ''] = words;
  return genderOfTitle(first) ?? genderOfName(first);
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => !/^(?:the|sir|lord|lady|dame|mr|mrs|ms|dr|president)\.?$/i.test(word));
}

/** Entries that a name fits: the same words, or a surname or given name alone; those named like this first. */
function findEntry(entries: readonly Entry[], name: readonly string[]): Entry[] {
  const wanted = name.map(normal);
  const same = entries.filter(({ names }) => names.some((words) => isSame(words.map(normal), wanted)));
  if (same.length > 0) return same;
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined) {
    const surname = entries.filter(
      (entry) => !entry.isOrganization && entry.names.some((words) => normal(words.at(-1) ?? '') === only),
    );
    if (surname.length > 0) return surname;
    const given = entries.filter(
      (entry) =>
        !entry.isOrganization && entry.names.some((words) => words.length > 1 && normal(words[0] ?? '') === only),
    );
    if (given.length > 0) return given;
    return entries.filter(
      (entry) =>
        entry.isOrganization &&
        entry.names.some(
          (words) =>
            words.length > 2 &&
            words
              .map((word) => word.charAt(0))
              .join('')
              .toLowerCase() === only,
        ),
    );
  }
  // “Keir R. Starmer”, “Keir Rodney Starmer”, and a single name that is known already.
  const first = wanted[0];
  const last = wanted.at(-1);
  return entries.filter(
    (entry) =>
      !entry.isOrganization &&
      entry.names.some((words) => {
        const own = words.map(normal);
        return own.at(-1) === last && (own[0] === first || own.length === 1);
      }),
  );
}

/** A word as names are compared: small letters without accents or a last stop. */
function normal(word: string): string {
  const known = normalised.get(word);
  if (known !== undefined) return known;
  const form = /^[a-z]+$/i.test(word) ? word.toLowerCase() : bareForm(word);
  if (normalised.size > 50_000) normalised.clear();
  normalised.set(word, form);
  return form;
}

/** Every name is compared with every other: the work on a word is done once. */
const normalised = new Map<string, string>();

function bareForm(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** “the Prime Minister”, “Downing Street's neighbour” has none. */
function findByTitle(entries: readonly Entry[], noun: NounPhrase): Entry[] {
  const title = bareTitle(noun.tokens.map(({ text }) => text).join(' '));
  if (title === '') return [];
  const exact = entries.filter(({ titles }) => titles.has(title));
  if (exact.length > 0) return exact;
  const { tokens } = noun;
  if (!/^(?:the|our)$/.test(tokens[0]?.lower ?? '')) return [];
  return entries.filter(({ titles }) => [...titles].some((each) => each.endsWith(` ${title}`)));
}

/** Whether words that are no name tell well enough who speaks: “a ferry company spokesman”. */
function isSomebody(noun: NounPhrase): boolean {
  return noun.form === 'name' || canSpeak(noun.head.lemma, noun.head.lower);
}

/** Nobody's name: “a ferry company spokesman” is called by these words, with a capital. */
function describe(noun: NounPhrase): NameParts {
  const words = noun.tokens
    .filter(({ tag, lower }) => tag !== 'DET' && !/^(?:his|her|its|their|my|our)$/.test(lower))
    .map(({ text }) => text);
  const name = words
    .join(' ')
    .replace(/ (['’])/g, '$1')
    .replace(/['’]s?$/, '');
  return {
    name: name === '' ? [] : [name.charAt(0).toUpperCase() + name.slice(1)],
    role: undefined,
    honorific: undefined,
    isOrganization: false,
  };
}

function bareTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:the|a|an|former|then|our) /, '')
    .trim();
}

function addEntry(entries: Entry[], ids: Set<string>, parts: NameParts): Entry | undefined {
  const words = [...parts.name];
  const last = words.at(-1);
  if (last === undefined || !/\p{L}{2}/u.test(last)) return undefined;
  const short = slugOf(parts.isOrganization ? words.join(' ') : last);
  const full = slugOf(words.join(' '));
  const id = [short, full, `${full}-2`, `${full}-3`].find((each) => each !== '' && !ids.has(each));
  if (id === undefined) return undefined;
  ids.add(id);
  const entry: Entry = {
    id,
    names: [words],
    titles: new Set(),
    person: undefined,
    isOrganization: parts.isOrganization,
    role: undefined,
    gender: parts.isOrganization ? undefined : genderOfName(words.length > 1 ? (words[0] ?? '') : ''),
  };
  entries.push(entry);
  return entry;
}

/** Takes over what a place in the text adds to somebody: a longer name, a role, a sex. */
function learn(entry: Entry, parts: NameParts, explanation: string | undefined, noun: NounPhrase): void {
  if (!entry.names.some((words) => isSame(words.map(normal), parts.name.map(normal)))) {
    if (parts.name.length > 1) entry.names.push([...parts.name]);
  }
  const role = parts.role ?? explanation;
  if (role !== undefined && !entry.isOrganization) {
    entry.role ??= role;
    entry.titles.add(bareTitle(parts.role ?? titleOf(role)));
  }
  const honorific = parts.honorific;
  entry.gender ??=
    (honorific ? genderOfTitle(honorific) : undefined) ??
    noun.tokens.map(({ lower }) => genderOfTitle(lower)).find(Boolean);
  if (parts.name.length > 1) entry.gender ??= genderOfName(parts.name[0] ?? '');
}

/** “British Ambassador to the United States”: the title without what follows a preposition. */
function titleOf(role: string): string {
  return role.replace(/ (?:of|to|for|in|at|on|and|who|from) .*$/, '');
}

/** What stands between commas after a name: “Lady Voss, the ambassador to Norland, said”. */
function explanationAfter(prose: string, noun: NounPhrase, sentence: Sentence): string | undefined {
  const at = sentence.chunks.findIndex(({ start, end }) => noun.start >= start && noun.end <= end);
  const [comma, first] = sentence.chunks.slice(at + 1, at + 3);
  if (comma?.kind !== 'comma' || first?.kind !== 'noun' || first.form === 'time' || first.form === 'pronoun')
    return undefined;
  if (!isRole(first)) return undefined;
  const close = sentence.chunks.find(
    (chunk, index) =>
      index > at + 1 &&
      (chunk.kind === 'comma' || chunk.kind === 'stop' || chunk.kind === 'verb' || chunk.kind === 'relative'),
  );
  // A verb within is no explanation but the next clause: “With Orla, the mayor said”.
  if (close?.kind !== 'comma' && close?.kind !== 'stop' && close?.kind !== 'relative') return undefined;
  const role = prose.slice(first.start, close.start).replace(/\s+/g, ' ').trim().replace(/,$/, '');
  return role.length <= 120 ? role.replace(/^(?:the|a|an) /i, '') : undefined;
}

function isRole(noun: NounPhrase): boolean {
  const parts = readName(noun);
  if (noun.owner) return noun.form === 'nominal' || parts.name.length === 0;
  return parts.role !== undefined && parts.name.length === 0;
}
