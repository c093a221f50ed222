import type { Person } from '#core/schema/person.ts';
import { trimEnd } from '#core/text/trim-end.ts';
import { slugOf } from '#core/files/slug.ts';
import type { Paragraph } from './attribute.ts';
import type { Chunk, NounPhrase } from './chunks.ts';
import { genderOfName, genderOfTitle, type Gender } from './given-names.ts';
import { isBodyWord, nameAtEnd, ownWords, readName, type NameParts } from './name-parts.ts';
import { isReportingNoun } from './reporting-verbs.ts';
import type { Sentence } from './sentences.ts';
import { beginsClause, endOfPhrase, isObject } from './subjects.ts';
import { canSpeak, isPaper, isPersonNoun, isPersonWord } from './speaker-nouns.ts';

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

/** Who is meant by some words. */
export interface Speaker {
  readonly member: CastMember;
  /** False where several fit: two people of one surname, or two presidents. */
  readonly isSure: boolean;
}

/** Where a name stands in the text, and whose it is. */
export interface Naming extends Speaker {
  readonly noun: NounPhrase;
  /** It stands where subjects stand. */
  readonly isSubject: boolean;
}

/** Everyone a text names, and every place where it does, in the order of the text. */
export interface Cast {
  readonly namings: readonly Naming[];
  /** In a transcript everybody who speaks has a name. */
  memberOf(noun: NounPhrase, isTranscript: boolean): Speaker | undefined;
}

/** The words of a name, and the form in which they are compared with those of another. */
interface Name {
  readonly words: readonly string[];
  readonly compared: readonly string[];
}

interface Entry {
  id: string;
  names: Name[];
  titles: Set<string>;
  person: Person | undefined;
  isOrganization: boolean;
  /** The text names it. */
  isNamed: boolean;
  role: string | undefined;
  gender: Gender | undefined;
}

/** Reads who is named in a text. `people` are those who have a file; `names` are words that are names wherever they stand. */
export function readCast(
  prose: string,
  paragraphs: readonly Paragraph[],
  people: readonly Person[],
  names: ReadonlySet<string>,
): Cast {
  const entries = people.map(entryOf);
  const ids = new Set(entries.map(({ id }) => id));
  const parsed = paragraphs.flatMap(({ start, end, sentences }) => {
    // What a headline writes with capitals is no name for that.
    const isLine = isHeadline(prose.slice(start, end));
    return sentences.flatMap((sentence) =>
      sentence.chunks.flatMap((_, at) =>
        namesIn(prose, sentence.chunks, at).map((found) => ({
          ...found,
          sentence,
          isNew: !isLine && isNewName(found, sentence, names),
        })),
      ),
    );
  });

  // Full names first: a surname alone is somebody who is named in full elsewhere.
  const fullFirst = parsed.toSorted((a, b) => Number(a.parts.name.length === 1) - Number(b.parts.name.length === 1));
  for (const { parts, noun, sentence, isNew } of fullFirst) {
    if (parts.name.length === 0) continue;
    const [entry = isNew ? addEntry(entries, ids, parts) : undefined] = findEntry(entries, parts.name).filter(
      (each) => !isOfOtherSex(each, parts),
    );
    if (!entry) continue;
    entry.isNamed = true;
    learn(entry, parts, explanationAfter(prose, noun, sentence), noun);
  }

  learnGenders(paragraphs, parsed, entries);

  const members = new Map<Entry, CastMember>();
  const memberFor = (entry: Entry): CastMember => {
    const member = members.get(entry) ?? {
      id: entry.id,
      name: entry.person?.name ?? longestName(entry).join(' '),
      isKnown: entry.person !== undefined,
      isOrganization: entry.isOrganization,
      role: entry.role,
      gender: entry.gender,
    };
    members.set(entry, member);
    return member;
  };

  const namings: Naming[] = [];
  for (const { noun, parts, title, isSubject } of parsed) {
    const fitting = parts.name.length > 0 ? findEntry(entries, parts.name) : findByTitle(entries, noun, title);
    const alike = fitting.filter((each) => !isOfOtherSex(each, parts));
    const found = alike.length > 0 ? alike : fitting;
    const latest = namings.findLast(({ member }) => found.some((entry) => entry.id === member.id));
    const entry = found.find(({ id }) => id === latest?.member.id) ?? found[0];
    const isSure = found.length === 1 && parts.name.length > 0;
    if (entry) namings.push({ noun, member: memberFor(entry), isSubject, isSure });
  }
  const byPlace = new Map(namings.map((naming) => [placeOf(naming.noun), naming]));
  return {
    namings,
    memberOf(noun, isTranscript) {
      if (!isTranscript) return byPlace.get(placeOf(noun));
      const parts = { ...readName(noun), isOrganization: false };
      const found = findEntry(entries, parts.name);
      const entry = found[0] ?? addEntry(entries, ids, parts);
      return entry && { member: memberFor(entry), isSure: found.length < 2 };
    },
  };
}

