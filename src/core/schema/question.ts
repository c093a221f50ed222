import { z } from 'zod';
import { explain } from './explain.ts';
import { line, type id } from './fields.ts';

/** A file of `content/questions`: what people are compared on. */
export const questionSchema = z.strictObject({
  question: line
    .refine((text) => text.endsWith('?'), { error: 'expected a question, with a question mark at its end' })
    .meta(explain('The question in full.', 'Should the US guarantee Ukraine’s security?')),
  short: line.optional().meta(explain('Two to four words for narrow places: “US guarantees”.', 'US guarantees')),
  answers: z
    .strictObject({
      for: line.meta(explain('What the page says in place of “Yes”.', 'Safer')),
      against: line.meta(explain('What the page says in place of “No”.', 'Less safe')),
    })
    .optional()
    .meta(
      explain('What “for” and “against” are called, where “Yes” and “No” do not answer the question.', {
        for: 'Safer',
        against: 'Less safe',
      }),
    ),
});

export type Question = z.infer<typeof questionSchema> & { readonly id: z.infer<typeof id> };
