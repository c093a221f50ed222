import { colours, identityOf, shapes } from '#core/schema/identity.ts';
import type { Person } from '#core/schema/person.ts';
import { peopleNamed, type ArticleCheck } from './article-check.ts';

export const peopleLookDifferent: ArticleCheck = {
  id: 'people-look-different',
  title: 'People in one article can be told apart',
  explanation:
    'Everyone has a colour and a shape, derived from the name of their file unless the file chooses others. If two people ' +
    'in one article share both, one of their files has to choose.',
  check(article, library) {
    const named = peopleNamed(article).map(({ id, path }) => ({ person: library.people.get(id), path }));
    const pathOf = new Map(named.toReversed().map(({ person, path }) => [person, path]));
    const people = new Set(named.flatMap(({ person }) => person ?? []));
    // With more people than looks, nothing can be done.
    if (people.size > colours.length * shapes.length) return [];
    const taken = new Set([...people].map(lookOf));
    const first = new Map<string, Person>();
    return [...people].flatMap((person) => {
      const look = lookOf(person);
      const other = first.get(look);
      first.set(look, other ?? person);
      if (!other) return [];
      const free = freeChoice(person, taken);
      return [
        {
          rule: this.id,
          severity: 'warning' as const,
          span: article.places.valueSpan(pathOf.get(person) ?? []),
          message: `“${person.id}” looks like “${other.id}” in this article: both are ${look}.`,
          hint: `Choose another colour or shape in people/${person.id}.yaml${free ? `, such as “${free}”` : ''}.`,
        },
      ];
    });
  },
};

function lookOf(person: Person): string {
  const { colour, shape } = identityOf(person.id, person);
  return `${colour}, ${shape}`;
}

/** What somebody can write to look like nobody else in the article; undefined where one of the two is not enough. */
function freeChoice(person: Person, taken: Set<string>): string | undefined {
  const choices = [...colours.map((colour) => ({ colour })), ...shapes.map((shape) => ({ shape }))];
  const choice = choices.find((each) => !taken.has(lookOf({ ...person, ...each })));
  if (!choice) return undefined;
  taken.add(lookOf({ ...person, ...choice }));
  return Object.entries(choice)
    .map(([key, value]) => `${key}: ${value}`)
    .join();
}
