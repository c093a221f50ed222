import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { exampleFiles } from '../examples/examples.ts';
import { colours, shapes, withIdentities, type Somebody } from '#core/schema/identity.ts';
import { spellingsOf } from '#core/schema/initials.ts';

const ids = Array.from({ length: 4096 }, (_, index) => `person-${index.toString(36)}`);
const alone = (id: string, chosen: Partial<Somebody> = {}) => {
  const [person] = withIdentities([{ id, name: id, ...chosen }]);
  if (!person) throw new Error('Nobody has come.');
  return { colour: person.colour, shape: person.shape };
};

test('a person looks the same every time, and on every machine', () => {
  expect(['starmer', 'trump', 'sadiq-khan', 'зеленський', ''].map((id) => Object.values(alone(id)).join(' ')))
    .toMatchInlineSnapshot(`
    [
      "blue half",
      "forest plus",
      "plum wedge",
      "plum diamond",
      "plum half",
    ]
  `);
});

test('what a file chooses wins, and the other half stays as derived', () => {
  for (const id of ids.slice(0, 64)) {
    const derived = alone(id);
    expect(alone(id, { colour: 'plum' })).toEqual({ colour: 'plum', shape: derived.shape });
    expect(alone(id, { shape: 'plus' })).toEqual({ colour: derived.colour, shape: 'plus' });
  }
});

test('only bodies have the bar', () => {
  for (const id of ids) expect(alone(id).shape).not.toBe('bar');
  expect(alone('port-office', { kind: 'organization' }).shape).toBe('bar');
});

test('of people who are shown together nobody has another’s initials, nor another’s colour as long as there are eight', () => {
  const names = [
    'Ilse Marrow',
    'Ines Marlowe',
    'Ida Mar',
    'Reuters',
    'Red',
    'Ilse Mole',
    'Roe',
    'Ivo Marrow',
    'Ina Maar',
  ];
  const people = withIdentities(names.map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name })));
  expect(people.map(({ initials }) => initials)).toMatchInlineSnapshot(`
    [
      "IM",
      "InM",
      "IdM",
      "RE",
      "RED",
      "IlM",
      "RO",
      "IvM",
      "IMa",
    ]
  `);
  expect(new Set(people.map(({ initials }) => initials)).size).toBe(people.length);
  expect(new Set(people.slice(0, 8).map(({ colour }) => colour)).size).toBe(8);
  expect(new Set(people.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(people.length);
});

test('whoever is chosen for keeps it, and who comes later gives way', () => {
  const [first, second] = withIdentities([
    { id: 'a', name: 'Ilse Marrow' },
    { id: 'b', name: 'Ines Marlowe', initials: 'IM', colour: alone('a').colour },
  ]);
  expect(second).toMatchObject({ initials: 'IM', colour: alone('a').colour });
  expect(first?.initials).toBe('IlM');
  expect(first?.colour).not.toBe(second?.colour);
});

test('whoever comes, in one file more, nobody else looks different', () => {
  const articles = exampleFiles.articles.filter(({ path }) => path.endsWith('/twelve-people.md'));
  const looksWith = (people: typeof exampleFiles.people) => {
    const content = readContent({ ...exampleFiles, articles, people });
    const { people: all } = makeSiteRecord(
      content.articles.map(({ record }) => record),
      content,
    );
    return all.map(({ person: { id, colour, shape, initials } }) => `${id} ${colour} ${shape} ${initials}`);
  };
  const before = looksWith(exampleFiles.people);
  expect(before).toHaveLength(12);
  const look = fc.record({ colour: fc.constantFrom(...colours), shape: fc.constantFrom(...shapes) });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.option(look), fc.nat(), (id, chosen, place) => {
      const text = `name: ${id}\n${chosen ? `colour: ${chosen.colour}\nshape: ${chosen.shape}\n` : ''}`;
      const added = { path: `people/x-${id}.yaml`, bytes: new TextEncoder().encode(text) };
      expect(looksWith(exampleFiles.people.toSpliced(place % exampleFiles.people.length, 0, added))).toEqual(before);
    }),
  );
});

test('derived looks use all pairs but those of bodies, none more than half as often again as its share', () => {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const { colour, shape } = alone(id);
    counts.set(`${colour} ${shape}`, (counts.get(`${colour} ${shape}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(colours.length * (shapes.length - 1));
  expect(Math.max(...counts.values())).toBeLessThan((ids.length / counts.size) * 1.5);
});

test.each([
  ['Keir Starmer', 'KS'],
  ['Lord Mandelson', 'LM'],
  ['Downing Street', 'DS'],
  ['Volodymyr Zelenskyy', 'VZ'],
  ['Reuters', 'RE'],
  ['Ursula von der Leyen', 'UL'],
  ['Charles de Gaulle', 'CG'],
  ['House of Commons', 'HC'],
  ['The Guardian', 'GU'],
  ['Martin Luther King Jr.', 'MK'],
  ['Jean-Claude Juncker', 'JJ'],
  ['Recep Tayyip Erdoğan', 'RE'],
  ['E\u0301mile Zola', 'ÉZ'],
  ['“Ike” (Eisenhower)', 'IE'],
  ['Володимир Зеленський', 'ВЗ'],
  ['習近平', '習近'],
  ['नरेन्द्र मोदी', 'नमो'],
  ['ßen Aal', 'ßA'],
  ['Al Gore', 'AG'],
  ['Le Monde', 'LM'],
  ['The The', 'TH'],
  ['X', 'X'],
  ['—', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(spellingsOf(name)[0]).toBe(initials);
});

test('people are called by the last word of their names, and namesakes by their whole names', () => {
  const people = [
    { id: 'anna', name: 'Anna Berg' },
    { id: 'bo', name: 'Bo Berg' },
    { id: 'cy', name: 'Cy Lorn Jr.' },
    { id: 'port', name: 'Port Office', short: 'the Port' },
  ];
  expect(withIdentities(people).map(({ short }) => short)).toEqual(['Anna Berg', 'Bo Berg', 'Lorn', 'the Port']);
  expect(withIdentities(people.slice(1))[0]?.short).toBe('Berg');
});
