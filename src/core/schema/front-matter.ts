import { z } from 'zod';
import { parseEventDate, parsePublicationDate, publicationPattern } from './dates.ts';
import { explain, offer } from './explain.ts';
import { address, day, expectsDate, id, line, words } from './fields.ts';
import { languageTag } from './languages.ts';

/** Words of the article that name a passage, with what stands before or after them where they occur twice. */
const selector = z.strictObject({
  exact: line.meta(explain('The words, exactly as in the article.', 'harbour')),
  prefix: line.optional().meta(explain('The words directly before them.', 'to keep its')),
  suffix: line.optional().meta(explain('The words directly after them.', 'feeds the town')),
});

const passage = z
  .union([line.transform((exact) => ({ exact })), selector])
  .describe('Words of the article, exactly as they appear there, with “prefix” or “suffix” if they occur twice.');

const publicationDate = line
  .refine((text) => parsePublicationDate(text) !== undefined, {
    error: ({ input }) =>
      noSuchDay(String(input)) ??
      'expected a date such as 2025-02-27, or a date and time with its offset such as 2025-02-27T05:14:00Z',
    params: expectsDate,
  })
  .meta({ examples: ['2025-02-27', '2025-02-27T05:14:00Z', '2025-02-27T07:14:00+02:00'], pattern: publicationPattern });

/** The stances a person can take on a question. Silence is no stance: it is the absence of a position. */
export const stances = ['for', 'conditional', 'against', 'unclear'] as const;
export type Stance = (typeof stances)[number];

/** What is asked for in place of a day that is written rightly but does not exist. */
function noSuchDay(text: string): string | undefined {
  const isDay = /^\d{4}-\d\d-\d\d(?:T|$)/.test(text);
  return isDay && !parseEventDate(text.slice(0, 10)) ? 'expected a day that is in the calendar' : undefined;
}

/** The same of an event’s date, which may be an interval. */
function noSuchDate(text: string): string | undefined {
  const [first = '', last, ...more] = text.split('/');
  if (last !== undefined && more.length === 0 && parseEventDate(first) && parseEventDate(last))
    return 'expected the earlier date first';
  return noSuchDay(first) ?? noSuchDay(last ?? '');
}

/** What is asked for in place of digits that are nearly a date. */
function likelyDate(text: string): string | undefined {
  const [, sign = '', short] = /^(-?)(\d{1,3})$/.exec(text) ?? [];
  if (short) return `expected a year of four digits, in quotation marks: "${sign}${short.padStart(4, '0')}"`;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)?$/.exec(text) ?? [];
  if (year) return `expected hyphens between year, month and day: ${[year, month, day].filter(Boolean).join('-')}`;
  return undefined;
}

const event = z.strictObject({
  id: id.optional().meta(explain('A name that joins the same event in several articles.', 'harbour-vote')),
  // A year alone is a number in YAML.
  date: z
    .union([line, z.int().transform(String)])
    .refine((text) => parseEventDate(text) !== undefined, {
      error: ({ input }) =>
        noSuchDate(String(input)) ??
        likelyDate(String(input)) ??
        'expected a date in EDTF: a day 2025-02-27, a month 2025-02, a year 2025, an interval 2025-02-24/2025-02-27, ' +
          'open at one end ../2025-02-27 or 2025-02-27/.., uncertain 2025-02-27?, approximate 2025-02-27~',
      params: expectsDate,
    })
    .meta(
      offer('When it happened or will happen, in EDTF (ISO 8601-2).', [
        ...['2025-02-27', '2025-02', 2025, '2025-02-24/2025-02-27', '2025-02-27/..', '2025-02-27?', '2025-02~'],
      ]),
    ),
  when: line.optional().meta(explain('The article’s own words for the date.', 'on Monday')),
  event: line.meta(explain('What happens, in one sentence.', 'The council votes to keep the harbour')),
  status: z
    .enum(['happened', 'announced'])
    .optional()
    .meta(
      explain(
        'Only if the date does not show it: whether it had happened when the article was published.',
        'announced',
      ),
    ),
  evidence: z
    .union([passage.transform((only) => [only]), z.array(passage).min(1)])
    .meta(
      explain('The passage or passages that report it.', 'The council of Valmora voted on Monday to keep its harbour.'),
    ),
});

const note = z
  .strictObject({
    kind: z
      .enum(['correction', 'context'])
      .meta(explain('correction: the article is wrong here. context: something readers should know.', 'correction')),
    passage: passage.meta(explain('The words the note is about.', 'voted on Monday')),
    text: line.meta(explain('The note.', 'The vote was on Tuesday. The article’s wording is kept.')),
    corrected: line
      .optional()
      .meta(explain('The right words, shown beside the article’s wherever those are used.', 'on Tuesday')),
    date: day.optional().meta(explain('The day the note was written.', '2025-02-28')),
  })
  .refine(({ kind, corrected }) => corrected === undefined || kind === 'correction', {
    path: ['corrected'],
    error: 'expected only where the kind is “correction”: context corrects nothing',
    params: { hint: 'Remove “corrected”, or write “kind: correction”.' },
  });

