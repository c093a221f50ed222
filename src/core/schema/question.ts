import { z } from 'zod';
import { explain } from './explain.ts';
import type { id } from './fields.ts';
import { line } from './fields.ts';

/** A file of `content/questions`: what people are compared on. */
export const questionSchema = z.strictObject({
  question: line
    .refine((text) => text.endsWith('?'), { error: 'expected a question: it ends with a question mark' })
    .meta(explain('The question in full.', 'Should the US guarantee Ukraine’s security?')),
  short: line.optional().meta(explain('Two to four words for narrow places: “US guarantees”.', 'US guarantees')),
});

export type Question = z.infer<typeof questionSchema> & { readonly id: z.infer<typeof id> };
