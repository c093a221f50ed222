import { readFileSync } from 'node:fs';
import type { SourceFile } from '#core/files/source-file.ts';
import { contentFiles, type Example } from './example.ts';
import { paragraph, paragraphs } from './long-text.ts';
import { people, questions } from './norland.ts';

const stances = ['for', 'against', 'conditional', 'unclear'] as const;
const stanceAt = (at: number) => stances[at % stances.length] ?? 'unclear';
const questionIds = Object.keys(questions);
const nameOf = (id: string) => people[id]?.name ?? id;

const fourPeople: Example = {
  name: 'four-people',
  shows: 'The normal case: four people, three questions, a timeline, notes',
  frontMatter: {
    title: 'Norland’s toll falls in spring, or later',
    date: '2031-05-15T06:30:00Z',
    updated: '2031-05-15T11:00:00Z',
    abstract: 'The Prime Minister promises an end to the harbour toll; the port wants to see the money first.',
    people: [
      { id: 'orla', role: 'Prime Minister' },
      { id: 'tamm', role: 'Leader of the opposition' },
      { id: 'port-office', role: 'Keeper of the harbour' },
      { id: 'berg', role: 'Finance Minister' },
    ],
    quotes: [
      { person: 'orla', text: 'The toll goes, and it goes in spring.', about: 'the toll', question: 'harbour-toll' },
      { person: 'tamm', text: 'We have heard that in three springs.', about: 'the promise', question: 'harbour-toll' },
      { person: 'port-office', text: 'a harbour without a purse', about: 'its money' },
      { person: 'tamm', text: 'A ferry that sails by day is half a ferry.', question: 'night-ferry' },
    ],
    positions: [
      {
        person: 'orla',
        question: 'harbour-toll',
        stance: 'for',
        summary: 'The toll “goes in spring”.',
        evidence: ['The toll goes, and it goes in spring.'],
      },
      {
        person: 'tamm',
        question: 'harbour-toll',
        stance: 'unclear',
        summary: 'Doubts the promise, and does not say what he wants.',
        evidence: ['We have heard that in three springs.'],
      },
      {
        person: 'port-office',
        question: 'harbour-toll',
        stance: 'conditional',
        summary: 'Would give it up if the state paid for the locks.',
        evidence: ['would give up the toll if the state paid for the locks', 'a harbour without a purse'],
      },
      {
        person: 'tamm',
        question: 'night-ferry',
        stance: 'for',
        summary: 'By day it is “half a ferry”.',
        evidence: ['A ferry that sails by day is half a ferry.'],
      },
      {
        person: 'berg',
        question: 'night-ferry',
        stance: 'against',
        summary: 'Has no money for it.',
        evidence: ['has no money for a ferry at night'],
      },
      {
        person: 'berg',
        question: 'tide-mill',
        stance: 'for',
        summary: 'Wants the mill to grind for another year.',
        evidence: ['the tide mill shall grind for another year'],
      },
    ],
    timeline: [
      {
        date: '2031-05-13',
        when: 'On Tuesday',
        event: 'The cabinet speaks of the toll',
        evidence: 'On Tuesday the cabinet spoke of the toll',
      },
      {
        date: '../2031-05-15',
        event: 'The port closes its lower lock',
        evidence: 'the port has closed its lower lock',
      },
      {
        id: 'toll-ends',
        date: '2032-03/2032-05',
        when: 'in spring',
        event: 'The toll is to end',
        evidence: 'it goes in spring',
      },
      { date: '2031-05-15/..', event: 'A commission is to report', evidence: 'A commission is to report' },
    ],
    notes: [
      {
        kind: 'correction',
        passage: 'Keeper of the harbour',
        text: 'The office has been called Harbour Master since 2030.',
        date: '2031-05-16',
      },
      { kind: 'context', passage: 'three springs', text: 'The promise was made in 2028, 2029 and 2030.' },
    ],
  },
  body: `On Tuesday the cabinet spoke of the toll, for six hours. "The toll goes, and it goes in spring," said Mira Orla, the Prime Minister, on the steps.

"We have heard that in three springs," answered Juri Tamm, who leads the opposition.

The Keeper of the harbour, as the Port Office likes to be called, would give up the toll if the state paid for the locks. What it fears is "a harbour without a purse"; the port has closed its lower lock to save on oil.

Hanne Berg, the Finance Minister, has no money for a ferry at night, and says so. But the tide mill shall grind for another year. "A ferry that sails by day is half a ferry," said Mr Tamm. A commission is to report.`,
};

