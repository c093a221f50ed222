/**
 * Verbs and nouns that tell what somebody said, wrote or thought, as base forms. Lists from general knowledge of English
 * news prose.
 */

/** Verbs of saying: their subject is the speaker, whatever stands around. */
const saying = new Set(
  (
    'say tell ask add reply answer respond insist argue explain note recall declare announce claim state remark comment ' +
    'observe write tweet retweet post suggest warn urge stress emphasize emphasise assert maintain contend acknowledge admit ' +
    'concede confirm deny allege quip joke muse lament complain boast brag vow pledge promise predict caution counter ' +
    'retort shout yell scream whisper mutter murmur exclaim cry continue conclude begin read sing chant propose recommend ' +
    'reiterate repeat report reveal disclose testify swear opine agree disagree object protest plead beg demand order ' +
    'advise counsel wonder inquire enquire query interject elaborate clarify summarize summarise underline underscore ' +
    'indicate signal mention point blog text email caption quote gush fume rage thunder bellow sigh laugh snap hint imply ' +
    'proclaim pronounce profess affirm reaffirm attest declaim preach recount relate narrate intone utter voice charge ' +
    'type scrawl scribble jot inscribe specify outline insinuate lash crow deadpan marvel reminisce recite rejoin volunteer ' +
    'surmise venture vent whine wail bark growl hiss implore exhort threaten spell reason scold admonish chide rebuke ponder speculate theorize estimate calculate instruct remind inform assure reassure notify lecture'
  ).split(' '),
);

/** Verbs that give a thing a name or a judgement: “called it Q”. */
const naming = new Set(
  (
    'call describe brand label dub term deem decry denounce condemn criticize criticise blast slam mock ridicule deride ' +
    'dismiss praise laud hail tout applaud cite refer accuse attack characterize characterise portray depict paint ' +
    'compare liken cast slap rip bash assail lambast lambaste pan trash attribute credit thank ' +
    'blame fault invoke rate rank rule denigrate disparage nickname christen title entitle identify ' +
    'reference highlight evoke frame bill herald scorn pillory excoriate savage castigate peg pitch advertise diagnose allude ' +
    'regard view consider style express'
  ).split(' '),
);

/** Verbs of thinking, wishing and feeling. */
const thinking = new Set(
  (
    'believe think hope want wish fear feel expect know doubt find worry love hate like regret understand see ' +
    'prefer need seek support oppose favor favour reject question challenge welcome anticipate plan intend ' +
    'learn realize realise recognize recognise decide dream imagine hear defend appear seem sound'
  ).split(' '),
);

/** Verbs that only speak beside a quotation: “and Norland follows, Orla laughed”. */
const manner = new Set('laugh sigh snap rage fume gush begin read sing point like see know hear'.split(' '));

/** Nouns whose owner is the speaker: “Orla's claim that Q”. */
const nouns = new Set(
  (
    'claim statement assertion argument comment remark suggestion view belief promise pledge vow warning threat accusation ' +
    'allegation contention call demand declaration description characterization words insistence observation admission ' +
    'eyes mind estimation acknowledgment question answer reply response tweet post letter message speech proposal slogan motto charge complaint ' +
    'criticism prediction opinion quote quip line phrase word term boast denial remarks comments tweets'
  ).split(' '),
);

/** How a verb stands to a quotation beside it. */
export type Reporting = 'saying' | 'naming' | 'thinking' | 'none';

/** What kind of reporting verb a base form is. */
export function reportingKind(lemma: string): Reporting {
  if (saying.has(lemma)) return 'saying';
  if (naming.has(lemma)) return 'naming';
  return thinking.has(lemma) ? 'thinking' : 'none';
}

/** Whether a verb tells of speech only because a quotation stands beside it. */
export function needsQuotation(lemma: string): boolean {
  return manner.has(lemma);
}

/** Whether the owner of what this noun names says or thinks it. */
export function isReportingNoun(lemma: string): boolean {
  return nouns.has(lemma);
}
