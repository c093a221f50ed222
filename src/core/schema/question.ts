import { z } from 'zod';
import type { id } from './fields.ts';
import { line } from './fields.ts';

/** A file of `content/questions`: what people are compared on. */
export const questionSchema = z.strictObject({
  question: line
    .refine((text) => text.endsWith('?'), { error: 'expected a question: it ends with a question mark' })
    .meta({ description: 'The question in full.', examples: ['Should the US guarantee Ukraine’s security?'] }),
  short: line
    .optional()
    .meta({ description: 'Two to four words for narrow places: “US guarantees”.', examples: ['US guarantees'] }),
});

export type Question = z.infer<typeof questionSchema> & { readonly id: z.infer<typeof id> };
