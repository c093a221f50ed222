import { z } from 'zod';
import type { PersonAcross, SiteRecord } from '#core/across/record.ts';
import { typeset } from '#text/typeset.ts';

const text = z.string();

/** Who and what results name by their ids, `/pagefind/names.json`: people with everything else that they are called. */
export const searchNamesSchema = z.object({
  people: z.record(
    text,
    z.tuple([text, text, text, text], text).describe('name, initials, colour, shape, other names'),
  ),
  questions: z.record(text, text),
});
export type SearchNames = z.infer<typeof searchNamesSchema>;

export function searchNames({ people, questions }: Pick<SiteRecord, 'people' | 'questions'>): SearchNames {
  return {
    people: Object.fromEntries(people.map((each) => [each.person.id, personOf(each)])),
    questions: Object.fromEntries(questions.map(({ question }) => [question.id, typeset(question.question)])),
  };
}

function personOf({ person, aliases, titles }: PersonAcross): SearchNames['people'][string] {
  const { name, short, native, initials, colour, shape } = person;
  const others = new Set([short, ...(native ? [native.name] : []), ...aliases, ...titles]);
  others.delete(name);
  return [name, initials, colour, shape, ...others];
}
