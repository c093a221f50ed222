import type { NounPhrase } from './chunks.ts';
import { canSpeak } from './speaker-nouns.ts';

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

const honorific = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|baroness|baron|rev|fr|st)\.?$/i;

const titles = new Set(
  (
    'president minister premier chancellor secretary senator sen sen. rep rep. gov gov. representative governor mayor congressman congresswoman ' +
    'ambassador envoy general gen gen. colonel col col. captain capt capt. admiral adm major sergeant sgt lieutenant lt commander commissioner judge ' +
    'justice professor attorney king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh councillor ' +
    'chief director chairman chairwoman chair leader speaker spokesman spokeswoman spokesperson deputy delegate sheriff officer ' +
    'detective nominee candidate rival analyst economist activist actor actress singer author journalist'
  ).split(' '),
);

const organizationWords =
  /^(?:house|street|party|council|committee|commission|department|ministry|office|agency|bank|union|university|institute|company|corporation|corp\.?|inc\.?|ltd\.?|group|times|post|news|journal|guardian|telegraph|herald|tribune|press|association|organi[sz]ation|foundation|court|parliament|senate|congress|cabinet|kremlin|pentagon|navy|army|police|authority|board|service|services|center|centre|network|campaign|government|administration|nations|bureau|federation|coalition|alliance|society|fund|trust|league|club|states|kingdom|union)$/i;

const particle = /^(?:de|del|della|der|den|di|du|da|dos|la|le|van|von|zu|ter|bin|bint|ibn|al|el|abu|y)$/i;

/** Reads the name in a noun phrase; what stands before an apostrophe is not part of it. */
export function readName(noun: NounPhrase): NameParts {
  const owned = noun.tokens.findLastIndex(({ text }, at) => at < noun.tokens.length - 1 && /^['’]s?$/.test(text));
  const words = noun.tokens.slice(owned + 1).filter(({ text }) => !/^['’]s?$/.test(text));
  const hasArticle = /^(?:the|a|an)$/.test(words[0]?.lower ?? '');
  const own = words[0]?.tag === 'DET' ? words.slice(1) : words;
  const lastTitle = own.findLastIndex(
    ({ lower, lemma, text }) =>
      titles.has(lower) || honorific.test(lower) || (/^\p{Ll}/u.test(text) && canSpeak(lemma, lower)),
  );
  const rest = own.slice(lastTitle + 1);
  const isName =
    rest.length > 0 && rest.every(({ text }) => /^[\p{Lu}\p{N}“"]/u.test(text) || particle.test(text) || text === '&');
  const before = own.slice(0, lastTitle + 1);
  const role = before.filter(({ lower }) => !honorific.test(lower));
  const isOrganization =
    isName &&
    (hasArticle ||
      rest.some(({ text }) => organizationWords.test(text)) ||
      (rest.length === 1 && /^\p{Lu}{2,}s?$/u.test(rest[0]?.text ?? '')));
  return {
    name: isName ? rest.map(({ text }) => text) : [],
    role: role.length > 0 ? role.map(({ text }) => text).join(' ') : undefined,
    honorific: before.find(({ lower }) => honorific.test(lower))?.text,
    isOrganization: isOrganization && lastTitle < 0,
  };
}