/** An owner begins where its phrase begins: a phrase stands where its own words do. */
function placeOf(noun: NounPhrase): number {
  return ownWords(noun)[0]?.start ?? noun.start;
}

/**
 * Whether words with a capital name somebody of whom nothing else is known. One word at a sentence's head may be any word;
 * it is a name if it does something, and looks like no noun for people, bodies or papers.
 */
function isNewName({ noun, parts }: FoundName, { start, chunks }: Sentence, names: ReadonlySet<string>): boolean {
  const [word = '', second] = parts.name;
  // Five words and more that name no body are the words of a headline.
  if (second !== undefined) return parts.isOrganization || parts.name.length < 5 || parts.name.includes('of');
  const lower = word.toLowerCase();
  if (
    isBodyWord(word) ||
    word.endsWith('.') ||
    isPersonWord(lower.replace(/s$/, '')) ||
    /(?:icans|ians|crats|ists)$/.test(word)
  )
    return false;
  if (noun.start > start || names.has(word)) return true;
  const token = noun.tokens.find(({ text }) => text === word) ?? { lemma: lower, lower };
  const isCommon = canSpeak(token) || isPaper(token) || isReportingNoun(token.lemma) || /(?:er|or|an)s$/.test(lower);
  return noun.form === 'name' && !isCommon && /^(?:verb|adverb|comma)$/.test(chunks[1]?.kind ?? '');
}

