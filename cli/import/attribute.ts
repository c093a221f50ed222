import { firstIndex } from '#core/text/first-index.ts';
import type { Span } from '#core/check/problem.ts';
import { loneName, type Chunk, type NounPhrase } from './chunks.ts';
import { isSureMention, type RuleName } from './confidence.ts';
import { isDoubtful, mayBeAnother, quotedPerson } from './doubts.ts';
import { isReportingNoun, needsQuotation, reportingKind, type Reporting } from './reporting-verbs.ts';
import { canSpeak } from './speaker-nouns.ts';
import type { Segment, Sentence } from './sentences.ts';
import { clauseBegin, mainSubject, skipCircumstances, subjectOf } from './subjects.ts';
import { speakerOfTurn } from './turn-of-speech.ts';

/** Who is taken to say a quotation: the words of the text that name them, and the rule that chose them. */
export interface Attribution {
  readonly mention: NounPhrase;
  readonly rule: RuleName;
  /** Somebody else could as well be meant: of two verbs of saying around a quotation the outer one was taken. */
  readonly isDoubtful?: boolean;
}

/** A paragraph with its sentences and the quotations that stand in it. */
export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[];
  readonly segments: readonly Segment[];
}

/** Proposes a speaker for every segment, by its index. Segments of one quotation get the same one. */
export function attribute(prose: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (const [at, paragraph] of paragraphs.entries()) {
    for (const segment of paragraph.segments) {
      const attribution =
        transcript(prose, segment) ??
        beside(prose, paragraphs, at, segment) ??
        withinSentence(prose, paragraph, segment);
      if (attribution) found.set(segment.index, attribution);
    }
  }
  for (const [at, paragraph] of paragraphs.entries()) {
    for (const [nth, segment] of paragraph.segments.entries()) {
      if (found.has(segment.index)) continue;
      const attribution = fromSurroundings(prose, paragraphs, at, nth, found);
      if (attribution) found.set(segment.index, attribution);
    }
  }
  return found;
}

function withinSentence(prose: string, paragraph: Paragraph, segment: Segment): Attribution | undefined {
  const first = firstIndex(paragraph.sentences.length, (at) => segment.start < (paragraph.sentences[at]?.end ?? 0));
  // What stands in brackets comes before the sentence that it stands in.
  for (let number = first; number < first + 3; number += 1) {
    const sentence = paragraph.sentences[number];
    const at = sentence?.chunks.findIndex((chunk) => chunk.kind === 'quotation' && chunk.quotation === segment.index);
    if (!sentence || at === undefined || at < 0) continue;
    const found = fromSentence(sentence, at, paragraph.sentences[number + 1]);
    if (!found) return undefined;
    const quoted = quotedPerson(prose, sentence, found.mention);
    const meant = quoted ? { ...found, mention: quoted } : withOthers(sentence.chunks, found);
    return isDoubtful(prose, meant, segment) ? { ...meant, isDoubtful: true } : meant;
  }
  return undefined;
}

function fromSentence({ chunks }: Sentence, at: number, next: Sentence | undefined): Attribution | undefined {
  const before = directlyBefore(chunks, at);
  const after = directlyAfter(chunks, at);
  // “Orla scolded him: ‘Q,’ she said.”
  if (after?.mention.form === 'pronoun' && before?.mention.form === 'name' && chunks[at - 1]?.kind === 'colon')
    return before;
  return (
    signature(chunks, at) ??
    after ??
    afterQuestion(chunks, at, next) ??
    before ??
    accordingTo(chunks) ??
    governed(chunks, at) ??
    furtherOn(chunks, at) ??
    subjectOfSentence(chunks, at)
  );
}

/** “Orla and Tamm said Q”: one of them is taken, and doubtful. */
function withOthers(chunks: readonly Chunk[], found: Attribution): Attribution {
  const { mention } = found;
  const at = chunks.findIndex((chunk) => chunk === mention);
  const isJoined = (between: number, other: number) => {
    const noun = chunks[other];
    return chunks[between]?.kind === 'conjunction' && noun?.kind === 'noun' && noun.form === 'name' ? noun : undefined;
  };
  if (at < 0 || mention.form !== 'name') return found;
  const [earlier, later] = [isJoined(at - 1, at - 2), isJoined(at + 1, at + 2)];
  if (!earlier && !later) return found;
  return {
    ...found,
    isDoubtful: true,
    mention: { ...mention, start: earlier?.start ?? mention.start, end: later?.end ?? mention.end },
  };
}

