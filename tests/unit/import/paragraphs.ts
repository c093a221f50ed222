/**
 * Fictional paragraphs of Norland, with who says each quotation, in order. `null`: nobody is quoted, or nobody can be
 * found. The people of {@link people} have files; everybody else is a proposal.
 */
export interface Example {
  readonly what: string;
  readonly text: string;
  readonly says: readonly (string | null)[];
  /** Whether all of them are sure, where that is the point. */
  readonly isSure?: boolean;
  /** Which of them are sure, where they differ. */
  readonly sure?: readonly boolean[];
}

export const people = {
  orla: 'name: Mira Orla\ntitles: [the Prime Minister, the premier]\n',
  tamm: 'name: Juri Tamm\naliases: [Yuri Tamm]\n',
  voss: 'name: Lady Voss\naliases: [Henrike Voss]\n',
  'port-office': 'name: Port Office\nkind: organization\n',
  'harbour-house': 'name: Harbour House\nkind: organization\naliases: [Number 4]\n',
  kovalenko: 'name: Олена Коваленко\naliases: [Olena Kovalenko]\n',
};

export const examples: readonly Example[] = [
  // The quotation first.
  { what: 'Q, NP V', text: '"The toll goes in May," Orla said.', says: ['orla'] },
  { what: 'Q V NP', text: '"The toll goes in May," said Mira Orla.', says: ['orla'] },
  {
    what: 'Q, NP V with an explanation',
    text: '“The quay is safe,” Henrike Voss, the harbour minister, told reporters on Monday.',
    says: ['voss'],
  },
  {
    what: 'Q V NP with an explanation',
    text: '“The quay is safe,” said Piet Aalto, a crane driver who has worked there for years.',
    says: ['aalto'],
  },
  { what: 'a question', text: '“Who pays for the ferry?” Tamm asked.', says: ['tamm'] },
  {
    what: 'a question, small letter',
    text: '“Who pays for the ferry?” asked Tamm. “Not the islands.”',
    says: ['tamm', 'tamm'],
  },
  { what: 'an exclamation', text: '“Never again!” Tamm shouted from the back.', says: ['tamm'] },
  { what: 'split', text: '“The toll,” Orla said, “goes in May.”', says: ['orla', 'orla'] },
  { what: 'split with an adverb', text: '“The toll,” Tamm added quietly, “was never lawful.”', says: ['tamm', 'tamm'] },
  {
    what: 'continued after the speaker',
    text: '"The toll goes in May," Orla said. "Nobody will miss it."',
    says: ['orla', 'orla'],
  },
  {
    what: 'a title before the name',
    text: '"We shall rebuild the quay," Harbour Minister Lena Brandt said.',
    says: ['brandt'],
  },
  { what: 'an honorific', text: '"We shall rebuild the quay," Ms. Brandt said.', says: ['brandt'] },
  { what: 'a party in brackets', text: '“It is our quay,” Senator Ilse Mora (Blue) said.', says: ['mora'] },
  { what: 'a signature', text: '“The only ferry I ever loved.” — Astrid Holm', says: ['holm'] },
  // The speaker first.
  { what: 'NP V: Q', text: 'Orla said: "The toll goes in May."', says: ['orla'] },
  { what: 'NP V, Q', text: 'Tamm replied, “The toll stays.”', says: ['tamm'] },
  { what: 'NP V Q', text: 'Tamm tweeted “The toll stays.”', says: ['tamm'] },
  {
    what: 'NP, apposition, V: Q',
    text: 'Lady Voss, the ambassador to Norland, said: “We are old friends.”',
    says: ['voss'],
  },
  { what: 'NP, relative clause, V', text: 'Tamm, who had waited for an hour, said: “The toll stays.”', says: ['tamm'] },
  {
    what: 'with a listener',
    text: 'Orla told the islanders in Port Ost on Friday: “The ferry will sail.”',
    says: ['orla'],
  },
  { what: 'a colon without a verb of saying', text: 'For Tamm the answer is plain: “The toll stays.”', says: ['tamm'] },
  { what: 'a name and a colon', text: 'Orla: “The toll goes in May.”', says: ['orla'] },
  {
    what: 'asked, then answered',
    text: 'Asked whether Tamm could be trusted, Orla replied: “Yes, I think so.”',
    says: ['orla'],
  },
  { what: 'a fronted clause', text: 'When Tamm left the hall, Orla said: “He will be back.”', says: ['orla'] },
  {
    what: 'a fronted participle',
    text: 'Speaking at the harbour, Orla said she wanted a “new beginning” for the islands.',
    says: ['orla'],
  },
  {
    what: 'circumstances between',
    text: 'Tamm said during the debate in Port Ost, “I never signed it.”',
    says: ['tamm'],
  },
  { what: 'a second verb', text: 'Orla rose from her seat and said: “Enough.”', says: ['orla'] },
  { what: 'NP V: Q, pronoun V', text: 'Ada Lorn scolded him: “It goes,” she said.', says: ['lorn'] },
  {
    what: 'a participle behind the speaker',
    text: 'Dockers marching through Port Ost chanted “No toll”. Ada Lorn agreed.',
    says: [null],
  },
  { what: 'as NP put it', text: 'The ferry is “a floating museum”, as Tamm put it.', says: ['tamm'] },
  // Inside a sentence.
  { what: 'said that', text: 'Orla said that the toll was a “relic of the salt trade” and should go.', says: ['orla'] },
  { what: 'called', text: 'Tamm called the plan “a gift to smugglers”.', says: ['tamm'] },
  {
    what: 'described as',
    text: 'Lady Voss described the talks as “frank” and the coffee as “dreadful”.',
    says: ['voss', 'voss'],
  },
  {
    what: 'the outer speaker answers',
    text: 'Orla said that the council wanted a “quiet summer” on the quay.',
    says: ['orla'],
  },
  { what: 'what she called', text: 'Orla defended what she called a “modest” rise in fares.', says: ['orla'] },
  {
    what: 'an organisation and it',
    text: 'Harbour House hopes for what it calls “further calm” between the two ports.',
    says: ['harbour-house'],
  },
  { what: 'a participle', text: 'Tamm rejected the plan, saying “nobody asked the islands.”', says: ['tamm'] },
  { what: 'adding that', text: 'Orla said the ferry would return, adding that it was “long overdue”.', says: ['orla'] },
  {
    what: 'arguing that',
    text: 'Lady Voss has hinted at a treaty, arguing that without one “we shall all be poorer”.',
    says: ['voss'],
  },
  { what: 'a passive', text: 'The plan was called “a gift to smugglers” by Tamm.', says: ['tamm'] },
  {
    what: 'a noun of saying',
    text: 'Little is left of Tamm’s promise that “no child will miss the ferry”.',
    says: ['tamm'],
  },
  { what: 'in her words', text: 'The ferry was, in Lady Voss’s words, “a floating museum”.', says: ['voss'] },
  { what: 'according to, before', text: 'According to Tamm, the quay is “rotten to the core”.', says: ['tamm'] },
  { what: 'according to, after', text: 'The quay is “rotten to the core”, according to Lady Voss.', says: ['voss'] },
  { what: 'further on', text: 'With the quay closed, “there is no single way out”, Tamm said.', says: ['tamm'] },
  { what: 'two speakers', text: 'Orla called it “fair”, but Tamm said it was “robbery”.', says: ['orla', 'tamm'] },
  {
    what: 'two clauses',
    text: 'Tamm said the toll was “theft”, and Lady Voss called that “rude”.',
    says: ['tamm', 'voss'],
  },
  { what: 'the subject alone', text: 'Orla is on her way to a “summit of small ports” in Ostmark.', says: ['orla'] },
  // Pronouns and titles.
  {
    what: 'he after a name',
    text: 'Tamm was cautious about the deal. “I hope they get it done,” he said.',
    says: ['tamm'],
  },
  { what: 'she after a name', text: 'Mira Orla has seen the plan. She called it “brave”.', says: ['orla'] },
  { what: 'she skips a man', text: 'Mira Orla met Juri Tamm on the quay. “It was cold,” she said.', says: ['orla'] },
  { what: 'he skips a woman', text: 'Juri Tamm was received by Mira Orla. “It was cold,” he said.', says: ['tamm'] },
  { what: 'the title in a people file', text: 'The Prime Minister replied: “Yes, I have.”', says: ['orla'] },
  {
    what: 'a title the text gives',
    text: 'Harbour Minister Lena Brandt arrived late. “I missed the ferry,” the minister said.',
    says: ['brandt'],
  },
  {
    what: 'a title after the name',
    text: 'Piet Aalto, the mayor of Port Ost, opened the quay. The mayor said it was “a fine day”.',
    says: ['aalto'],
  },
  { what: 'a surname for a full name', text: 'Ilse Mora spoke first. “We are tired,” Mora said.', says: ['mora'] },
  { what: 'his eyes', text: 'Tamm does not like islanders. Only the mainland is “safe” in his eyes.', says: ['tamm'] },
  // Names that are not English.
  {
    what: 'Ukrainian',
    text: '“Ми готові,” said Olena Kovalenko, and repeated in English: “We are ready.”',
    says: ['kovalenko', 'kovalenko'],
  },
  { what: 'Ukrainian, a new name', text: '«The grain is on its way», Serhiy Hrytsenko said.', says: ['hrytsenko'] },
  { what: 'diacritics', text: '„The quay is closed“, said Jiří Dvořák.', says: ['dvorak'] },
  { what: 'a particle', text: '“We sail at six,” Ursula von der Brück said.', says: ['brueck'] },
  { what: 'a double name', text: '“We sail at six,” said Jean-Luc Amadou.', says: ['amadou'] },
  // British marks.
  { what: 'single marks', text: '‘The toll goes in May,’ Orla said.', says: ['orla'] },
  {
    what: 'single straight marks and apostrophes',
    text: "'It's the islanders' ferry,' Tamm said. 'Don't touch it.'",
    says: ['tamm', 'tamm'],
  },
  { what: 'the comma outside', text: "'The toll goes in May', said Orla.", says: ['orla'] },
  { what: 'nested', text: '‘He told me “never again” and left,’ Lady Voss said.', says: ['voss'] },
  { what: 'nested, double outside', text: '“He told me ‘never again’ and left,” Lady Voss said.', says: ['voss'] },
  { what: 'doubled apostrophes', text: "''It's the islanders' ferry,'' Tamm said.", says: ['tamm'] },
  { what: 'two kinds of marks', text: '“The toll goes in May," Orla said.', says: ['orla'] },
  // Over paragraphs.
  {
    what: 'a quotation over two paragraphs',
    text: 'Orla said: “The toll goes in May.\n\n“Nobody will miss it.”',
    says: ['orla', 'orla'],
  },
  {
    what: 'a paragraph that is all quotation',
    text: 'Tamm was angry. “The toll stays,” he said.\n\n“It has stood for ninety years.”',
    says: ['tamm', 'tamm'],
  },
  {
    what: 'a pronoun across paragraphs',
    text: 'Lady Voss arrived by ferry and was met by a band.\n\n“The music was loud,” she said.',
    says: ['voss'],
  },
  { what: 'a transcript', text: '“ORLA: The toll goes in May.”\n\n“TAMM: It does not.”', says: ['orla', 'tamm'] },
  {
    what: 'a question before a quotation',
    text: 'Does she trust Tamm? “Of course.” Orla insisted: “We agree on that.”',
    says: ['orla', 'orla'],
  },
  // Bodies.
  { what: 'an organisation', text: 'The Port Office said the ferry was “not seaworthy”.', says: ['port-office'] },
  { what: 'a paper', text: 'The Norland Herald called the plan “a gift to smugglers”.', says: ['norland-herald'] },
  {
    what: 'an acronym',
    text: 'The Norland Harbour Union met on Sunday. “We strike at dawn,” the NHU said.',
    says: ['norland-harbour-union'],
  },
  {
    what: 'a role without a name',
    text: 'A ferry spokesman said the delay was “regrettable”.',
    says: [null],
  },
  {
    what: 'a capital at the head',
    text: 'Mooring Street hopes for what it calls “a fair wind”.',
    says: ['mooring-street'],
  },
  // The right person: owners, titles and descriptions are not the people beside them.
  {
    what: 'a title of a body before the name',
    text: 'The president of the harbour board, Mira Dell, calls it “a relic”.',
    says: ['dell'],
    isSure: true,
  },
  {
    what: 'an owner and a role before the name',
    text: '“We hold,” Yarrow’s adviser, Olha Koval, said.',
    says: ['koval'],
    isSure: true,
  },
  { what: 'a spokesman for somebody', text: 'A spokesman for Tamm said it was “a relic”.', says: [null] },
  { what: 'the spokeswoman of somebody', text: 'Bo Lunn left. “We hold,” Lunn’s spokeswoman said.', says: [null] },
  {
    what: 'a country before the role',
    text: 'Norland’s Prime Minister Tam Hask said it was “a relic”.',
    says: ['hask'],
    isSure: true,
  },
  {
    what: 'a short title and a body before the name',
    text: 'CEO of the Harbour Council Mira Dell told the Gazette it was “a relic”.',
    says: ['dell'],
  },
  {
    what: 'a body before the short title',
    text: 'Harbour Council CEO Mira Dell called it “a relic”.',
    says: ['dell'],
    isSure: true,
  },
  {
    what: 'a title of a town before the name',
    text: 'The mayor of Port Ost, Ada Lorn, said “we stay”.',
    says: ['lorn'],
    isSure: true,
  },
  {
    what: 'a title of three words',
    text: 'Secretary of State Mira Dell said: “It goes.” Later Dell said it was “late”.',
    says: ['dell', 'dell'],
    isSure: true,
  },
  {
    what: 'what somebody is before the name',
    text: 'Billionaire Mira Dell said “it goes”. Republican Mira Dell called it “late”.',
    says: ['dell', 'dell'],
    isSure: true,
  },
  { what: 'two particles', text: 'Jean-Luc de la Brie said “it goes”.', says: ['brie'] },
  { what: 'a description', text: 'Mira Dell spoke. “It goes,” the analyst said.', says: ['dell'], isSure: false },
  { what: 'a description of nobody who is named', text: '“It goes,” the analyst said.', says: [null] },
  { what: 'a title that only sounds like that of a file', text: 'The minister said “it goes”.', says: [null] },
  {
    what: 'a title in a people file alone is never sure',
    text: 'The Prime Minister called it “late”.',
    says: ['orla'],
    isSure: false,
  },
  { what: 'a surname that is a title', text: 'Bo King left. “It goes,” King said.', says: ['king'] },
  {
    what: 'a body by its kind',
    text: 'The Norland Harbour Union met. “We strike,” the union said.',
    says: ['norland-harbour-union'],
    isSure: false,
  },
  {
    what: 'a body with “of”',
    text: 'The Association of Harbour Pilots called it “unsafe”.',
    says: ['association-of-harbour-pilots'],
  },
  { what: 'two speakers at once', text: 'Bo Lunn and Ada Lorn said it was “a relic”.', says: ['lorn'], isSure: false },
  {
    what: 'a quotation in brackets',
    text: '(Ada Lorn called it “bad”), Bo Lunn inflamed tensions by saying, “Go home”.',
    says: ['lorn', 'lunn'],
  },
  {
    what: 'a pronoun that the text gives to another',
    text: 'Bo Hark laid out a plan. He would close the quay. “We have waited for years,” she added.',
    says: [null],
  },
  { what: 'a word that is no name, before a colon', text: 'Quote: "I spoke to the mayor."', says: [null] },
  {
    what: 'a word that is no name, at the head',
    text: 'Thanks to this, drivers can “vote”, she writes.',
    says: [null],
  },
  { what: 'a number', text: 'Two said it was “late”.', says: [null] },
  { what: 'a paper without a name', text: 'A survey found “no trust”.', says: [null] },
  { what: 'a group', text: 'Islanders said it was “late”.', says: [null] },
  {
    what: 'an abbreviation with a stop',
    text: '“It goes,” said the Rev. Piet Aalto, of Port Ost.',
    says: ['aalto'],
    isSure: true,
  },
  {
    what: 'a line of a headline within a paragraph',
    text: 'Harbour Veto Stops Toll Talks: The “scourge of tolls” was the point. She called it “late”.',
    says: [null, null],
  },
  // Who is not who speaks.
  { what: 'a namesake', text: '“It goes,” Mary Voss said. Voss smiled.', says: ['mary-voss'] },
  {
    what: 'two of one surname, told apart by their titles',
    text: 'Mr Novak and Mrs Novak met. “It goes,” Mr Novak said. “It stays,” Mrs Novak said.',
    says: ['novak', 'novak-2'],
  },
  {
    what: 'somebody named between two quotations',
    text: '“We have failed,” Juri Tamm said. Maria Santos disagreed. “We have won.”',
    says: ['tamm', 'tamm'],
    sure: [true, false],
  },
  {
    what: 'an answer to who asked',
    text: '“Will you resign?” asked Orla. “No.”',
    says: ['orla', 'orla'],
    sure: [true, false],
  },
  {
    what: 'a reply that comes from somebody',
    text: '“We have failed,” Juri Tamm said. “We have won,” came the reply from Maria Santos.',
    says: ['tamm', 'tamm'],
    sure: [true, false],
  },
  {
    what: 'a pronoun that may be who was told',
    text: '“The ferry goes,” Juri Tamm told James Okafor. “It stays,” he replied.',
    says: ['tamm', 'tamm'],
    sure: [true, false],
  },
  { what: 'someone', text: 'Tamm smiled. “It is over,” someone shouted.', says: [null] },
  { what: 'who is quoted as saying', text: '“It failed,” the Gazette quoted Juri Tamm as saying.', says: ['tamm'] },
  { what: 'who is quoted as saying: Q', text: 'The Gazette quoted Juri Tamm as saying: “It failed.”', says: ['tamm'] },
  ...['did not say the talks had', 'never said it had', 'declined to call it', 'refused to say', 'should say'].map(
    (denial) => ({ what: 'what was not said', text: `Juri Tamm ${denial} “failed”.`, says: ['tamm'], isSure: false }),
  ),
  ...['was told', 'got death threats', 'received a message from Orla'].map((receiving) => ({
    what: 'the receiver',
    text: `Juri Tamm ${receiving}: “We will find you.”`,
    says: ['tamm'],
    isSure: false,
  })),
  {
    what: 'the claim of another',
    text: 'Juri Tamm rejected Orla’s claim that it was “an outrage”.',
    says: ['tamm'],
    isSure: false,
  },
  {
    what: 'initials, however they are written',
    text: '“Yes,” said J. K. Lorn. “No,” J.K. Lorn said.',
    says: ['lorn', 'lorn'],
  },
  { what: 'a surname that is a verb', text: 'George W. Hark spoke. “Yes,” George W. Hark said.', says: ['hark'] },
  { what: 'a short sentence', text: '“Yes,” said Prime Minister Ada Lorn.', says: ['lorn'] },
  { what: 'a suffix', text: '“Yes,” said Ada Lorn Jr. on Monday.', says: ['lorn'] },
  { what: 'a headline', text: 'The Quay Board Calls It “Late”\n\n“It goes,” Mira Dell said.', says: [null, 'dell'] },
  {
    what: 'a transcript without marks',
    text: 'ADA LORN: We stay.\n\nBO LUNN: We go. And how.',
    says: ['lorn', 'lunn'],
    isSure: true,
  },
  { what: 'words that are signed', text: '> We stay, and that is that.\n\n— Ada Lorn', says: ['lorn'] },
];
