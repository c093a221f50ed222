import { colours, shapesOf, withIdentities, type Identity, type Shape, type Somebody } from '#core/schema/identity.ts';
import { peopleNamed, type ArticleCheck } from './article-check.ts';

export const peopleLookDifferent: ArticleCheck = {
  id: 'people-look-different',
  title: 'People in one article can be told apart',
  explanation:
    'Everyone has a colour and a shape: what their file chooses, or else a pair that nobody else in the article has. If the ' +
    'files of two people in one article choose the same pair, change one of them.',
  check(article, library) {
    const named = peopleNamed(article).map(({ id, path }) => ({ person: library.people.get(id), path }));
    const pathOf = new Map(named.toReversed().map(({ person, path }) => [person?.id, path]));
    const people = withIdentities([...new Set(named.flatMap(({ person }) => person ?? []))]);
    const taken = new Set(people.map(lookOf));
    const first = new Map<string, Somebody>();
    const barred = people.filter(({ kind, shape }) => kind !== 'organization' && shape === 'bar');
    const alike = people.flatMap((person) => {
      const look = lookOf(person);
      const other = first.get(look);
      first.set(look, other ?? person);
      const isFree = (shape: Shape) => colours.some((colour) => !taken.has(lookOf({ ...person, colour, shape })));
      // With more people than looks, nothing can be done.
      if (!other || !shapesOf(person.kind).some(isFree)) return [];
      const free = freeChoice(person, taken);
      return [
        {
          severity: 'warning' as const,
          span: article.places.valueSpan(pathOf.get(person.id) ?? []),
          message: `“${person.id}” looks like “${other.id}” in this article: both are ${look}.`,
          hint: `Choose another colour or shape in people/${person.id}.yaml${free ? `, such as “${free}”` : ''}.`,
        },
      ];
    });
    return [
      ...alike,
      ...barred.map(({ id }) => ({
        severity: 'warning' as const,
        span: article.places.valueSpan(pathOf.get(id) ?? []),
        message: `“${id}” is a person but has the shape “bar”, which is for bodies only.`,
        hint: `Choose another shape in people/${id}.yaml, or write “kind: organization”.`,
      })),
    ];
  },
};

function lookOf({ colour, shape }: Identity): string {
  return `${colour}, ${shape}`;
}

/** What to write for a person to look like nobody else in the article; undefined if one of the two is not enough. */
function freeChoice(person: Somebody & Identity, taken: Set<string>): string | undefined {
  const choices = [...colours.map((colour) => ({ colour })), ...shapesOf(person.kind).map((shape) => ({ shape }))];
  const choice = choices.find((each) => !taken.has(lookOf({ ...person, ...each })));
  if (!choice) return undefined;
  taken.add(lookOf({ ...person, ...choice }));
  return Object.entries(choice)
    .map(([key, value]) => `${key}: ${value}`)
    .join();
}
