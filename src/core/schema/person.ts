import { z } from 'zod';
import { holdsUser } from '#core/files/addresses.ts';
import { explain } from './explain.ts';
import { id, line } from './fields.ts';
import { colours, shapes } from './identity.ts';
import { languageTag } from './languages.ts';

/** A file of `content/people`: somebody, or a body such as Downing Street, who is quoted or takes a position. */
export const personSchema = z.strictObject({
  name: line.meta(explain('The full name.', 'Keir Starmer')),
  short: line
    .optional()
    .meta(
      explain('What the person is called after the first mention; the last word of the name if left out.', 'Starmer'),
    ),
  kind: z
    .enum(['person', 'organization'])
    .default('person')
    .meta(explain('A person, or a body that speaks with one voice.', 'organization')),
  initials: line
    .max(3, { error: 'expected at most three letters' })
    .optional()
    .meta(explain('At most three letters; made from the name if left out.', 'KS')),
  native: z
    .strictObject({
      name: line,
      lang: languageTag,
    })
    .optional()
    .meta(
      explain('The name in the person’s own language, with its BCP 47 tag.', {
        name: 'Володимир Зеленський',
        lang: 'uk',
      }),
    ),
  aliases: z
    .array(line)
    .default([])
    .meta(explain('Other spellings of the name.', ['Sir Keir Starmer'])),
  titles: z
    .array(line)
    .default([])
    .meta(explain('What texts call the person: “the Prime Minister”.', ['the Prime Minister'])),
  sameAs: z
    .array(
      z
        .url({ protocol: /^https$/, error: 'expected an https address' })
        .refine((address) => !holdsUser(address), { error: 'expected an address without a user name or password' }),
    )
    .default([])
    .meta(explain('Pages that identify the person.', ['https://en.wikipedia.org/wiki/Keir_Starmer'])),
  colour: z.enum(colours).optional().meta(explain('The colour; derived from the file’s name if left out.', 'petrol')),
  shape: z
    .enum(shapes)
    .optional()
    .meta(explain('The shape; derived from the file’s name if left out. Only a body has the bar.', 'circle')),
});

/** Who quotations go to that an import found nobody for: an editor has to say who it is. */
export const unnamedSpeaker = 'unnamed-speaker';

export type Person = z.infer<typeof personSchema> & { readonly id: z.infer<typeof id> };

/** Somebody of whom no more is known than a name. */
export function newPerson(id: string, name: string, kind: Person['kind'] = 'person'): Person {
  return { id, name, kind, aliases: [], titles: [], sameAs: [] };
}