const onePerson: Example = {
  name: 'one-person',
  shows: 'One person, one question, a quotation of one word',
  frontMatter: {
    title: 'Yes',
    date: '2030-02-01',
    abstract: 'A minister is asked about the ferry.',
    people: [{ id: 'orla', role: 'Minister of Ferries' }],
    quotes: [{ person: 'orla', text: 'Yes', question: 'night-ferry' }],
    positions: [{ person: 'orla', question: 'night-ferry', stance: 'for', summary: '“Yes”.', evidence: ['Yes'] }],
    timeline: [{ date: '2030-01-31', event: 'The minister is asked', evidence: 'was asked on Thursday' }],
  },
  body: 'The minister, who was asked on Thursday whether the night ferry would sail again, said: "Yes".',
};

const sameInitials: Example = {
  name: 'same-initials',
  shows: 'Two people with the same initials, on opposite sides',
  frontMatter: {
    title: 'Lind and Lund on the pier',
    date: '2030-06-12',
    abstract: 'Two harbour masters agree on one thing.',
    people: [
      { id: 'ada-lind', role: 'Harbour master of the north pier' },
      { id: 'arno-lund', role: 'Harbour master of the south pier' },
    ],
    quotes: [
      { person: 'ada-lind', text: 'My pier is the longer one.', question: 'north-pier' },
      { person: 'arno-lund', text: 'Mine is the one with ships.', question: 'north-pier' },
    ],
    positions: [
      {
        person: 'ada-lind',
        question: 'north-pier',
        stance: 'for',
        summary: 'Hers is “the longer one”.',
        evidence: ['My pier is the longer one.'],
      },
      {
        person: 'arno-lund',
        question: 'north-pier',
        stance: 'against',
        summary: 'His is the one “with ships”.',
        evidence: ['Mine is the one with ships.'],
      },
      {
        person: 'ada-lind',
        question: 'fog-horn',
        stance: 'for',
        summary: 'Wants the fog horn.',
        evidence: ['Both want the fog horn'],
      },
      {
        person: 'arno-lund',
        question: 'fog-horn',
        stance: 'for',
        summary: 'Wants the fog horn.',
        evidence: ['Both want the fog horn'],
      },
    ],
  },
  body: '"My pier is the longer one," said Ada Lind. "Mine is the one with ships," said Arno Lund. Both want the fog horn.',
};

const everyone = Object.keys(people).slice(0, 12);

const twelvePeople: Example = {
  name: 'twelve-people',
  shows: 'Twelve people, and every stance on one question',
  frontMatter: {
    title: 'Twelve at the table',
    date: '2030-09-03T20:00:00+02:00',
    abstract: 'The round table on the herring quota heard everybody, once.',
    people: everyone.map((id, at) => ({
      id,
      role: at % 3 === 0 ? 'Delegate of the outer islands and of the sound' : 'Delegate',
    })),
    quotes: everyone.map((id, at) => ({
      person: id,
      text: `We came for item ${at + 1} of the list.`,
      question: 'herring-quota',
    })),
    positions: [
      ...everyone.flatMap((id, at) =>
        at % 5 === 4
          ? []
          : [
              {
                person: id,
                question: 'herring-quota',
                stance: stanceAt(at),
                summary: `Came “for item ${at + 1}”, and stayed for the soup that the islands had sent.`,
                evidence: [`We came for item ${at + 1} of the list.`],
              },
            ],
      ),
      {
        person: 'kalda',
        question: 'winter-levy',
        stance: 'for',
        summary: 'Is for the levy.',
        evidence: ['one delegate was for the levy'],
      },
    ],
  },
  body: `${everyone.map((id, at) => `"We came for item ${at + 1} of the list," said ${nameOf(id)}.`).join('\n\n')}\n\nOnly one delegate was for the levy.`,
};