/** `“ORLA: We must go on.”`: the name stands inside the marks. */
function transcript(prose: string, { start, end }: Segment): Attribution | undefined {
  const words = prose.slice(start, Math.min(end, start + 60));
  const marks = /^["“”'‘«„\s]*/.exec(words)?.[0].length ?? 0;
  const name = marks > 0 ? speakerOfTurn(words.slice(marks)) : undefined;
  return name === undefined ? undefined : { mention: loneName(name, start + marks), rule: 'transcript' };
}

/** A paragraph that is all quotation, between `ORLA:` and `— Orla`. */
function beside(
  prose: string,
  paragraphs: readonly Paragraph[],
  at: number,
  segment: Segment,
): Attribution | undefined {
  const [before, own, after] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (segment.start !== own?.start || segment.end !== own.end) return undefined;
  const turn = prose.slice(before?.start, before?.end);
  const name = turn.endsWith(':') ? speakerOfTurn(turn) : undefined;
  if (name !== undefined && before) return { mention: loneName(name, before.start), rule: 'transcript' };
  const chunks = after?.sentences[0]?.chunks ?? [];
  return chunks.some(({ kind }) => kind === 'quotation') ? undefined : signature(chunks, -1);
}

/** `Q ― Orla` at the end of a paragraph. */
function signature(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const rest = chunks.slice(at + 1).filter(({ kind }) => kind !== 'stop');
  const [dash, name] = rest;
  return dash?.kind === 'dash' && name?.kind === 'noun' && rest.length <= 3
    ? { mention: name, rule: 'signature' }
    : undefined;
}

/** `Q, NP V` and `Q V NP`, the noun phrase with what explains it. */
function directlyAfter(chunks: readonly Chunk[], at: number): Attribution | undefined {
  let next = at + 1;
  while (
    chunks[next]?.kind === 'comma' ||
    chunks[next]?.kind === 'dash' ||
    (chunks[next]?.kind === 'stop' && next === at + 1)
  )
    next += 1;
  return verbAndName(chunks, next, next > at + 1);
}

/** `“Why?” Orla asked.`: the mark inside the quotation ended the sentence only in looks. */
function afterQuestion(chunks: readonly Chunk[], at: number, next: Sentence | undefined): Attribution | undefined {
  const [mark, ...others] = chunks.slice(at + 1);
  const isInside = mark?.kind === 'stop' && /^[?!]/.test(mark.lower) && others.length === 0;
  return next && isInside ? verbAndName(next.chunks, 0, true) : undefined;
}

function verbAndName(chunks: readonly Chunk[], from: number, isSetOff: boolean): Attribution | undefined {
  const chunk = chunks[from];
  if (chunk?.kind === 'verb') {
    if (!speaks(chunk.head.lemma) || chunk.form !== 'finite') return undefined;
    if (chunk.passive) return undefined;
    const subject = chunks.slice(from + 1).find(({ kind }) => kind !== 'adverb');
    return subject?.kind === 'noun' && isSpeaker(subject) ? { mention: subject, rule: 'after: Q V NP' } : undefined;
  }
  if (chunk?.kind !== 'noun' || (!isSetOff && chunk.form === 'adjective')) return undefined;
  // The first verb of saying, if nothing but an explanation stands between it and the name.
  for (let at = from + 1; at < chunks.length; at += 1) {
    const verb = chunks[at];
    if (
      verb?.kind === 'quotation' ||
      verb?.kind === 'stop' ||
      verb?.kind === 'colon' ||
      (verb?.kind === 'conjunction' && at === from + 1)
    )
      return undefined;
    if (verb?.kind !== 'verb' || verb.form !== 'finite' || !speaks(verb.head.lemma)) continue;
    const isNear = chunks.slice(from + 1, at).every(({ kind }) => kind === 'adverb');
    const subject = isNear ? chunk : subjectOf(chunks, at);
    const mention = subject && subject.start >= chunk.start ? (chunk.form === 'name' ? chunk : subject) : chunk;
    if (!isNear && chunks[from + 1]?.kind === 'verb') return undefined;
    return isSpeaker(mention) && !verb.passive ? { mention, rule: 'after: Q, NP V' } : undefined;
  }
  return undefined;
}

function speaks(lemma: string): boolean {
  return reportingKind(lemma) !== 'none';
}

/** `NP V: Q`, `NP V, Q`, `NP V that Q`, also with circumstances between (“said in Port Ost on Monday: Q”). */
function directlyBefore(chunks: readonly Chunk[], at: number): Attribution | undefined {
  let before = at - 1;
  let separator: Chunk['kind'] | undefined;
  for (;;) {
    const chunk = chunks[before];
    if (chunk?.kind === 'comma' || chunk?.kind === 'colon')
      separator = chunk.kind === 'colon' ? 'colon' : (separator ?? 'comma');
    else if (chunk?.kind !== 'adverb' && !(chunk?.kind === 'subordinator' && chunk.lower === 'that')) break;
    before -= 1;
  }
  const found = speakerOfVerb(chunks, before);
  if (found) return found;
  if (separator === undefined) return undefined;
  const distant = skipCircumstances(chunks, before);
  const listener = chunks[distant]?.kind === 'noun' && chunks[distant - 1]?.kind === 'verb' ? distant - 1 : distant;
  const circumstances = speakerOfVerb(chunks, listener);
  if (circumstances) return circumstances;
  return separator === 'colon' ? colon(chunks, before) : undefined;
}

function speakerOfVerb(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const verb = chunks[at];
  if (verb?.kind !== 'verb' || !isSaying(chunks, at)) return undefined;
  const mention = subjectOf(chunks, at);
  return mention && isSpeaker(mention)
    ? { mention, rule: verb.passive ? 'passive by NP' : 'before: NP V: Q' }
    : undefined;
}

/** Without a verb of saying: `NP: Q`, “she had to change her answer: Q”. */
function colon(chunks: readonly Chunk[], before: number): Attribution | undefined {
  const start = clauseBegin(chunks, before + 1);
  const clause = chunks.slice(0, before + 1);
  const saying = clause.findIndex((_, index) => index >= start && isSaying(chunks, index));
  const verb = clause.findLastIndex(({ kind }) => kind === 'verb');
  const noun = chunks[before];
  const mention =
    subjectOf(chunks, saying) ??
    subjectOf(chunks, verb) ??
    mainSubject(chunks, before + 1, start) ??
    (noun?.kind === 'noun' ? noun : undefined);
  if (mention && !isLikelySpeaker(mention)) {
    // “For Orla the answer is plain: Q”.
    const named = clause.findLast((chunk): chunk is NounPhrase => chunk.kind === 'noun' && chunk.form === 'name');
    if (named) return { mention: named, rule: 'before: NP: Q', isDoubtful: true };
  }
  return mention && isSpeaker(mention) ? { mention, rule: 'before: NP: Q' } : undefined;
}

/** Verbs of saying, “put it” among them. */
function isSaying(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at];
  if (verb?.kind !== 'verb') return false;
  const object = chunks[at + 1];
  if (verb.head.lemma === 'put') return object?.kind === 'noun' && object.head.lower === 'it';
  return reportingKind(verb.head.lemma) === 'saying';
}

