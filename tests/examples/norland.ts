import type { ExamplePeople, ExampleQuestions } from './example.ts';

/* Norland is an invented country; so is everybody in it, and whatever they say. */

export const people: ExamplePeople = {
  orla: { name: 'Mira Orla', colour: 'petrol', shape: 'circle' },
  tamm: { name: 'Juri Tamm', colour: 'rust', shape: 'square' },
  berg: { name: 'Hanne Berg', colour: 'blue', shape: 'diamond' },
  'port-office': { name: 'Port Office', kind: 'organization', colour: 'olive', shape: 'triangle' },
  'ada-lind': { name: 'Ada Lind', colour: 'plum', shape: 'half' },
  'arno-lund': { name: 'Arno Lund', colour: 'forest', shape: 'plus' },
  'long-name': {
    name: 'Maximiliana-Theodora van den Oosterbroek-Auersholm of Grunda',
    short: 'van den Oosterbroek-Auersholm',
    colour: 'rose',
    shape: 'wedge',
  },
  salim: { name: 'Nura Salim', native: { name: 'نورا سليم', lang: 'ar' }, colour: 'slate', shape: 'bar' },
  hrytsai: { name: 'Yeva Hrytsai', native: { name: 'Єва Грицай', lang: 'uk' }, colour: 'blue', shape: 'circle' },
  vik: { name: 'Per Vik', colour: 'plum', shape: 'circle' },
  oster: { name: 'Runa Oster', colour: 'olive', shape: 'square' },
  kalda: { name: 'Toomas Kalda', colour: 'forest', shape: 'diamond' },
  'harbour-union': { name: 'Union of Harbour Workers', short: 'the Union', kind: 'organization', shape: 'bar' },
};

const subjects =
  'night ferry,ice breaker,fish market,tide mill,signal tower,grain store,customs house,coast road,rope works,' +
  'salt pans,pilot school,lower lock,upper lock,old crane,new crane,cable car,seed bank,wind farm,bird island,' +
  'north pier,south pier,chart room,fog horn,herring quota,winter levy,island school,harbour choir,brick kiln,weather ship';

/** Thirty questions, a few of them long. */
export const questions: ExampleQuestions = {
  'harbour-toll': { question: 'Should the harbour toll go?', short: 'The toll' },
  ...Object.fromEntries(
    subjects.split(',').map((subject, at) => [
      subject.replaceAll(' ', '-'),
      {
        question:
          at % 7 === 3
            ? `Should Norland pay for the ${subject} out of the common purse for as long as the herring stay away?`
            : `Should Norland keep the ${subject}?`,
        ...(at % 2 === 0 ? { short: `The ${subject}` } : {}),
      },
    ]),
  ),
};
