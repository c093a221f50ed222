const body = `The harbour toll ends in June, Juri Tamm told the council on Monday. "It stays," Mira Orla said of the toll; he answered:
"the toll goes." The port office wrote: «Ні, мито лишається». Then they sang "Song of the Port" beside a second wall: # of stone.
`;

/** One article in the many ways in which people and programs write front matter. */
const plain = `---
title: The harbour toll
date: 2031-05-15
abstract: Ministers differ about the toll.
draft: true

people:
  - id: orla
    role: Prime Minister
  - id: tamm

quotes:
  # check: is this orla? Guessed from “Mira Orla”.
  - person: orla
    text: It stays
  - person: tamm
    text: the toll goes
    about: the toll
  - person: port-office
    text: Ні, мито лишається

# Not said by anybody.
notQuotes:
  - Song of the Port

positions:
  - person: tamm
    question: harbour-toll
    stance: for
    summary: It goes.
    evidence:
      - the toll goes
---

${body}`;

const commented = `--- 
# The file of the toll
title: "The harbour toll" # as printed
date: 2031-05-15
abstract: >-
  Ministers differ
  about the toll.
draft: true
people: # everyone
# the first
- id: orla # the head
  # who was minister before
  role: 'Prime Minister'

- id: tamm
quotes:
- person: orla # check: sure?
  text: >
    It
    stays
  # looked up in the records
- person: tamm
  about: |-
    the toll
  # check: these words?
  text: the toll
    goes
-
  person: port-office
  text: "Ні, мито \\
    лишається"
# between the lists
notQuotes:
# a song
- "Song of the Port"
timeline:
- date: 2031-05-12
  when: on Monday # the twelfth
  event: 'The council hears that it''s over'
  evidence: told the council on Monday
notes:
- {kind: context, passage: The harbour toll ends in June, text: 'So it was said.'} # written late
# the end
---
${body}`;

const flow = `---
title: The harbour toll
date: 2031-05-15
abstract: "Ministers differ: about the toll."
draft: true
people: [{id: orla, role: Prime Minister}, {id: tamm}]
quotes: [
    # check: is it?
    { person: orla, text: "It stays" }, # she
    { person: tamm, text: 'the toll goes', about: the toll },
    {"person": "port-office", "text": "Ні, мито лишається"},
  ]
notQuotes: [Song of the Port]
positions:
  - { person: tamm, question: harbour-toll, stance: for, summary: It goes., evidence: [the toll goes] }
timeline: []
notes: [ ] # none yet
---

${body}`;

const double = plain
  .replaceAll(/: (?=[A-Zа-яІН])(.*)$/gmu, ': "$1"')
  .replaceAll(/^( *)- (Song.*)$/gm, '$1-   "$2"')
  .replaceAll(/^ {2}(?=[ -])/gm, '      ');

export const articleStyles: readonly string[] = [plain, commented, flow, double].flatMap((text) => [
  text,
  text.replaceAll('\n', '\r\n'),
  `\ufeff${text.trimEnd()}`,
]);