/** The ids that an article can refer to. */
export interface KnownNames {
  readonly people: readonly string[];
  readonly questions: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The front matter of an article, with the names that editors are to offer where a file is named. What it takes is the same
 * whatever is known: that a name has a file is a check of its own.
 */
export function frontMatterNaming({ people, questions, sources }: KnownNames) {
  const aSource = offer('The name of a file in content/sources, without its extension.', ['valmora-radio'], sources);

  const reading = z.strictObject({
    source: id.meta(aSource),
    text: words.meta(explain('Words of the source, exactly as its file has them.', 'This harbour feeds us all')),
    prefix: line.optional().meta(explain('The words directly before them, if they occur twice.', 'she said')),
    suffix: line.optional().meta(explain('The words directly after them, if they occur twice.', 'and more')),
  });

  const origin = z.strictObject({
    publisher: line.meta(explain('Who published it.', 'Valmora Gazette')),
    url: address.meta(explain('Where it was published.', 'https://gazette.example/harbour')),
    date: publicationDate.exactOptional().describe('When it was published.'),
    title: line.exactOptional().meta(explain('Its title there, if different.', 'Our harbour stays')),
    retells: id.exactOptional().meta({ ...aSource, description: `The source it retells. ${aSource.description}` }),
  });

  const cast = z.strictObject({
    id: id.meta(offer('The name of a file in content/people, without its extension.', ['ada-lorn'], people)),
    role: line.optional().meta(explain('The role that this article gives the person.', 'Mayor of Valmora')),
  });

  const quote = z.strictObject({
    person: id.meta(offer('Who says it: the name of a file in content/people.', ['ada-lorn'], people)),
    text: words.meta(
      explain(
        'The words as they appear in the article, without quotation marks: the whole quotation or an unbroken part of it.',
        'This harbour feeds the town, and it stays open.',
      ),
    ),
    prefix: line
      .optional()
      .meta(explain('The words directly before the quotation, if it occurs twice.', 'the mayor said')),
    suffix: line
      .optional()
      .meta(explain('The words directly after the quotation, if it occurs twice.', 'said Ada Lorn')),
    about: line.optional().meta(explain('What it is about, in a few words.', 'the harbour')),
    question: id
      .optional()
      .meta(offer('The question it answers: the name of a file in content/questions.', ['keep-harbour'], questions)),
    readings: z.array(reading).default([]).describe('How other publications print these words.'),
  });

  const position = z.strictObject({
    person: id.meta(offer('Whose position it is.', ['ada-lorn'], people)),
    question: id.meta(
      offer('The question it answers: the name of a file in content/questions.', ['keep-harbour'], questions),
    ),
    stance: z
      .enum(stances)
      .meta(
        explain('for, conditional, against or unclear. If the article gives no view, there is no position.', 'for'),
      ),
    summary: line.meta(
      explain(
        'The position in one line. Words in quotation marks must be in the article.',
        'The harbour “stays open”.',
      ),
    ),
    evidence: z
      .array(passage)
      .min(1)
      .meta(
        explain('At least one passage of the article that shows it.', [
          'This harbour feeds the town, and it stays open.',
        ]),
      ),
  });

  return z.strictObject({
    title: line.meta(explain('The headline.', 'Harbour stays open')),
    date: publicationDate.describe(
      'When the article was published: a day, or a date and time with its offset from UTC.',
    ),
    updated: publicationDate.optional().describe('When it was last changed.'),
    abstract: line.meta(
      explain(
        'One or two sentences under the headline.',
        'The council of Valmora keeps its harbour; the mayor calls it a promise.',
      ),
    ),
    lang: languageTag
      .optional()
      .meta(
        explain(
          'The language of the article’s text, title, abstract and roles (BCP 47), if it is not the site’s. What you add ' +
            '(summaries, events, what a quotation is about, notes) is in the site’s language.',
          'uk',
        ),
      ),
    draft: z
      .boolean()
      .default(false)
      .meta(explain('Whether it is still being written: a draft is shown while you write but not published.', true)),
    origin: origin.optional().describe('Where the text first appeared, if not here.'),
    lead: id
      .optional()
      .meta(
        offer(
          'The question that opens the page; it needs a position. If left out, the one with the most different answers.',
          ['keep-harbour'],
          questions,
        ),
      ),
    people: z.array(cast).default([]).describe('Everyone quoted or compared, with the role this article gives them.'),
    quotes: z.array(quote).default([]).describe('Who says each quotation.'),
    notQuotes: z
      .array(passage)
      .default([])
      .meta(explain('Words in quotation marks that quote nobody.', ['The Harbour Song'])),
    positions: z.array(position).default([]).describe('Who stands where.'),
    timeline: z.array(event).default([]).describe('What happened when.'),
    notes: z.array(note).default([]).describe('Corrections and context.'),
  });
}

/**
 * The front matter of an article. The one definition of what an editor can write: types, checks, and the documentation
 * are made from it.
 */
export const frontMatterSchema = frontMatterNaming({ people: [], questions: [], sources: [] });

export type FrontMatter = z.infer<typeof frontMatterSchema>;
