import { z } from 'zod';
import { parseEventDate, parsePublicationDate, publicationPattern } from './dates.ts';
import { id, line } from './fields.ts';
import { languageTag } from './languages.ts';

/** Words of the article that name a passage, with what stands before or after them where they occur twice. */
const selector = z.strictObject({
  exact: line.meta({ description: 'The words, exactly as in the article.', examples: ['harbour'] }),
  prefix: line.optional().meta({ description: 'Words that stand directly before them.', examples: ['to keep its'] }),
  suffix: line.optional().meta({ description: 'Words that stand directly after them.', examples: ['feeds the town'] }),
});

const passage = z
  .union([line.transform((exact) => ({ exact })), selector])
  .describe('Words of the article, exactly as they stand there; with prefix or suffix where they occur twice.');

const publicationDate = line
  .refine((text) => parsePublicationDate(text) !== undefined, {
    error: 'expected a date such as 2025-02-27, or a date and time with its offset such as 2025-02-27T05:14:00Z',
  })
  .meta({ examples: ['2025-02-27', '2025-02-27T05:14:00Z', '2025-02-27T07:14:00+02:00'], pattern: publicationPattern });

/** The stances a person can take on a question. Silence is no stance: it is the absence of a position. */
export const stances = ['for', 'conditional', 'against', 'unclear'] as const;
export type Stance = (typeof stances)[number];

const cast = z.strictObject({
  id: id.meta({ description: 'The name of a file in content/people, without its ending.', examples: ['ada-lorn'] }),
  role: line
    .optional()
    .meta({ description: 'The role that this article gives the person.', examples: ['Mayor of Valmora'] }),
});

const quote = z.strictObject({
  person: id.meta({ description: 'Who says it: the name of a file in content/people.', examples: ['ada-lorn'] }),
  text: line.meta({
    description: 'The words as they stand in the article, without the quotation marks: all of them, or a run.',
    examples: ['This harbour feeds the town, and it stays open.'],
  }),
  prefix: line.optional().meta({
    description: 'Words that stand directly before the quotation, if its words occur twice.',
    examples: ['the mayor said'],
  }),
  suffix: line.optional().meta({
    description: 'Words that stand directly after the quotation, if its words occur twice.',
    examples: ['said Ada Lorn'],
  }),
  about: line.optional().meta({ description: 'What it is about, in a few words.', examples: ['the harbour'] }),
  question: id.optional().meta({
    description: 'The question it answers: the name of a file in content/questions.',
    examples: ['keep-harbour'],
  }),
});

const position = z.strictObject({
  person: id.meta({ description: 'Whose position it is.', examples: ['ada-lorn'] }),
  question: id.meta({
    description: 'The question it answers: the name of a file in content/questions.',
    examples: ['keep-harbour'],
  }),
  stance: z.enum(stances).meta({
    description: 'for, conditional, against, or unclear. Who says nothing has no position.',
    examples: ['for'],
  }),
  summary: line.meta({
    description: 'The position in one line. Words in quotation marks have to be in the article.',
    examples: ['The harbour “stays open”.'],
  }),
  evidence: z
    .array(passage)
    .min(1)
    .meta({
      description: 'At least one passage of the article that shows it.',
      examples: [['This harbour feeds the town, and it stays open.']],
    }),
});

const event = z.strictObject({
  id: id
    .optional()
    .meta({ description: 'A name that joins the same event in several articles.', examples: ['harbour-vote'] }),
  // A year alone is a number in YAML.
  date: z
    .union([line, z.int().transform(String)])
    .refine((text) => parseEventDate(text) !== undefined, {
      error:
        'expected a date in EDTF: a day 2025-02-27, a month 2025-02, a year 2025, an interval 2025-02-24/2025-02-27, ' +
        'open at an end ../2025-02-27 or 2025-02-27/.., uncertain 2025-02-27?, approximate 2025-02-27~',
    })
    .meta({
      description: 'When it happened or is to happen, in EDTF (ISO 8601-2).',
      examples: ['2025-02-27', '2025-02', 2025, '2025-02-24/2025-02-27', '2025-02-27/..', '2025-02-27?', '2025-02~'],
    }),
  when: line.optional().meta({ description: 'The article’s own words for the date.', examples: ['on Monday'] }),
  event: line.meta({
    description: 'What happens, in one sentence.',
    examples: ['The council votes to keep the harbour'],
  }),
  status: z
    .enum(['happened', 'announced'])
    .optional()
    .meta({
      description: 'Only where the date cannot tell: whether it had happened when the article was published.',
      examples: ['announced'],
    }),
  evidence: z.union([passage.transform((only) => [only]), z.array(passage).min(1)]).meta({
    description: 'The passage, or passages, of the article that tell it.',
    examples: ['The council of Valmora voted on Monday to keep its harbour.'],
  }),
});

const note = z.strictObject({
  kind: z
    .enum(['correction', 'context'])
    .meta({ description: 'correction: the article errs here. context: something to know.', examples: ['correction'] }),
  passage: passage.meta({
    description: 'The words of the article that the note is about.',
    examples: ['voted on Monday'],
  }),
  text: line.meta({ description: 'The note.', examples: ['The vote was on Tuesday. The article’s wording is kept.'] }),
  date: line
    .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && parsePublicationDate(text) !== undefined, {
      error: 'expected a day such as 2025-02-28',
    })
    .optional()
    .meta({ description: 'The day on which the note was written.', examples: ['2025-02-28'] }),
});

/**
 * The front matter of an article. The one definition of what an editor can write: types, checks, and the documentation
 * are made from it.
 */
export const frontMatterSchema = z.strictObject({
  title: line.meta({ description: 'The headline.', examples: ['Harbour stays open'] }),
  date: publicationDate.describe('When the article was published: a day, or a moment with its offset from UTC.'),
  updated: publicationDate.optional().describe('When it was last changed.'),
  abstract: line.meta({
    description: 'One or two sentences under the headline.',
    examples: ['The council of Valmora keeps its harbour; the mayor calls it a promise.'],
  }),
  lang: languageTag.optional().meta({
    description:
      'The language of the article (BCP 47), if it is not that of the site: of its text, title, abstract and roles. What ' +
      'you add (summaries, events, what a quotation is about, notes) is in the site’s language.',
    examples: ['uk'],
  }),
  draft: z
    .boolean()
    .default(false)
    .meta({
      description: 'Whether it is still being written: a draft is shown while you write, and not published.',
      examples: [true],
    }),
  people: z
    .array(cast)
    .default([])
    .describe('Everyone quoted or compared, with the role that this article gives them.'),
  quotes: z.array(quote).default([]).describe('Who says each quotation.'),
  notQuotes: z
    .array(passage)
    .default([])
    .meta({ description: 'Words in quotation marks that nobody is quoted with.', examples: [['The Harbour Song']] }),
  positions: z.array(position).default([]).describe('Who stands where.'),
  timeline: z.array(event).default([]).describe('What happened when.'),
  notes: z.array(note).default([]).describe('Corrections and context.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
