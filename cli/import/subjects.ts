import type { Chunk, NounPhrase } from './chunks.ts';
import { canSpeak } from './speaker-nouns.ts';

/** What the tagger takes for prepositions and may as well open a clause: “as Orla put it”. */
const opensClause = new Set('as after before since until till than like for once but except'.split(' '));

/** Who does what a verb tells, or undefined if the sentence does not say. `at` is the place of the verb among the chunks. */
export function subjectOf(chunks: readonly Chunk[], at: number, depth = 0): NounPhrase | undefined {
  const verb = chunks[at];
  if (verb?.kind !== 'verb' || depth > 4) return undefined;
  if (verb.passive) return agentOf(chunks, at);
  const before = skipBack(chunks, at - 1);
  if (verb.form === 'infinitive') return subjectOfInfinitive(chunks, before, depth);
  if (verb.form === 'gerund') return subjectOfGerund(chunks, at, before, depth);
  return subjectBefore(chunks, before, depth);
}

/** “was called Q by Orla”. */
function agentOf(chunks: readonly Chunk[], at: number): NounPhrase | undefined {
  for (let next = at + 1; next < chunks.length; next += 1) {
    const chunk = chunks[next];
    if (!chunk || chunk.kind === 'verb' || chunk.kind === 'stop') return undefined;
    const following = chunks[next + 1];
    if (chunk.kind === 'preposition' && chunk.lower === 'by') return following?.kind === 'noun' ? following : undefined;
  }
  return undefined;
}

function subjectOfInfinitive(chunks: readonly Chunk[], before: number, depth: number): NounPhrase | undefined {
  const verb = chunks.slice(0, before + 1).findLastIndex(({ kind }) => kind === 'verb');
  return subjectOf(chunks, verb, depth + 1) ?? mainSubject(chunks, before);
}

function subjectOfGerund(chunks: readonly Chunk[], at: number, before: number, depth: number): NounPhrase | undefined {
  const chunk = chunks[before];
  // “a recording of Orla saying”.
  if (chunk?.kind === 'noun' && chunk.form !== 'adjective' && before === at - 1) {
    const governor = chunks[before - 1];
    const acts = chunk.form !== 'nominal' || canSpeak(chunk.head);
    if (acts && (governor?.kind === 'preposition' || governor?.kind === 'verb')) return chunk;
  }
  const start = clauseBegin(chunks, at);
  // “Orla, despite admitting it”, but “Speaking in Port Ost, Orla told guests”.
  const earlier = mainSubject(chunks, at, start);
  if (earlier) return earlier;
  const comma = chunks.findIndex(
    (each, index) =>
      index > at && each.kind === 'comma' && chunks[index + 1]?.kind === 'noun' && beginsClause(chunks, index + 1),
  );
  const next = chunks.findIndex(
    (each, index) => index > Math.max(at, comma) && each.kind === 'verb' && each.form === 'finite',
  );
  return next >= 0 ? subjectOf(chunks, next, depth + 1) : mainSubject(chunks, chunks.length);
}

/**
 * Where the independent clause of a place begins: behind “, and NP V”, and behind the clause that a sentence opens with
 * (“When Tamm left, Orla spoke”).
 */
export function clauseBegin(chunks: readonly Chunk[], at: number): number {
  const first = chunks[0];
  const isFronted =
    first?.kind === 'subordinator' ||
    (first?.kind === 'verb' && (first.form !== 'finite' || first.head.lemma === 'ask'));
  for (let start = at - 1; start > 0; start -= 1) {
    if (!beginsClause(chunks, start)) continue;
    // “, but even now at 86 she says”.
    const edge = skipCircumstances(chunks, start - 1);
    const before = chunks[edge];
    if (!before) continue;
    const isJoined = before.kind === 'conjunction' && (chunks[edge - 1]?.kind === 'comma' || before.lower === 'but');
    if (isJoined || before.kind === 'stop' || (isFronted && before.kind === 'comma')) return start;
  }
  return 0;
}

/** Passes over adverbs and prepositions with their nouns, backwards. */
export function skipCircumstances(chunks: readonly Chunk[], from: number): number {
  let at = from;
  for (;;) {
    const chunk = chunks[at];
    if (chunk?.kind === 'adverb' || (chunk?.kind === 'noun' && chunk.form === 'time')) at -= 1;
    else if (chunk?.kind === 'noun' && chunks[at - 1]?.kind === 'preposition') at -= 2;
    else if (chunk?.kind === 'preposition') at -= 1;
    else return at;
  }
}

/** Whether a noun phrase here is followed by its verb, adverbs apart. */
export function beginsClause(chunks: readonly Chunk[], at: number): boolean {
  const noun = chunks[at];
  if (noun?.kind !== 'noun' || noun.form === 'time' || noun.form === 'adjective') return false;
  let next = endOfPhrase(chunks, at) + 1;
  while (chunks[next]?.kind === 'adverb') next += 1;
  const verb = chunks[next];
  return verb?.kind === 'verb' && verb.form === 'finite';
}

/** The last chunk of a noun phrase with the prepositions behind it: “the president of the harbour board”. */
export function endOfPhrase(chunks: readonly Chunk[], at: number): number {
  let last = at;
  while (chunks[last + 1]?.kind === 'preposition' && chunks[last + 2]?.kind === 'noun') last += 2;
  return last;
}

/** Walks back from a finite verb to its subject. */
function subjectBefore(chunks: readonly Chunk[], from: number, depth: number): NounPhrase | undefined {
  const at = skipBack(chunks, from);
  const chunk = chunks[at];
  if (!chunk) return undefined;
  if (chunk.kind === 'noun')
    return chunk.form === 'adjective' ? subjectBefore(chunks, at - 1, depth) : headOf(chunks, at);
  if (chunk.kind === 'relative') return antecedentWith(chunks, at);
  if (chunk.kind === 'conjunction') return subjectOfEarlierVerb(chunks, at, depth);
  if (chunk.kind === 'comma' || chunk.kind === 'dash') return beforeParenthesis(chunks, at);
  if (chunk.kind === 'verb' && chunk.form !== 'infinitive') return subjectOf(chunks, at, depth + 1);
  return undefined;
}