/** A line in which every longer word has a capital: what stands there alone is no name for that. */
function isHeadline(text: string): boolean {
  const words = (text.match(/(?<![\p{L}'’])\p{L}[\p{L}'’-]{3,}/gu) ?? []).filter((word) => !smallWords.test(word));
  return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

const smallWords =
  /^(?:with|from|over|into|after|amid|than|that|this|when|what|will|about|upon|against|between|under|while|during|before|through|without)$/;

/** A name in the text: where it stands, or the title that stands for it, with what follows “of” in `title`. */
interface FoundName {
  readonly noun: NounPhrase;
  readonly parts: NameParts;
  readonly title?: string;
  readonly isSubject: boolean;
}

/** The names, and titles that stand for names, of a chunk: its own and that of its owner. */
function namesIn(prose: string, chunks: readonly Chunk[], at: number): FoundName[] {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun' || (chunk.form !== 'name' && chunk.form !== 'nominal')) return [];
  // Behind a comma stands what explains a name, unless a verb follows.
  const isSubject = !isObject(chunks, at) && (chunks[at - 1]?.kind !== 'comma' || beginsClause(chunks, at));
  const own: FoundName = { noun: chunk, parts: withPlace(readName(chunk), chunks.slice(at + 1, at + 3)), isSubject };
  const { owner } = chunk;
  const found =
    owner && owner.form !== 'pronoun' && placeOf(chunk) !== owner.start
      ? [{ noun: owner, parts: readName(owner), isSubject: false }, own]
      : [own];
  if (own.parts.name.length > 0 || !isPersonNoun(chunk.head)) return found;
  const last = endOfPhrase(chunks, at);
  const words = (end: number | undefined) => prose.slice(placeOf(chunk), end).replace(/\s+/g, ' ');
  const named = nameBehind(chunks, at, last);
  if (!named) return [...found.slice(0, -1), { ...own, title: words(chunks[last]?.end) }];
  const role = trimEnd(words(named.start), /[ ,]/).replace(/^(?:the|an?) /i, '');
  const bearer = { noun: chunk, parts: { ...readName(named), role }, isSubject };
  return [...found.slice(0, -1), bearer, { ...bearer, noun: named }];
}

/** “the Association of Harbour Pilots”: one word for a body, and what makes it a name. */
function withPlace(parts: NameParts, [of, place]: readonly Chunk[]): NameParts {
  const isShort = parts.name.length === 1 && isBodyWord(parts.name[0] ?? '');
  if (!isShort || of?.kind !== 'preposition' || of.lower !== 'of' || place?.kind !== 'noun' || place.form !== 'name')
    return parts;
  return { ...parts, name: [...parts.name, 'of', ...ownWords(place).map(({ text }) => text)] };
}

/** The name that a title without one leads to: “the head of the board, Mira Dell,”, “Secretary of State Mira Dell”. */
function nameBehind(chunks: readonly Chunk[], at: number, last: number): NounPhrase | undefined {
  const [title, end] = [chunks[at], chunks[last]];
  if (title?.kind !== 'noun') return undefined;
  if (last > at && end?.kind === 'noun') {
    const tokens = nameAtEnd(ownWords(end), ownWords(title)[0]?.tag !== 'DET' && !title.owner);
    const [first] = tokens;
    if (first) return { ...end, tokens, owner: undefined, start: first.start };
  }
  const [comma, name, after, next] = chunks.slice(last + 1, last + 5);
  if (comma?.kind !== 'comma' || name?.kind !== 'noun' || name.form !== 'name') return undefined;
  const isClosed = after === undefined || /^(?:comma|stop|dash|quotation|relative)$/.test(after.kind);
  const { name: words, isOrganization } = readName(name);
  return isClosed && next?.kind !== 'conjunction' && words.length > 0 && !isOrganization ? name : undefined;
}

function entryOf(person: Person): Entry {
  const names = [person.name, person.short ?? '', person.native?.name ?? '', ...person.aliases].filter(
    (name) => name !== '',
  );
  return {
    id: person.id,
    names: names.map((name) => nameOf(wordsOf(name))),
    titles: new Set(person.titles.map((title) => bareTitle(title))),
    person,
    isOrganization: person.kind === 'organization',
    isNamed: false,
    role: undefined,
    gender: genderOfTitle(person.name.split(' ')[0] ?? '') ?? genderOfName(wordsOf(person.name)[0] ?? ''),
  };
}

/** Every name is compared with every other: the work on its words is done once. */
function nameOf(words: readonly string[]): Name {
  return { words, compared: comparable(words) };
}

function longestName({ names }: Entry): readonly string[] {
  return names.map(({ words }) => words).toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => !/^(?:the|sir|lord|lady|dame|mr|mrs|ms|dr|president)\.?$/i.test(word));
}

/** Whether a name of an entry is the one that is looked for. */
type Fit = (own: readonly string[], wanted: readonly string[], entry: Entry) => boolean;

/** How a name fits an entry, the surest way first. */
const fits: readonly Fit[] = [
  isSame,
  // A surname, then a given name.
  (own, wanted, { isOrganization }) => !isOrganization && isSame(own.slice(-1), wanted),
  (own, wanted, { isOrganization }) => !isOrganization && own.length > 1 && isSame(own.slice(0, 1), wanted),
  // “NHU” or “the Union”, of the Norland Harbour Union.
  (own, wanted, { isOrganization }) =>
    isOrganization && own.length > 1 && (isSame([initials(own)], wanted) || isSame(own.slice(-1), wanted)),
  // “Republican Mira Dell”: what stands before a name that is known is no part of it.
  (own, wanted) => own.length > 1 && !wanted.includes('of') && endsWith(wanted, own),
  // “Keir R. Starmer”, “Keir Rodney Starmer”, and a single name that is known already.
  (own, wanted, entry) =>
    !entry.isOrganization && own.at(-1) === wanted.at(-1) && (own[0] === wanted[0] || isOnly(entry)),
];

/** Entries that a name fits: the same words, or a surname or given name alone; those named like this first. */
function findEntry(entries: readonly Entry[], name: readonly string[]): Entry[] {
  const wanted = comparable(name);
  for (const isFit of fits) {
    const found = entries.filter((entry) => entry.names.some(({ compared }) => isFit(compared, wanted, entry)));
    if (found.length > 0) return found;
  }
  return [];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** “Mrs Novak” is not Mr Novak. */
function isOfOtherSex({ gender }: Entry, { honorific }: NameParts): boolean {
  const told = honorific === undefined ? undefined : genderOfTitle(honorific);
  return told !== undefined && gender !== undefined && told !== gender;
}

/** Nothing but a surname is known of them: “President Tamm”, and not somebody whose full name is known to be another. */
function isOnly({ names }: Entry): boolean {
  return names.every(({ words }) => words.length === 1);
}

/** A name as it is compared: “J. K. Lorn” is “J.K. Lorn”. */
function comparable(words: readonly string[]): string[] {
  const compared: string[] = [];
  for (const word of words) {
    const letters = word.endsWith('.') ? normal(word).replaceAll('.', '') : '';
    const isInitials = letters !== '' && letters.length < 3;
    const [first = ''] = compared;
    if (isInitials && compared.length === 1 && first.length === 1) compared[0] = first + letters;
    else compared.push(isInitials ? letters : normal(word));
  }
  return compared;
}

/** A word as names are compared: small letters without accents or a last stop. */
function normal(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function endsWith(words: readonly string[], last: readonly string[]): boolean {
  return isSame(words.slice(-last.length), last);
}

/** “the Prime Minister”: whoever is named has the title before others. */
function findByTitle(entries: readonly Entry[], noun: NounPhrase, title: string | undefined): Entry[] {
  const own = ownWords(noun);
  const [only, second] = own;
  // “King said”: a title that is a surname.
  if (only && !second && /^\p{Lu}/u.test(only.text)) {
    const named = findEntry(entries, [only.text]).filter((entry) => !isOnly(entry));
    if (named.length > 0) return named;
  }
  const full = bareTitle(title ?? own.map(({ text }) => text).join(' '));
  if (full === '') return [];
  const exact = entries.filter(({ titles }) => titles.has(full));
  const named = exact.filter(({ isNamed }) => isNamed);
  return named.length > 0 ? named : exact;
}

function bareTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:the|a|an|former|then|our) /, '')
    .trim();
}