/** `according to NP`, on either side. */
function accordingTo(chunks: readonly Chunk[]): Attribution | undefined {
  // “… is Q in his eyes”.
  const view = chunks.find(
    (chunk, index): chunk is NounPhrase =>
      chunk.kind === 'noun' && chunk.owner !== undefined && isView(chunk) && chunks[index - 1]?.kind === 'preposition',
  );
  if (view?.owner) return { mention: view.owner, rule: 'according to NP' };
  const start = chunks.findIndex((chunk) =>
    chunk.kind === 'verb'
      ? chunk.head.lower === 'according'
      : chunk.kind !== 'noun' && /^(?:according|per)$/.test(chunk.lower),
  );
  if (start < 0) return undefined;
  const noun = chunks.slice(start + 1, start + 4).find(({ kind }) => kind === 'noun');
  return noun?.kind === 'noun' ? { mention: noun, rule: 'according to NP' } : undefined;
}

function isView(noun: NounPhrase): boolean {
  return /^(?:eyes|mind|view|words|opinion|estimation)$/.test(noun.head.lower);
}

/**
 * The verb of saying that governs a quotation inside a sentence: of several in one clause the outermost, whose speaker
 * answers for all that follows (“Orla said that Tamm had called it Q”). Behind “…, and NP V” a new clause begins.
 */