const thirtyQuestions: Example = {
  name: 'thirty-questions',
  shows: 'Thirty questions',
  frontMatter: {
    title: 'The programme of the new council, point by point',
    date: '2030-11-20',
    abstract: 'Two parties, thirty points.',
    people: [{ id: 'orla' }, { id: 'tamm' }, { id: 'oster', role: 'Clerk' }],
    positions: questionIds.flatMap((question, at) => [
      {
        person: 'orla',
        question,
        stance: stanceAt(at),
        summary: `Her answer is on page ${at + 1} of the paper.`,
        evidence: [`On point ${at + 1} of the list she has an answer`],
      },
      ...(at % 3 === 0
        ? [
            {
              person: 'tamm',
              question,
              stance: stanceAt(at + 1),
              summary: 'His is shorter.',
              evidence: [`about matter ${at + 1} of his`],
            },
          ]
        : []),
    ]),
  },
  body: questionIds
    .map(
      (_, at) =>
        `On point ${at + 1} of the list she has an answer${at % 3 === 0 ? `, and he speaks about matter ${at + 1} of his` : ''}.`,
    )
    .join('\n\n'),
};

const speech = [paragraph(6, 3), paragraph(6, 17), paragraph(5, 40)];

const longQuotation: Example = {
  name: 'long-quotation',
  shows: 'A quotation of three hundred words over three paragraphs, and one of a word',
  frontMatter: {
    title: 'The speech',
    date: '2030-04-10',
    abstract: 'What the speaker of the council said, whole.',
    people: [{ id: 'berg', role: 'Speaker of the council' }, { id: 'vik' }],
    quotes: [
      { person: 'berg', text: speech.join(' '), about: 'everything' },
      { person: 'vik', text: 'Amen' },
    ],
  },
  body: `Hanne Berg rose at nine:\n\n"${speech.join('\n\n"')}"\n\n"Amen", said Per Vik.`,
};

const longRole = 'Extraordinary Commissioner for Weights, Measures and Tide Tables';

const longNames: Example = {
  name: 'long-names',
  shows: 'A name and a role of sixty characters, and long words',
  frontMatter: {
    title: 'Rechtsschutzversicherungsgesellschaften and the Donaudampfschifffahrtsgesellschaftskapitänsmütze',
    date: '2030-07-01T09:00:00Z',
    updated: '2030-07-02T09:00:00Z',
    abstract: 'A name that fills a line, beside one that does not.',
    people: [
      { id: 'long-name', role: longRole },
      { id: 'tamm', role: longRole },
      { id: 'harbour-union', role: 'Union' },
    ],
    quotes: [
      {
        person: 'long-name',
        text: 'I sign everything in full.',
        about: 'Verwaltungsgerichtsverfahrensordnungen',
        question: 'chart-room',
      },
      { person: 'tamm', text: 'I do not.', question: 'chart-room' },
      { person: 'long-name', text: 'That is why you are done by noon.' },
    ],
    positions: [
      {
        person: 'long-name',
        question: 'chart-room',
        stance: 'conditional',
        summary: 'Signs “in full”, Hochseeschifffahrtsordnungsgesetzesentwurf included.',
        evidence: ['I sign everything in full.'],
      },
      { person: 'tamm', question: 'chart-room', stance: 'against', summary: 'Does not.', evidence: ['I do not.'] },
    ],
    timeline: [
      {
        date: '2030-06-30',
        when: 'On the last day of the month in which the tide tables are signed',
        event: 'Maximiliana-Theodora van den Oosterbroek-Auersholm of Grunda signs the tables',
        evidence: 'On the last day of the month in which the tide tables are signed',
      },
      { date: '2030-08', event: 'The next tables are due', evidence: 'The next are due in August.' },
    ],
  },
  body: `"I sign everything in full," said the Commissioner. "I do not," said Mr Tamm. "That is why you are done by noon," was the answer.\n\nOn the last day of the month in which the tide tables are signed, the Union waited. The next are due in August. The address is https://norland.example/a/very/long/address/without/any/break/anywhere/in/it/at-all-whatsoever.`,
};

