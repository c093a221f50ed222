import type { NounPhrase } from './chunks.ts';
import { genderOfName } from './given-names.ts';
import { isPersonWord } from './speaker-nouns.ts';
import type { Token } from './tagged-text.ts';

/** A noun phrase read as a name: “UK Prime Minister Mira Orla” is a role and two words of a name. */
export interface NameParts {
  /** The words of the name, without role and honorific; empty for “the Prime Minister”. */
  readonly name: readonly string[];
  /** The words before the name that tell the role, as in the text. */
  readonly role: string | undefined;
  /** “Mr”, “Lady”. */
  readonly honorific: string | undefined;
  readonly isOrganization: boolean;
}

const honorific = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|baroness|baron|rev|reverend|fr|st)\.?$/i;

/** Titles that are no nouns for people of their own. */
const titles = /^(?:sen|rep|gov|gen|col|capt|lt|maj|sgt|adm|cmdr|det|del|supt|insp|major|dean)\.?$/;

const organizationWords =
  /^(?:house|street|party|council|committee|commission|department|ministry|office|agency|bank|union|university|institute|company|corporation|corp\.?|inc\.?|ltd\.?|group|times|post|news|journal|guardian|telegraph|herald|tribune|gazette|press|association|organi[sz]ation|foundation|court|parliament|senate|congress|cabinet|kremlin|pentagon|navy|army|police|authority|board|service|services|center|centre|network|campaign|government|administration|nations|bureau|federation|coalition|alliance|society|fund|trust|league|club|states|kingdom)$/i;

/** What stands behind “Secretary of” and “City of”, and is nobody's name. */
const placeWords =
  /^(?:state|defen[cs]e|energy|treasury|interior|health|education|justice|commerce|labou?r|transport|city|county|islands?|republic)$/i;

/** What a name ends with that is a thing, and says nothing. */
const things = /^(?:bill|act|law|deal|plan|treaty|award|prize|bridge|museum|programme|program|project|day|war)$/i;

/** Titles that are surnames behind a name. */
const surnames = /^(?:king|prince|bishop|pope|judge|justice|major|dean)$/;

const particle = /^(?:de|del|della|der|den|di|du|da|dos|la|le|van|von|zu|ter|bin|bint|ibn|al|el|abu|y)$/i;

/** Reads the name in a noun phrase; what stands before an apostrophe is not part of it. */
export function readName(noun: NounPhrase): NameParts {
  const words = ownWords(noun);
  const hasArticle = /^(?:the|a|an)$/.test(words[0]?.lower ?? '');
  const own =
    words[0]?.tag === 'DET' || /^(?:his|her|its|their|our|my)$/.test(words[0]?.lower ?? '') ? words.slice(1) : words;
  const lastTitle = own.findLastIndex((word, at) => isTitle(word, own[at - 1], at === own.length - 1));
  const last = own.at(-1)?.text ?? '';
  const behind = own.slice(lastTitle + 1);
  // “Speaker of the House Mira Dell”: the body belongs to the title.
  const rest = behind.length > 2 && isBodyWord(behind[0]?.text ?? '') && !isBodyWord(last) ? behind.slice(1) : behind;
  const isGroup = last.endsWith('s') && isPersonWord(last.slice(0, -1).toLowerCase());
  const isThing = /\d/.test(last) || (rest.length > 1 && (things.test(last) || isGroup));
  const isName = rest.length > 0 && !particle.test(last) && !isThing;
  const before = own.slice(0, lastTitle + 1);
  const role = before.filter(({ lower }) => !honorific.test(lower));
  const isBody = organizationWords.test(last);
  const isOrganization =
    isBody || (lastTitle < 0 && (hasArticle || (rest.length === 1 && /^\p{Lu}{2,}s?$/u.test(rest[0]?.text ?? ''))));
  return {
    name: isName ? rest.map(({ text }) => text) : [],
    role: role.length > 0 ? role.map(({ text }) => text).join(' ') : undefined,
    honorific: before.find(({ lower }) => honorific.test(lower))?.text,
    isOrganization: isName && isOrganization,
  };
}

/** The words of a noun phrase behind its owner, or the owner where nothing is behind it. */
export function ownWords(noun: NounPhrase): readonly Token[] {
  const isMark = ({ text }: Token) => /^['’]s?$/.test(text);
  const owned = noun.tokens.findLastIndex((token, at) => at < noun.tokens.length - 1 && isMark(token));
  return noun.tokens.slice(owned + 1).filter((token) => !isMark(token));
}

/** Small words and titles end the role before a name; behind a given name or an honorific stands a surname: “Bo King”. */
function isTitle({ text, lower }: Token, before: Token | undefined, isLast: boolean): boolean {
  if (!/^\p{Lu}/u.test(text)) return !particle.test(text) && text !== '&';
  if (honorific.test(lower)) return true;
  const isSurname =
    isLast &&
    before !== undefined &&
    (genderOfName(before.lower) !== undefined ||
      /^(?:mr|mrs|ms|miss|dr|\p{L})\.?$/u.test(before.lower) ||
      (surnames.test(lower) && /^\p{Lu}/u.test(before.text) && !/^(?:the|chief|crown)$/.test(before.lower)));
  return !isSurname && (titles.test(lower) || isPersonWord(lower.replace(/^(?:ex|vice|deputy|co)-/, '')));
}

/** Whether a word alone, with a capital, is only what kind of body it is: “the Commission”. */
export function isBodyWord(word: string): boolean {
  return organizationWords.test(word);
}

/**
 * The name at the end of what stands behind “of”: “CEO of the Harbour Council Mira Dell”, “Secretary of State Mira Dell”.
 * Without a mark of where it begins it is taken to have two words, where the title has no article and so needs a name.
 */
export function nameAtEnd(tokens: readonly Token[], isBareTitle: boolean): readonly Token[] {
  const isPlace = ({ text }: Token) => organizationWords.test(text) || placeWords.test(text);
  const place = tokens.findLastIndex(isPlace);
  if (place === tokens.length - 1 || tokens.some(({ tag, lower }) => tag !== 'PROPN' && lower !== 'the')) return [];
  if (place >= 0) return tokens.slice(place + 1);
  return isBareTitle && tokens.length > 2 ? tokens.slice(-2) : [];
}