function addEntry(entries: Entry[], ids: Set<string>, parts: NameParts): Entry | undefined {
  // “ADA LORN”.
  const isInCapitals =
    !parts.isOrganization && parts.name.every((word) => word.length > 1 && word === word.toUpperCase());
  const inSmallLetters = (word: string) =>
    word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const words = isInCapitals ? parts.name.map(inSmallLetters) : [...parts.name];
  const last = words.findLast((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word));
  if (last === undefined || !/\p{L}{2}/u.test(last)) return undefined;
  const short = slugOf(parts.isOrganization ? words.join(' ') : last);
  const full = slugOf(words.join(' '));
  const id = [short, full, `${full}-2`, `${full}-3`].find((each) => each !== '' && !ids.has(each));
  if (id === undefined) return undefined;
  ids.add(id);
  const isTaken = entries.some(({ names }) => names.some((own) => isSame(own.words, words)));
  const entry: Entry = {
    id,
    names: (isTaken && parts.honorific !== undefined ? [words, [parts.honorific, ...words]] : [words]).map(nameOf),
    titles: new Set(),
    person: undefined,
    isOrganization: parts.isOrganization,
    isNamed: true,
    role: undefined,
    gender: parts.isOrganization ? undefined : genderOfName(words.length > 1 ? (words[0] ?? '') : ''),
  };
  entries.push(entry);
  return entry;
}