function governed(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const start = clauseStart(chunks, at);
  const own = governedFrom(chunks, start, at);
  if (own || start === 0) return own;
  const whole = governedFrom(chunks, 0, at);
  return whole && { ...whole, isDoubtful: true };
}

function governedFrom(chunks: readonly Chunk[], start: number, at: number): Attribution | undefined {
  const candidates = chunks.slice(start, at).flatMap((chunk, index): (Attribution & { kind: Reporting })[] => {
    if (chunk.kind !== 'verb' || needsQuotation(chunk.head.lemma)) return [];
    const kind = reportingKind(chunk.head.lemma);
    const mention = kind === 'none' ? undefined : subjectOf(chunks, start + index);
    if (!mention || !isSpeaker(mention)) return [];
    return [
      { mention, kind, rule: chunk.passive ? 'passive by NP' : `governed: ${kind === 'none' ? 'thinking' : kind}` },
    ];
  });
  const owner = nounOfSaying(chunks, start, at);
  const inner = candidates.findLast(({ kind }) => kind === 'naming') ?? candidates.at(-1);
  const chosen = candidates.find(({ kind }) => kind === 'saying') ?? inner;
  if (owner && !chosen) return { mention: owner, rule: 'noun of saying' };
  if (!chosen) return undefined;
  const mention = outerMention(chunks, start, chosen.mention);
  // “Orla rejected Tamm's claim that Q”.
  const isOfOther = owner?.form === 'name' && owner.start !== mention.start;
  return {
    mention,
    rule: chosen.rule,
    isDoubtful: isOfOther || (mention.form === 'nominal' && !isLikelySpeaker(mention)),
  };
}

/** “Orla defended what she called Q”: the name that the pronoun stands for, where it is the subject of the sentence. */
function outerMention(chunks: readonly Chunk[], start: number, mention: NounPhrase): NounPhrase {
  if (!/^(?:he|she|they|it)$/.test(mention.head.lower)) return mention;
  // “after she had attacked Q”: a clause of its own.
  const before = chunks[chunks.indexOf(mention) - 1];
  const isApart =
    before !== undefined &&
    'lower' in before &&
    /^(?:after|before|when|while|because|since|until|although|though|if)$/.test(before.lower);
  if (isApart) return mention;
  const main = mainSubject(chunks, chunks.indexOf(mention), start);
  return main && (isLikelySpeaker(main) || mention.head.lower === 'it') && !/^(?:i|we|it)$/.test(main.head.lower)
    ? main
    : mention;
}

/** The owner of a noun of saying before the quotation: “Tamm's claim that Q”. */
function nounOfSaying(chunks: readonly Chunk[], start: number, at: number): NounPhrase | undefined {
  const noun = chunks
    .slice(start, at)
    .findLast(
      (chunk): chunk is NounPhrase =>
        chunk.kind === 'noun' &&
        chunk.owner !== undefined &&
        isReportingNoun(chunk.head.lemma) &&
        isSpeaker(chunk.owner),
    );
  return noun?.owner;
}

/** Where the independent clause of a quotation begins, if that has a verb of saying of its own. */
function clauseStart(chunks: readonly Chunk[], at: number): number {
  const start = clauseBegin(chunks, at);
  const speaksInside = chunks.slice(start, at).some((chunk) => chunk.kind === 'verb' && speaks(chunk.head.lemma));
  return speaksInside ? start : 0;
}

/** `…, Q …, NP said.` with words of the article between. */
function furtherOn(chunks: readonly Chunk[], at: number): Attribution | undefined {
  for (let next = at + 1; next < chunks.length; next += 1) {
    const chunk = chunks[next];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'verb' || chunk.form !== 'finite' || !isSaying(chunks, next)) continue;
    const mention = chunk.passive ? undefined : subjectOf(chunks, next);
    if (mention && isSpeaker(mention) && mention.start > (chunks[at]?.end ?? 0))
      return { mention, rule: 'after, further on' };
  }
  return undefined;
}