/** The head of a noun phrase with prepositions or clauses after it: “the mayor of the town where he lives”. */
function headOf(chunks: readonly Chunk[], at: number): NounPhrase | undefined {
  const [earlier, before, chunk] = [chunks[at - 2], chunks[at - 1], chunks[at]];
  if (chunk?.kind !== 'noun') return undefined;
  if (before?.kind !== 'preposition') return chunk;
  if (opensClause.has(before.lower)) {
    // “a spokesman for Tamm”.
    const speaksFor = before.lower === 'for' && earlier?.kind === 'noun' && canSpeak(earlier.head);
    if (!speaksFor) return chunk;
  } else if (earlier === undefined || earlier.kind === 'comma') return undefined;
  // A time does not take “of Q” with it, nor does a pronoun.
  if (earlier.kind === 'noun' && !/^(?:adjective|time|pronoun)$/.test(earlier.form))
    return headOf(chunks, at - 2) ?? chunk;
  if (earlier.kind !== 'verb') return chunk;
  // “people who live in the town said”, “the letter sent on Monday said”.
  const isRelative = chunks[at - 3]?.kind === 'relative';
  const noun = chunks[isRelative ? at - 4 : at - 3];
  const isParticiple = /(?:ed|en|nt|ing|de|t)$/.test(earlier.head.lower);
  return noun?.kind === 'noun' && noun.form !== 'pronoun' && (isRelative || isParticiple) ? noun : chunk;
}

/** “Tamm, who said”: the name together with the pronoun that stands for it, where the two are side by side. */
function antecedentWith(chunks: readonly Chunk[], at: number): NounPhrase | undefined {
  const before = chunks.slice(0, at);
  const place = before.findLastIndex(({ kind }) => kind !== 'comma' && kind !== 'dash');
  const [noun, relative] = [chunks[place], chunks[at]];
  if (noun?.kind !== 'noun') return undefined;
  const isNear = before.slice(place + 1).every(({ kind }) => kind === 'comma');
  return relative && isNear ? { ...noun, end: relative.end } : noun;
}

/** “Orla rose and said”, “…, then added”. */
function subjectOfEarlierVerb(chunks: readonly Chunk[], at: number, depth: number): NounPhrase | undefined {
  const verb = chunks.slice(0, at).findLastIndex((chunk) => chunk.kind === 'verb' && chunk.form === 'finite');
  return verb >= 0 ? subjectOf(chunks, verb, depth + 1) : mainSubject(chunks, at);
}

/**
 * “Orla, the mayor, said”; “Orla, who had been asked, said”: from the comma before the verb to the name before the
 * parenthesis. A name wins over the phrase that explains it.
 */
function beforeParenthesis(chunks: readonly Chunk[], comma: number): NounPhrase | undefined {
  const candidates: NounPhrase[] = [];
  for (let at = comma - 1; at > 0; at -= 1) {
    const chunk = chunks[at];
    if (chunk?.kind === 'quotation' || chunk?.kind === 'stop' || chunk?.kind === 'colon') break;
    if (chunk?.kind !== 'comma' && chunk?.kind !== 'dash') continue;
    const previous = skipBack(chunks, at - 1);
    const noun = chunks[previous];
    const head = noun?.kind === 'noun' && noun.form !== 'adjective' ? headOf(chunks, previous) : undefined;
    if (head) candidates.push(head);
  }
  const subjects = candidates.filter((noun) => !isObject(chunks, chunks.indexOf(noun)));
  return subjects.find(({ form }) => form === 'name') ?? subjects[0] ?? candidates[0];
}

/** Whether a noun stands behind a preposition or a verb, and so is no subject. */
export function isObject(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before?.kind === 'preposition' || before?.kind === 'verb';
}

/** The first noun phrase of the sentence that can act: not behind a preposition. */
export function mainSubject(chunks: readonly Chunk[], end: number, start = 0): NounPhrase | undefined {
  for (let at = Math.max(start, afterDateline(chunks)); at < end; at += 1) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'noun' || chunk.form === 'time' || chunk.form === 'adjective') continue;
    if (chunks[at - 1]?.kind === 'preposition') continue;
    const next = chunks.slice(at + 1, end).find(({ kind }) => kind !== 'adverb');
    if (next?.kind === 'verb' || next?.kind === 'comma' || next?.kind === 'preposition' || next?.kind === 'colon')
      return chunk;
  }
  return undefined;
}

/** “PORT OST, 4 May (NNA) — ”: where the sentence begins behind it. */
function afterDateline(chunks: readonly Chunk[]): number {
  const dash = chunks.findIndex(({ kind }) => kind === 'dash');
  const isDateline =
    dash > 0 &&
    dash < 7 &&
    chunks.slice(0, dash).every(({ kind }) => kind === 'noun' || kind === 'comma' || kind === 'stop');
  return isDateline ? dash + 1 : 0;
}

function skipBack(chunks: readonly Chunk[], from: number): number {
  let at = from;
  for (;;) {
    const chunk = chunks[at];
    const isTime = chunk?.kind === 'noun' && chunk.form === 'time';
    if (!isTime && chunk?.kind !== 'adverb' && chunk?.kind !== 'other') return at;
    // “on Thursday said”: the preposition goes with its time.
    at -= isTime && chunks[at - 1]?.kind === 'preposition' ? 2 : 1;
  }
}