/** Takes over what a place in the text adds to somebody: a longer name, a role, a sex. */
function learn(entry: Entry, parts: NameParts, explanation: string | undefined, noun: NounPhrase): void {
  const name = nameOf(parts.name);
  const isLonger = entry.names.some(({ compared }) => compared.length > 1 && endsWith(name.compared, compared));
  if (!isLonger && parts.name.length > 1) entry.names.push(name);
  const role = parts.role ?? explanation;
  if (role !== undefined && !entry.isOrganization) {
    entry.role ??= role;
    entry.titles.add(bareTitle(role)).add(bareTitle(titleOf(role)));
  }
  const told = [parts.honorific ?? '', ...ownWords(noun).map(({ lower }) => lower)];
  entry.gender ??= told.map(genderOfTitle).find(Boolean);
  if (parts.name.length > 1) entry.gender ??= genderOfName(parts.name[0] ?? '');
}

/** Where a sentence names one person alone and the next begins with “he” or “she”, that tells the sex; unless another tells otherwise. */
function learnGenders(
  paragraphs: readonly Paragraph[],
  parsed: readonly (FoundName & { readonly sentence: Sentence })[],
  entries: readonly Entry[],
): void {
  const bySentence = Map.groupBy(parsed, ({ sentence }) => sentence);
  const told = new Map<Entry, Set<Gender>>();
  for (const { sentences } of paragraphs) {
    for (const [at, sentence] of sentences.entries()) {
      const named = new Set(
        (bySentence.get(sentence) ?? []).flatMap(({ parts: { name } }) =>
          name.length > 0 ? findEntry(entries, name) : [],
        ),
      );
      const [only, ...others] = [...named].filter(({ isOrganization }) => !isOrganization);
      const next = sentences[at + 1]?.chunks[0];
      const gender = next?.kind === 'noun' ? ({ he: 'male', she: 'female' } as const)[next.head.lower] : undefined;
      if (only && others.length === 0 && gender) told.set(only, (told.get(only) ?? new Set()).add(gender));
    }
  }
  for (const [entry, [gender, other]] of told) if (other === undefined) entry.gender ??= gender;
}

/** “British Ambassador to the United States”: the title without what follows a preposition. */
function titleOf(role: string): string {
  return role.replace(/ (?:of|to|for|in|at|on|and|who|from) .*$/, '');
}

/** What stands between commas after a name: “Lady Voss, the ambassador to Norland, said”. */
function explanationAfter(prose: string, noun: NounPhrase, sentence: Sentence): string | undefined {
  const at = sentence.chunks.findIndex(({ start, end }) => noun.start >= start && noun.end <= end);
  const [comma, first, ...rest] = sentence.chunks.slice(at + 1);
  if (comma?.kind !== 'comma' || first?.kind !== 'noun' || !isRole(first)) return undefined;
  const close = rest.find(({ kind }) => /^(?:comma|stop|verb|relative)$/.test(kind));
  // A verb within is no explanation but the next clause: “With Orla, the mayor said”.
  if (!close || close.kind === 'verb') return undefined;
  const role = prose.slice(first.start, close.start).replace(/\s+/g, ' ').trim().replace(/,$/, '');
  // “Ada Lorn, 45, said” tells an age.
  return role.length <= 120 && /\p{L}/u.test(role) ? role.replace(/^(?:the|a|an) /i, '') : undefined;
}

function isRole(noun: NounPhrase): boolean {
  if (noun.form === 'time' || noun.form === 'pronoun') return false;
  const { name, role } = readName(noun);
  return noun.owner ? noun.form === 'nominal' || name.length === 0 : role !== undefined && name.length === 0;
}
