import { firstIndex } from '#core/text/first-index.ts';
import type { Attribution, Paragraph } from './attribute.ts';
import type { Cast, CastMember, Naming, Speaker } from './cast.ts';
import type { NounPhrase } from './chunks.ts';
import { genderOfTitle, type Gender } from './given-names.ts';
import type { Sentence } from './sentences.ts';
import { isPersonNoun } from './speaker-nouns.ts';

/** What was said last, for pronouns: whose words, and where they stand. */
export interface EarlierSpeech {
  readonly at: number;
  readonly speaker: Speaker;
}

/**
 * Finds who a mention stands for: a name or a title through the cast, a pronoun through what stands before it. A pronoun
 * is sure where the sentence's subject, the paragraph's latest subject and the latest speaker leave one person.
 */
export function resolveSpeaker(
  { mention, rule }: Attribution,
  cast: Cast,
  paragraphs: readonly Paragraph[],
  earlier: readonly EarlierSpeech[],
): Speaker | undefined {
  const pronoun = pronounOf(mention);
  if (!pronoun) {
    const naming = cast.memberOf(mention, rule === 'transcript');
    if (naming) return naming;
    const body = cast.namings.findLast(({ noun, member }) => noun.end <= mention.start && isCalled(member, mention));
    if (body) return { member: body.member, isSure: false };
    if (!isDefinitePerson(mention)) return undefined;
  }
  if (
    pronoun &&
    /^(?:i|we|you|me|us|my|our|your|(?:some|every|any|no)(?:one|body)|others?|another|both|neither|either)$/.test(
      pronoun,
    )
  )
    return undefined;
  const fits = (member: CastMember) =>
    pronoun
      ? fitsPronoun(member, pronoun)
      : !member.isOrganization && isOfGender(member, genderOfTitle(mention.head.lower));
  const found = latestFitting(mention, fits, cast, paragraphs, earlier);
  return found && { ...found, isSure: found.isSure && pronoun !== undefined && !pronoun.startsWith('the') };
}

/** The latest subject or speaker before a mention whom it fits. */
function latestFitting(
  mention: NounPhrase,
  fits: (member: CastMember) => boolean,
  cast: Cast,
  paragraphs: readonly Paragraph[],
  earlier: readonly EarlierSpeech[],
): Speaker | undefined {
  const block = paragraphs.findIndex(({ start, end }) => mention.start >= start && mention.start < end);
  const paragraph = paragraphs[block];
  if (!paragraph) return undefined;
  const before = cast.namings.filter(({ noun, member }) => noun.end <= mention.start && fits(member));
  const speech = earlier.findLast(({ at, speaker }) => at < mention.start && fits(speaker.member));
  const sentence = paragraph.sentences.find(({ start, end }) => mention.start >= start && mention.start < end);

  const inSentence = subjects(before, sentence?.start ?? mention.start);
  const inParagraph = subjects(before, paragraph.start);
  const around = subjects(before, paragraphs[Math.max(0, block - 1)]?.start ?? 0);
  const latestSpeech = speech && speech.at >= (paragraphs[Math.max(0, block - 2)]?.start ?? 0) ? speech : undefined;
  const spokenHere = latestSpeech && latestSpeech.at >= paragraph.start ? latestSpeech : undefined;

  const subject = inSentence[0] ?? inParagraph.at(-1);
  if (spokenHere && (!subject || spokenHere.at > subject.noun.start)) return spokenHere.speaker;
  const candidate = subject ?? latestSpeech?.speaker ?? around.at(-1);
  if (candidate) {
    // “Orla told Tamm …. ‘Q,’ he said”: whom a subject spoke to may be the next to speak.
    const told = subject ? listeners(before, subject, paragraph.sentences) : [];
    const rivals = new Set([candidate, ...told, ...(subject ? inParagraph : around)].map(({ member }) => member.id));
    return { member: candidate.member, isSure: candidate.isSure && rivals.size === 1 };
  }
  const last = before.findLast(({ isSubject }) => isSubject) ?? before.at(-1);
  return last && { member: last.member, isSure: false };
}

/** Whom a subject told, asked or met: the object of its verb. */
function listeners(namings: readonly Naming[], subject: Naming, sentences: readonly Sentence[]): Naming[] {
  const { start } = subject.noun;
  const { chunks = [] } = sentences[firstIndex(sentences.length, (at) => (sentences[at]?.end ?? 0) > start)] ?? {};
  const [own, verb, object] = chunks.slice(Math.max(0, chunks.indexOf(subject.noun)));
  if (own !== subject.noun || verb?.kind !== 'verb') return [];
  // Of two, the one whose sex is known to fit is meant.
  return namings.filter(
    ({ noun, member }) => noun === object && (subject.member.gender === undefined || member.gender !== undefined),
  );
}

function subjects(namings: readonly Naming[], from: number): Naming[] {
  return namings.filter(({ noun, isSubject }) => isSubject && noun.start >= from);
}

/** “the union”, of the Norland Harbour Union. */
function isCalled({ isOrganization, name }: CastMember, { tokens, head }: NounPhrase): boolean {
  return isOrganization && tokens[0]?.lower === 'the' && name.toLowerCase().split(' ').includes(head.lower);
}

/** “the analyst”: somebody whom the text has named, but no group and no “an analyst”. */
function isDefinitePerson({ tokens, head, owner }: NounPhrase): boolean {
  const isPlural = head.lower.endsWith('s') && head.lower !== head.lemma;
  return !owner && tokens[0]?.lower === 'the' && !isPlural && isPersonNoun(head);
}

function pronounOf(mention: NounPhrase): string | undefined {
  return mention.form === 'pronoun' ? mention.head.lower : undefined;
}

function fitsPronoun({ gender, isOrganization }: CastMember, pronoun: string): boolean {
  if (/^(?:it|its|itself)$/.test(pronoun)) return isOrganization;
  if (/^(?:they|them|their|those|these)$/.test(pronoun)) return true;
  const wanted: Gender | undefined = /^(?:she|her|hers|herself)$/.test(pronoun)
    ? 'female'
    : /^(?:he|him|his|himself)$/.test(pronoun)
      ? 'male'
      : undefined;
  return !isOrganization && isOfGender({ gender }, wanted);
}

function isOfGender({ gender }: Pick<CastMember, 'gender'>, wanted: Gender | undefined): boolean {
  return wanted === undefined || gender === undefined || gender === wanted;
}
