import { z } from 'zod';
import { id, line } from './fields.ts';
import { colours, shapes } from './identity.ts';
import { languageTag } from './languages.ts';

/** A file of `content/people`: somebody, or a body such as Downing Street, who is quoted or takes a position. */
export const personSchema = z.strictObject({
  name: line.meta({ description: 'The full name.', examples: ['Keir Starmer'] }),
  short: line.optional().meta({
    description: 'What the person is called after the first mention; the last word of the name if left out.',
    examples: ['Starmer'],
  }),
  kind: z
    .enum(['person', 'organization'])
    .default('person')
    .meta({ description: 'A person, or a body that speaks with one voice.', examples: ['organization'] }),
  initials: line
    .max(3)
    .optional()
    .meta({ description: 'Two or three letters; made from the name if left out.', examples: ['KS'] }),
  native: z
    .strictObject({
      name: line,
      lang: languageTag,
    })
    .optional()
    .meta({
      description: 'The name in the person’s own language, with its BCP 47 tag.',
      examples: [{ name: 'Володимир Зеленський', lang: 'uk' }],
    }),
  aliases: z
    .array(line)
    .default([])
    .meta({ description: 'Other spellings of the name.', examples: [['Sir Keir Starmer']] }),
  titles: z
    .array(line)
    .default([])
    .meta({ description: 'What texts call the person: “the Prime Minister”.', examples: [['the Prime Minister']] }),
  sameAs: z
    .array(z.url({ protocol: /^https$/, error: 'expected an https address' }))
    .default([])
    .meta({ description: 'Pages that say who this is.', examples: [['https://en.wikipedia.org/wiki/Keir_Starmer']] }),
  colour: z
    .enum(colours)
    .optional()
    .meta({ description: 'The colour; derived from the file’s name if left out.', examples: ['petrol'] }),
  shape: z
    .enum(shapes)
    .optional()
    .meta({ description: 'The shape; derived from the file’s name if left out.', examples: ['circle'] }),
});

export type Person = z.infer<typeof personSchema> & { readonly id: z.infer<typeof id> };
