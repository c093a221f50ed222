/** Nouns for people and for bodies that speak, as base forms. From general knowledge of English news prose. */
const nouns = new Set(
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
    'employee farmer fisherman ferryman captain driver priest bishop pastor rabbi imam pope king queen prince princess ' +
    'lord actor actress singer director star player coach republican democrat conservative liberal deputy member ' +
    'campaign government administration ministry department office agency commission committee council court parliament ' +
    'senate house congress party police army navy union association organization organisation group company firm bank ' +
    'newspaper paper magazine network broadcaster station website outlet agency team board panel church university ' +
    'institute foundation embassy partner associate ally boss predecessor successor insider veteran scholar fellow teenager ' +
    'protester demonstrator survivor refugee user viewer reader caller narrator announcer pollster surrogate donor backer foe ' +
    'challenger incumbent mogul tycoon rapper musician artist comedian filmmaker builder engineer inspector regulator ' +
    'watchdog opposition coalition delegation source'
  ).split(' '),
);

/** What people write, and what therefore says something in the same way: “the report said”. */
const papers = new Set(
  (
    'report statement letter survey study document article editorial ad advertisement poll lawsuit complaint filing ruling memo ' +
    'memorandum note email message tweet post caption comment remark transcript text book speech release'
  ).split(' '),
);

/** Whether a noun names something written or said. */
export function isPaper(lemma: string, lower: string): boolean {
  return papers.has(lemma) || papers.has(lower);
}

/** Whether a noun names somebody, or a body, that speaks. */
export function canSpeak(lemma: string, lower: string): boolean {
  return (
    nouns.has(lemma) ||
    nouns.has(lower) ||
    nouns.has(lower.replace(/s$/, '')) ||
    /(?:man|men|woman|women|person|crat|ist|ian)s?$/.test(lower)
  );
}
