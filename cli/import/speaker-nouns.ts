import type { Token } from './tagged-text.ts';

/** Nouns for people, as base forms. From general knowledge of English news prose. */
const people = new Set(
  (
    'president minister premier chancellor mayor governor senator congressman congresswoman lawmaker legislator politician ' +
    'candidate nominee rival opponent leader chief chair chairman chairwoman chairperson director executive officer official ' +
    'spokesman spokeswoman spokesperson secretary ambassador diplomat envoy general colonel admiral commander soldier ' +
    'prosecutor attorney lawyer judge justice sheriff policeman detective agent expert analyst economist professor ' +
    'scientist researcher scholar historian author writer journalist reporter editor columnist critic commentator host ' +
    'anchor moderator pundit activist organizer organiser advocate campaigner adviser advisor aide strategist consultant ' +
    'manager operative staffer volunteer supporter voter resident citizen student teacher parent mother father wife ' +
    'husband son daughter brother sister friend colleague neighbour neighbor man woman boy girl person people doctor ' +
    'physician nurse patient witness victim owner founder investor banker businessman businesswoman entrepreneur worker ' +
    'employee farmer fisherman ferryman captain driver priest bishop pastor rabbi imam pope king queen prince princess duke duchess baroness viscount emir sultan ' +
    'lord actor actress singer star player coach republican democrat conservative liberal deputy member partner associate ' +
    'ally boss predecessor successor insider veteran fellow teenager protester demonstrator survivor refugee user viewer ' +
    'reader caller narrator announcer pollster surrogate donor backer foe challenger incumbent mogul tycoon rapper musician ' +
    'artist comedian filmmaker builder engineer inspector regulator source billionaire millionaire widow delegate representative ' +
    'commissioner councillor archbishop cardinal sheikh speaker sergeant lieutenant superintendent ceo cfo coo pm mp mep msp'
  ).split(' '),
);

/** Nouns for bodies that speak. */
const bodies = new Set(
  (
    'campaign government administration ministry department office agency commission committee council court parliament ' +
    'senate house congress party police army navy union association organization organisation group company firm bank ' +
    'newspaper paper magazine network broadcaster station website outlet team board panel church university ' +
    'institute foundation embassy watchdog opposition coalition delegation'
  ).split(' '),
);

/** What people write, and what therefore says something in the same way: “the report said”. */
const papers = new Set(
  (
    'report statement letter survey study document article editorial ad advertisement poll lawsuit complaint filing ruling memo ' +
    'memorandum note email message tweet post caption comment remark transcript text book speech release'
  ).split(' '),
);

/** A noun as it stands and in its base form: “ferrymen”, “ferryman”. */
type Noun = Pick<Token, 'lower' | 'lemma'>;

/** Whether a noun names something written or said. */
export function isPaper({ lower, lemma }: Noun): boolean {
  return papers.has(lemma) || papers.has(lower);
}

/** Whether a noun names somebody, or a body, that speaks. */
export function canSpeak(noun: Noun): boolean {
  return isPersonNoun(noun) || formsOf(noun).some((form) => bodies.has(form));
}

/** Whether a noun names somebody: “analyst”, “ferryman”. */
export function isPersonNoun(noun: Noun): boolean {
  return (
    formsOf(noun).some((form) => people.has(form)) || /(?:man|men|woman|women|person|crat|ist|ian)s?$/.test(noun.lower)
  );
}

function formsOf({ lower, lemma }: Noun): string[] {
  return [lemma, lower, lower.replace(/s$/, '')];
}

/** Whether a word with a capital can be the title of the name behind it: “Billionaire Mira Dell”, but not “Brian”. */
export function isPersonWord(lower: string): boolean {
  return people.has(lower);
}
