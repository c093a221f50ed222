import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { exampleFiles } from '../examples/examples.ts';
import { colours, identityOf, initialsOf, shapes } from '#core/schema/identity.ts';

const ids = Array.from({ length: 4096 }, (_, index) => `person-${index.toString(36)}`);

test('a person looks the same every time, and on every machine', () => {
  for (const id of ids) expect(identityOf(id)).toEqual(identityOf(id));
  expect(['starmer', 'trump', 'sadiq-khan', 'зеленський', ''].map((id) => Object.values(identityOf(id)).join(' ')))
    .toMatchInlineSnapshot(`
      [
        "blue bar",
        "forest triangle",
        "plum square",
        "plum plus",
        "plum plus",
      ]
    `);
});

test('what a file chooses wins, and the other half stays as derived', () => {
  for (const id of ids.slice(0, 64)) {
    const derived = identityOf(id);
    expect(identityOf(id, { colour: 'plum' })).toEqual({ colour: 'plum', shape: derived.shape });
    expect(identityOf(id, { shape: 'bar' })).toEqual({ colour: derived.colour, shape: 'bar' });
    expect(identityOf(id, { colour: 'plum', shape: 'bar' })).toEqual({ colour: 'plum', shape: 'bar' });
  }
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

test('derived looks use all 64 pairs, none more than half as often again as its share', () => {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const { colour, shape } = identityOf(id);
    counts.set(`${colour} ${shape}`, (counts.get(`${colour} ${shape}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(colours.length * shapes.length);
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
  expect(initialsOf(name)).toBe(initials);
});