const nobodySpeaks: Example = {
  name: 'nobody-speaks',
  shows: 'Everybody is silent: three people are named, and there is no panel',
  frontMatter: {
    title: 'A minute for the ice breaker',
    date: '2030-08-07',
    abstract: 'Three people stood on the mole and said nothing.',
    people: [{ id: 'orla', role: 'Prime Minister' }, { id: 'berg' }, { id: 'kalda' }],
  },
  body: 'Mira Orla, Hanne Berg and Toomas Kalda stood on the mole for a minute. Then they went home.',
};

const everybodySilent: Example = {
  name: 'everybody-silent',
  shows: 'Everybody is silent but one, who is reported: nobody is quoted',
  frontMatter: {
    title: 'Nothing was said about the cable car',
    date: '2030-08-08',
    abstract: 'Five people met and kept quiet.',
    people: ['orla', 'tamm', 'berg', 'vik', 'oster'].map((id) => ({ id })),
    positions: [
      {
        person: 'orla',
        question: 'cable-car',
        stance: 'unclear',
        summary: 'Nodded, at something.',
        evidence: ['Mira Orla nodded'],
      },
    ],
  },
  body: 'They met for an hour. Mira Orla nodded once, and nobody could say at what.',
};

const noPositions: Example = {
  name: 'no-positions',
  shows: 'Two people are quoted, and nobody takes a position',
  frontMatter: {
    title: 'Small talk at the lock',
    date: '2030-08-09',
    abstract: 'Two people spoke of the weather.',
    people: [{ id: 'vik' }, { id: 'oster' }],
    quotes: [
      { person: 'vik', text: 'Rain' },
      { person: 'oster', text: 'And then more of it, until Thursday at the least.' },
    ],
  },
  body: '"Rain", said Per Vik. "And then more of it, until Thursday at the least," said Runa Oster.',
};

const contradiction: Example = {
  name: 'contradictory-evidence',
  shows: 'One person is quoted and reported for and against: unclear',
  frontMatter: {
    title: 'Twice the same minister',
    date: '2030-10-10',
    abstract: 'For the ice breaker at noon, against it at night.',
    people: [{ id: 'berg', role: 'Finance Minister' }, { id: 'kalda' }],
    quotes: [
      { person: 'berg', text: 'Norland needs its ice breaker.', question: 'ice-breaker' },
      { person: 'berg', text: 'Nobody needs that ship.', question: 'ice-breaker' },
    ],
    positions: [
      {
        person: 'berg',
        question: 'ice-breaker',
        stance: 'unclear',
        summary: '“Norland needs its ice breaker”, and “Nobody needs that ship”.',
        evidence: [
          'Norland needs its ice breaker.',
          'Nobody needs that ship.',
          'had struck it from the budget',
          'had paid for its coal',
        ],
      },
      {
        person: 'kalda',
        question: 'ice-breaker',
        stance: 'for',
        summary: 'Sails it.',
        evidence: ['Toomas Kalda, who sails it'],
      },
    ],
  },
  body: 'At noon Hanne Berg said: "Norland needs its ice breaker." By then she had struck it from the budget, and had paid for its coal. "Nobody needs that ship," she said at night. Toomas Kalda, who sails it, heard both.',
};

const march = Array.from({ length: 29 }, (_, at) => `2031-03-${String(at + 1).padStart(2, '0')}`);
const fortyDates = [
  ...['1931-05-15', '1931-06', '1944~', '1968'],
  ...march,
  ...['2031-05-12', '2031-05-12', '2031-05-12', '2031-05-20', '2031-06/2031-09', '2040', '2031-05-16/..'],
];

