import { z } from 'zod';
import { id, line } from './fields.ts';
import { colours, shapes } from './identity.ts';

/** A file of `content/people`: somebody, or a body such as Downing Street, who is quoted or takes a position. */
export const personSchema = z.strictObject({
  name: line.describe('The full name.'),
  short: line
    .optional()
    .describe('What the person is called after the first mention; the last word of the name if left out.'),
  kind: z.enum(['person', 'organization']).default('person'),
  initials: line.max(3).optional().describe('Two or three letters; made from the name if left out.'),
  native: z
    .strictObject({
      name: line,
      lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, { error: 'expected a language tag such as uk' }),
    })
    .optional()
    .describe('The name in the person’s own language, with its BCP 47 tag.'),
  aliases: z.array(line).default([]).describe('Other spellings of the name.'),
  titles: z.array(line).default([]).describe('What texts call the person: “the Prime Minister”.'),
  sameAs: z
    .array(z.url({ protocol: /^https$/, error: 'expected an https address' }))
    .default([])
    .describe('Pages that say who this is.'),
  colour: z.enum(colours).optional().describe('The colour; derived from the file’s name if left out.'),
  shape: z.enum(shapes).optional().describe('The shape; derived from the file’s name if left out.'),
});

export type Person = z.infer<typeof personSchema> & { readonly id: z.infer<typeof id> };