/** Without any verb of saying: the subject of the nearest verb, or of the sentence. */
function subjectOfSentence(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const quiet = chunks.slice(0, at).every(({ kind }) => kind !== 'noun' && kind !== 'verb');
  if (quiet) return undefined;
  const main = mainSubject(chunks, at, clauseBegin(chunks, at));
  if (main && isSpeaker(main) && isLikelySpeaker(main)) return { mention: main, rule: 'subject of the sentence' };
  for (let before = at - 1; before >= 0; before -= 1) {
    if (chunks[before]?.kind !== 'verb') continue;
    const mention = subjectOf(chunks, before);
    if (mention && isSpeaker(mention) && isLikelySpeaker(mention)) return { mention, rule: 'subject of the sentence' };
  }
  const noun = chunks
    .slice(0, at)
    .findLast((chunk): chunk is NounPhrase => chunk.kind === 'noun' && isLikelySpeaker(chunk));
  return noun && { mention: noun, rule: 'same sentence' };
}

function isLikelySpeaker(noun: NounPhrase): boolean {
  if (noun.form === 'name' || /^(?:he|she|they|i|we)$/.test(noun.head.lower)) return true;
  return noun.form === 'nominal' && canSpeak(noun.head);
}

function isSpeaker(noun: NounPhrase): boolean {
  return (
    noun.form !== 'time' &&
    noun.form !== 'adjective' &&
    !/^(?:there|this|these|those|nobody|none)$/.test(noun.head.lower)
  );
}

/** What stands around a quotation that no word of its own sentence attributes. */
function fromSurroundings(
  prose: string,
  paragraphs: readonly Paragraph[],
  at: number,
  nth: number,
  found: ReadonlyMap<number, Attribution>,
): Attribution | undefined {
  const paragraph = paragraphs[at];
  const segment = paragraph?.segments[nth];
  if (!paragraph || !segment) return undefined;
  const [earlier, later] = [paragraph.segments[nth - 1], paragraph.segments[nth + 1]];
  const of = (other: Segment | undefined, rule: RuleName) => {
    const attribution = other && found.get(other.index);
    return attribution && { mention: attribution.mention, rule, isDoubtful: !isSureMention(attribution) };
  };
  const before = firstIndex(
    paragraph.sentences.length,
    (each) => (paragraph.sentences[each]?.end ?? 0) > segment.start,
  );
  const sentences = paragraph.sentences.slice(Math.max(0, before - nearSentences), before);
  const same = of(earlier, 'quotation before');
  if (earlier && same)
    return mayBeAnother(prose, paragraph.sentences, earlier, same.mention, segment)
      ? { ...same, isDoubtful: true }
      : same;
  return (
    subjectOfSentences(sentences.toReversed(), 'sentence before') ??
    of(later, 'quotation after') ??
    fromParagraphs(paragraphs, at, found)
  );
}

/** Who was named longer ago is not who is meant. */
const nearSentences = 20;

function subjectOfSentences(sentences: readonly Sentence[], rule: RuleName): Attribution | undefined {
  for (const { chunks } of sentences) {
    const mention = speakers.has(chunks) ? speakers.get(chunks) : speakerOf(chunks);
    speakers.set(chunks, mention);
    if (mention) return { mention, rule };
  }
  return undefined;
}

/** Who speaks in a sentence, for those that were asked for before. */
const speakers = new WeakMap<readonly Chunk[], NounPhrase | undefined>();

function speakerOf(chunks: readonly Chunk[]): NounPhrase | undefined {
  // Who asks is not who answers.
  const last = chunks.at(-1);
  if (last?.kind === 'stop' && last.lower.startsWith('?')) return undefined;
  const saying = chunks.findIndex((_, index) => isSaying(chunks, index));
  const speaker = subjectOf(chunks, saying);
  const mention = speaker && isLikelySpeaker(speaker) ? speaker : mainSubject(chunks, chunks.length);
  return mention && isLikelySpeaker(mention) ? mention : undefined;
}

function fromParagraphs(
  paragraphs: readonly Paragraph[],
  at: number,
  found: ReadonlyMap<number, Attribution>,
): Attribution | undefined {
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const paragraph = paragraphs[before];
    if (!paragraph) continue;
    const last = paragraph.segments.findLast(({ index }) => found.has(index));
    const attribution = last && found.get(last.index);
    const own = subjectOfSentences(paragraph.sentences.slice(-nearSentences).reverse(), 'paragraph before');
    if (own) return own;
    if (attribution) return { mention: attribution.mention, rule: 'paragraph before' };
  }
  return undefined;
}