const fortyEvents: Example = {
  name: 'forty-events',
  shows: 'Forty events, three on one day, a century apart',
  frontMatter: {
    title: 'A hundred years of the harbour toll',
    date: '2031-05-15T12:00:00Z',
    abstract: 'From the first penny to the last.',
    people: [{ id: 'kalda', role: 'Historian' }],
    timeline: fortyDates.map((date, at) => ({
      date,
      ...(at % 4 === 0 ? { when: `as page ${at + 1} has it` } : {}),
      event: `The toll is raised for time number ${at + 1}, and the boats stay out`,
      evidence: `toll was raised for time number ${at + 1}, as page ${at + 1} has it`,
    })),
  },
  body: fortyDates
    .map(
      (_, at) =>
        `The toll was raised for time number ${at + 1}, as page ${at + 1} has it.${at % 5 === 4 ? '\n\n' : ' '}`,
    )
    .join('')
    .trim(),
};

const answers = ['one net', 'two nets', 'three', 'four of them', 'five at most', 'six', 'seven in May', 'eight'];
const committee = ['orla', 'tamm', 'berg', 'long-name'] as const;

const eightQuotations: Example = {
  name: 'eight-quotations',
  shows: 'A paragraph with eight quotations; passages in and across each other; sidenotes that meet',
  frontMatter: {
    title: 'How many nets?',
    date: '2030-05-05',
    abstract: 'Eight answers in one breath.',
    people: [...committee, 'vik', 'oster'].map((id) => ({ id, role: 'Member of the standing committee on nets' })),
    quotes: [
      ...answers.map((text, at) => ({ person: committee[at % 4] ?? 'orla', text, question: 'herring-quota' })),
      { person: 'vik', text: 'She told me that nets are cheap and that boats are dear.' },
      { person: 'oster', text: 'boats are dear', prefix: 'wrote' },
    ],
    positions: [
      {
        person: 'vik',
        question: 'herring-quota',
        stance: 'for',
        summary: 'Nets are cheap.',
        evidence: ['nets are cheap and that boats', 'the harbour has room for every net'],
      },
      {
        person: 'vik',
        question: 'rope-works',
        stance: 'for',
        summary: 'Boats are dear.',
        evidence: [{ exact: 'boats are dear', prefix: 'that' }, 'room for every net that the rope works'],
      },
      {
        person: 'oster',
        question: 'rope-works',
        stance: 'against',
        summary: 'No more of them.',
        evidence: ['every net that the rope works can make'],
      },
      {
        person: 'oster',
        question: 'fish-market',
        stance: 'unclear',
        summary: 'Can make.',
        evidence: ['the rope works can make'],
      },
    ],
    timeline: [
      { date: '2030-05-04', event: 'The room is measured', evidence: 'has room for every net' },
      { date: '2030-06', event: 'The rope works are to be asked', evidence: 'the rope works can make and sell' },
    ],
    notes: [
      { kind: 'context', passage: 'rope works can make and sell', text: 'They have not made any since 2029.' },
      { kind: 'context', passage: 'nets are cheap', text: 'A net costs four crowns.' },
    ],
  },
  body: `Asked for a number, the committee said ${answers.map((each) => `"${each}"`).join(', ')}; it was a short meeting. "She told me that nets are cheap and that boats are dear," said Per Vik. Runa Oster wrote "boats are dear".

It is said that the harbour has room for every net that the rope works can make and sell.`,
};

const chapters = [
  ...['The first penny', 'Ice', 'A lock that leaked and the committee that was founded to say so', 'Salt', 'War'],
  ...['The quiet years', 'Rope', 'Herring', 'Herring again', 'The `toll()` function', 'The last page'],
];
const extras: Readonly<Record<string, string>> = {
  Ice: `| Year | Ships | Toll, in crowns | Days of ice | Harbour master | Lock-keeper | Remarks |
| --- | ---: | ---: | ---: | --- | --- | --- |
| 1931 | 412 | 1,204 | 61 | Oosterbroek | Lind | The first year of the toll |
| 1932 | 399 | 1,190 | 70 | Oosterbroek | Lund | A hard winter |`,
  Rope: '![The harbour of Norland from the mole, two boats inside](/pictures/harbour.png)',
  Herring:
    '![The left bank, with white marks on it, in a picture that is taller than it is wide](/pictures/left-bank.webp)',
  Salt: '1. Salt from the pans\n2. Salt from the sea\n   - in barrels\n   - in sacks\n\n> It is the salt that keeps, not the barrel.',
  'The `toll()` function':
    '```js\nfunction toll(ships, crowns) { return ships.reduce((sum, ship) => sum + ship.length * crowns, 0); } // one line\n```\n\nIt calls `toll(everyShipThatEverCameThroughTheLowerLockInTheYear1931)` in a loop.',
};

