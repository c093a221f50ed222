import { z } from 'zod';
import type { id } from './fields.ts';
import { line } from './fields.ts';

/** A file of `content/questions`: what people are compared on. */
export const questionSchema = z.strictObject({
  question: line
    .refine((text) => text.endsWith('?'), { error: 'expected a question: it ends with a question mark' })
    .describe('The question in full.'),
  short: line.optional().describe('Two to four words for narrow places: “US guarantees”.'),
});

export type Question = z.infer<typeof questionSchema> & { readonly id: z.infer<typeof id> };
