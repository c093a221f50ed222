import { z } from 'zod';
import { parseEventDate, parsePublicationDate } from './dates.ts';
import { id, line } from './fields.ts';

/** Words of the article that name a passage, with what stands before or after them where they occur twice. */
const selector = z.strictObject({
  exact: line.describe('The words, exactly as in the article.'),
  prefix: line.optional().describe('Words that stand directly before them.'),
  suffix: line.optional().describe('Words that stand directly after them.'),
});

const passage = z
  .union([line.transform((exact) => ({ exact })), selector])
  .describe('Words of the article, exactly as they stand there; with prefix or suffix where they occur twice.');

const publicationDate = line
  .refine((text) => parsePublicationDate(text) !== undefined, {
    error: 'expected a date such as 2025-02-27, or a date and time with its offset such as 2025-02-27T05:14:00Z',
  })
  .describe('A day, or a moment with its offset from UTC.');

/** The stances a person can take on a question. Silence is no stance: it is the absence of a position. */
export const stances = ['for', 'conditional', 'against', 'unclear'] as const;
export type Stance = (typeof stances)[number];

const cast = z.strictObject({
  id: id.describe('The name of a file in content/people, without its ending.'),
  role: line.optional().describe('The role that this article gives the person.'),
});

const quote = z.strictObject({
  person: id.describe('Who says it: the name of a file in content/people.'),
  text: line.describe('The words as they stand in the article, without the quotation marks: all of them, or a run.'),
  prefix: line.optional().describe('Words that stand directly before the quotation, if its words occur twice.'),
  suffix: line.optional().describe('Words that stand directly after the quotation, if its words occur twice.'),
  about: line.optional().describe('What it is about, in a few words.'),
  question: id.optional().describe('The question it answers: the name of a file in content/questions.'),
});

const position = z.strictObject({
  person: id.describe('Whose position it is.'),
  question: id.describe('The question it answers: the name of a file in content/questions.'),
  stance: z.enum(stances).describe('for, conditional, against, or unclear. Who says nothing has no position.'),
  summary: line.describe('The position in one line. Words in quotation marks have to be in the article.'),
  evidence: z.array(passage).min(1).describe('At least one passage of the article that shows it.'),
});

const event = z.strictObject({
  id: id.optional().describe('A name that joins the same event in several articles.'),
  // A year alone is a number in YAML.
  date: z
    .union([line, z.int().transform(String)])
    .refine((text) => parseEventDate(text) !== undefined, {
      error:
        'expected a date in EDTF: a day 2025-02-27, a month 2025-02, a year 2025, an interval 2025-02-24/2025-02-27, ' +
        'open at an end ../2025-02-27 or 2025-02-27/.., uncertain 2025-02-27?, approximate 2025-02-27~',
    })
    .describe('When it happened or is to happen, in EDTF (ISO 8601-2).'),
  when: line.optional().describe('The article’s own words for the date.'),
  event: line.describe('What happens, in one sentence.'),
  status: z
    .enum(['happened', 'announced'])
    .optional()
    .describe('Only where the date cannot tell: whether it had happened when the article was published.'),
  evidence: z
    .union([passage.transform((only) => [only]), z.array(passage).min(1)])
    .describe('The passage, or passages, of the article that tell it.'),
});

const note = z.strictObject({
  kind: z.enum(['correction', 'context']).describe('correction: the article errs here. context: something to know.'),
  passage: passage.describe('The words of the article that the note is about.'),
  text: line.describe('The note.'),
  date: line
    .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && parsePublicationDate(text) !== undefined, {
      error: 'expected a day such as 2025-02-28',
    })
    .optional()
    .describe('The day on which the note was written.'),
});

/**
 * The front matter of an article. The one definition of what an editor can write: types, checks, and the documentation
 * are made from it.
 */
export const frontMatterSchema = z.strictObject({
  title: line.describe('The headline.'),
  date: publicationDate.describe('When the article was published: a day, or a moment with its offset from UTC.'),
  updated: publicationDate.optional().describe('When it was last changed.'),
  abstract: line.describe('One or two sentences under the headline.'),
  draft: z.boolean().default(false).describe('true: not published yet.'),
  people: z
    .array(cast)
    .default([])
    .describe('Everyone quoted or compared, with the role that this article gives them.'),
  quotes: z.array(quote).default([]).describe('Who says each quotation.'),
  notQuotes: z.array(passage).default([]).describe('Words in quotation marks that nobody is quoted with.'),
  positions: z.array(position).default([]).describe('Who stands where.'),
  timeline: z.array(event).default([]).describe('What happened when.'),
  notes: z.array(note).default([]).describe('Corrections and context.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