const longArticle: Example = {
  name: 'twelve-thousand-words',
  shows: 'Twelve thousand words with headings, a table, lists, a footnote, pictures, code',
  frontMatter: {
    title: 'The harbour, a history in eleven parts',
    date: '2031-01-01',
    abstract: 'What a toll does to a town in a hundred years.',
    people: [{ id: 'kalda', role: 'Historian' }],
    quotes: [{ person: 'kalda', text: 'It was never about the money.', question: 'harbour-toll' }],
    notQuotes: ['It is the salt that keeps, not the barrel.'],
    timeline: [
      { date: '1931', event: 'The first toll is taken', evidence: 'The first toll was taken in 1931' },
      { date: '2030-12', event: 'The ledger is closed', evidence: 'The ledger was closed last month' },
    ],
  },
  body: [
    'Toomas Kalda has read every ledger. "It was never about the money," he says. The first toll was taken in 1931. The ledger was closed last month.[^1]',
    ...chapters.flatMap((chapter, at) => [
      `## ${chapter}`,
      paragraphs(1050, at * 40),
      ...(extras[chapter] === undefined ? [] : [extras[chapter]]),
      ...(at % 4 === 0 ? ['### From the ledger', paragraphs(120, at * 40 + 20)] : []),
    ]),
    '[^1]: The ledgers are in the town hall, in the room below the clock.',
  ].join('\n\n'),
};

const textOnly: Example = {
  name: 'nothing-but-text',
  shows: 'An article with nothing but text',
  frontMatter: { title: 'A walk along the quay', date: '2030-03-03', abstract: 'Nobody is quoted.' },
  body: paragraphs(300, 5),
};

const rightToLeft: Example = {
  name: 'right-to-left',
  shows: 'Text that runs from right to left',
  frontMatter: {
    title: 'الميناء مفتوح',
    date: '2030-12-01',
    lang: 'ar',
    abstract: 'رئيسة المدينة تعد بأن الميناء يبقى مفتوحا طوال الشتاء.',
    people: [
      { id: 'salim', role: 'رئيسة المدينة' },
      { id: 'orla', role: 'رئيسة الوزراء' },
    ],
    quotes: [
      { person: 'salim', text: 'الميناء يطعم المدينة، ويبقى مفتوحا.', about: 'the harbour', question: 'winter-levy' },
      { person: 'orla', text: 'سنرى في الربيع' },
    ],
    positions: [
      {
        person: 'salim',
        question: 'winter-levy',
        stance: 'for',
        summary: 'The harbour stays “مفتوحا”.',
        evidence: ['الميناء يطعم المدينة، ويبقى مفتوحا.'],
      },
    ],
    timeline: [
      { date: '2030-11-30', when: 'يوم السبت', event: 'The council votes', evidence: 'صوت المجلس يوم السبت' },
      { date: '2031-03', event: 'The council comes back to it', evidence: 'يعود المجلس إلى الأمر في مارس 2031' },
    ],
  },
  body: 'صوت المجلس يوم السبت على ضريبة الشتاء (12 كرونة). «الميناء يطعم المدينة، ويبقى مفتوحا.» قالت نورا سليم أمام الناس.\n\nوقالت ميرا أورلا: «سنرى في الربيع»، ولم تزد. يعود المجلس إلى الأمر في مارس 2031.\n\n- أولا\n- ثانيا',
};

const ukrainian: Example = {
  name: 'ukrainian',
  shows: 'A text in Ukrainian',
  frontMatter: {
    title: 'Порт залишається відкритим, і ґанок теж',
    date: '2030-12-02T08:00:00+02:00',
    lang: 'uk',
    abstract: 'Міська голова обіцяє, що порт не зачинять; фінансисти питають, хто заплатить.',
    people: [
      { id: 'hrytsai', role: 'Міська голова' },
      { id: 'berg', role: 'Міністерка фінансів' },
    ],
    quotes: [
      {
        person: 'hrytsai',
        text: 'Порт годує місто, і він залишається відкритим',
        about: 'the harbour',
        question: 'winter-levy',
      },
      { person: 'berg', text: 'А хто заплатить?', question: 'winter-levy' },
    ],
    positions: [
      {
        person: 'hrytsai',
        question: 'winter-levy',
        stance: 'for',
        summary: 'The harbour «залишається відкритим».',
        evidence: ['Порт годує місто, і він залишається відкритим'],
      },
      {
        person: 'berg',
        question: 'winter-levy',
        stance: 'conditional',
        summary: 'Asks «хто заплатить».',
        evidence: ['А хто заплатить?'],
      },
    ],
    timeline: [
      { date: '2030-12-01', when: 'у неділю', event: 'The council votes', evidence: 'у неділю рада проголосувала' },
      { date: '2031', event: 'The new levy begins', evidence: 'чинності він набуде 2031 року' },
    ],
  },
  body: '«Порт годує місто, і він залишається відкритим», — сказала Єва Грицай, коли у неділю рада проголосувала за зимовий збір. «А хто заплатить?» — спитала Ганне Берг. Відповіді з’їзд не дав; чинності він набуде 2031 року.',
};

/** The same people and the same question again and again: what pages across articles show. */
const sequel: readonly Example[] = Array.from({ length: 6 }, (_, at) => ({
  name: `toll-again-${at + 1}`,
  shows: 'One of several articles: stances that change, an event on two dates',
  frontMatter: {
    title: `The toll again, for time number ${at + 1}`,
    date: `20${25 + at}-05-20`,
    abstract: 'The Prime Minister has thought about it once more.',
    people: [
      { id: 'orla', role: at < 3 ? 'Member for the sound' : 'Prime Minister' },
      { id: 'tamm', role: 'Leader of the opposition' },
    ],
    quotes: [{ person: 'orla', text: `In year ${at + 1} I think of it as I must.`, question: 'harbour-toll' }],
    positions: [
      {
        person: 'orla',
        question: 'harbour-toll',
        stance: stanceAt(at),
        summary: 'Thinks of it as she “must”.',
        evidence: [`In year ${at + 1} I think of it as I must.`],
      },
      {
        person: 'tamm',
        question: 'harbour-toll',
        stance: 'against',
        summary: 'Still against it.',
        evidence: ['Juri Tamm is still against it'],
      },
    ],
    timeline: [
      {
        id: 'toll-ends',
        date: at < 3 ? '2031-06-01' : '2032-03-01',
        event: 'The toll is to end',
        evidence: 'The toll is to end on the day that was named',
      },
    ],
  },
  body: `"In year ${at + 1} I think of it as I must," said Mira Orla. Juri Tamm is still against it. The toll is to end on the day that was named.`,
}));

/** Every example, the normal case first. */
export const examples: readonly Example[] = [
  fourPeople,
  onePerson,
  sameInitials,
  twelvePeople,
  thirtyQuestions,
  longQuotation,
  longNames,
  nobodySpeaks,
  everybodySilent,
  noPositions,
  contradiction,
  fortyEvents,
  eightQuotations,
  longArticle,
  textOnly,
  rightToLeft,
  ukrainian,
  ...sequel,
];

/** Pictures of another invented country do for this one. */
const pictures = ['harbour.png', 'left-bank.webp'].map((name): SourceFile => {
  return {
    path: `pictures/${name}`,
    bytes: readFileSync(new URL(`../fixtures/country/pictures/${name}`, import.meta.url)),
  };
});

/** The examples as a content folder. */
export const exampleFiles = { ...contentFiles(examples, people, questions), pictures };
