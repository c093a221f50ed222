import { z } from 'zod';
import { stances } from '#core/schema/front-matter.ts';
import { sourceKinds } from '#core/schema/source.ts';

/*
 * The record of an article as a schema: what `/articles/<slug>.json` publishes, what re-users validate against, and where
 * the type that the code works with comes from. Everything that rests on words of the article names its passages by their
 * anchors.
 */

/** The version of the record's shape: it rises when a field changes meaning or is removed, not when one is added. */
export const recordVersion = 1;

const passageAnchor = z.string().regex(/^passage-/);
const text = z.string();
const moment = text.meta({
  description: 'When it was published: a day, or a moment with its offset from UTC (ISO 8601).',
});

const passage = z
  .object({
    anchor: passageAnchor.describe('The fragment of the article’s address that leads to the words.'),
    exact: text.describe('The words.'),
    prefix: text.describe('The words directly before them.'),
    suffix: text.describe('The words directly after them.'),
    start: z.int().min(0).describe('Where they begin in `text`, in UTF-16 code units.'),
    end: z.int().min(0).describe('Where they end: `text.slice(start, end)` is `exact`.'),
  })
  .describe('A W3C TextQuoteSelector and TextPositionSelector.');

const person = z.object({
  id: text,
  name: text,
  short: text.describe('What the person is called after the first mention.'),
  initials: text,
  kind: z.enum(['person', 'organization']),
  role: text.exactOptional().describe('The role that this article gives.'),
  native: z.object({ name: text, lang: text }).exactOptional().describe('The name in the person’s own language.'),
  sameAs: z.array(text).describe('Pages that identify the person.'),
  colour: text,
  shape: text,
});

const question = z.object({
  id: text,
  question: text,
  short: text.exactOptional().describe('Two to four words for narrow places.'),
  answers: z
    .object({ for: text, against: text })
    .exactOptional()
    .describe('What these stances are called, if not “Yes” and “No”.'),
});

/** How a source prints a quotation, what weighs most first: one that differs counts more than one that agrees. */
export const verdicts = ['other', 'part', 'same', 'not-compared'] as const;

const verdict = z
  .enum(verdicts)
  .describe(
    'same: the same words, apart from typography. part: the words of one are an unbroken run of the other’s. other: other words. ' +
      'not-compared: in another language.',
  );

const reading = z.object({
  anchor: text.regex(/^reading-/),
  source: text.describe('The id of one of `sources`.'),
  text: text.describe('The words as the source prints them.'),
  verdict,
  partOf: z.enum(['source', 'article']).exactOptional().describe('Which has more words, if one is part of the other.'),
  difference: z
    .array(z.object({ in: z.enum(['both', 'article', 'source']), text }))
    .exactOptional()
    .describe('Other words: what both have and what only one has, in order.'),
  place: text.exactOptional().describe('Where in the source they appear.'),
  translation: z
    .object({ text, by: text })
    .exactOptional()
    .describe('The words in translation, and who translated them.'),
});

const source = z.object({
  id: text,
  publisher: text,
  title: text.exactOptional(),
  authors: z.array(text),
  date: text.exactOptional().describe('The day it was published.'),
  url: text.exactOptional().describe('Its own address.'),
  kind: z.enum(sourceKinds),
  read: text.describe('The day it was read.'),
  copy: z
    .union([text, z.literal(true)])
    .exactOptional()
    .describe('The copy that was read; true if it has no address.'),
  lang: text.exactOptional().describe('The language of its words (BCP 47); missing if it is the site’s.'),
});

const origin = z.object({
  publisher: text,
  url: text,
  date: text.exactOptional(),
  title: text.exactOptional(),
  retells: text.exactOptional().describe('The id of the one of `sources` that the text retells.'),
});

const quote = z.object({
  anchor: text.regex(/^quote-/),
  number: z.int().min(1).describe('Its number in the article, from 1.'),
  person: text.describe('The id of one of `people`.'),
  text: text.describe('The words, without marks; paragraphs are separated by an empty line.'),
  words: z.int().min(0),
  about: text.exactOptional(),
  question: text.exactOptional().describe('The id of the question it answers.'),
  passage: passageAnchor,
  readings: z
    .array(reading)
    .min(1)
    .exactOptional()
    .describe('How other sources print it; missing if none has been read.'),
  elsewhere: verdict.exactOptional().describe('The verdict of all readings together; missing if there are none.'),
});

const basis = z.enum(['quoted', 'reported']).describe('From the person’s own words, or from the article’s.');

const position = z.object({
  anchor: text.regex(/^position-/),
  person: text.describe('The id of one of `people`.'),
  question: text.describe('The id of one of `questions`.'),
  stance: z.enum(stances),
  summary: text,
  basis,
  evidence: z.array(z.object({ passage: passageAnchor, basis })).min(1),
});

const event = z.object({
  anchor: text.regex(/^event-/),
  id: text.exactOptional().describe('The name that joins the same event in several articles.'),
  date: text.describe('EDTF (ISO 8601-2).'),
  when: text.exactOptional().describe('The article’s own words for the date.'),
  event: text,
  status: z
    .enum(['happened', 'announced'])
    .exactOptional()
    .describe('At publication. Missing if neither the date nor the editor says.'),
  people: z.array(text).describe('The ids of those of `people` that the line names.'),
  passages: z.array(passageAnchor).min(1),
});

const note = z.object({
  anchor: text.regex(/^note-/),
  kind: z.enum(['correction', 'context']),
  passage: passageAnchor,
  text,
  corrected: text.exactOptional().describe('The right words, if this is a correction, shown beside the article’s.'),
  date: text.exactOptional(),
});

/** An article as data. Fields that are unknown here are let pass: a later record of the same version may have more. */
export const recordSchema = z.object({
  version: z
    .literal(recordVersion)
    .describe('It rises when a field changes meaning or is removed, not when one is added.'),
  slug: text.describe('The article’s address: `/articles/<slug>/`.'),
  title: text.describe('The headline.'),
  date: moment,
  updated: text.exactOptional().describe('When it was last changed, in the same form; missing if it was not.'),
  abstract: text.describe('One or two sentences under the headline.'),
  lang: text
    .exactOptional()
    .describe('The language of its text, title, abstract and roles (BCP 47); missing if it is the site’s.'),
  origin: origin.exactOptional().describe('Where the text first appeared, if not here.'),
  sources: z.array(source).exactOptional().describe('The other publications that it was compared with or retells.'),
  draft: z.boolean().describe('Whether it is still being written; nothing published is a draft.'),
  text: text.describe('The body’s readable text, blocks joined by an empty line.'),
  lead: text.exactOptional().describe('The id of the question that opens the page, if the editor named one.'),
  sha256: text
    .regex(/^[0-9a-f]{64}$/)
    .describe('The SHA-256 of `text` in UTF-8: it identifies the text everything here was found in.'),
  words: z.int().min(0).describe('How many words the text has.'),
  passages: z
    .array(passage)
    .describe(
      'The passages that something rests on, in the order of the text; of two that begin at the same place, the longer comes first.',
    ),
  people: z.array(person).describe('Everyone it quotes, compares or lists, in the order of the text.'),
  questions: z.array(question).describe('What it answers, in the order of the positions.'),
  quotes: z.array(quote).describe('Who said what, in the order of the text.'),
  positions: z.array(position).describe('Who stands where: one per person and question.'),
  timeline: z.array(event).describe('What happened when, by date.'),
  notes: z.array(note).describe('Corrections and context, in the order of the text.'),
});

/** A type with everything in it readonly. */
type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value;

/** An article as data: what every page is made from. */
export type ArticleRecord = Immutable<z.infer<typeof recordSchema>>;
export type PassageRecord = ArticleRecord['passages'][number];
export type PersonRecord = ArticleRecord['people'][number];
export type QuestionRecord = ArticleRecord['questions'][number];
export type QuoteRecord = ArticleRecord['quotes'][number];
export type ReadingRecord = NonNullable<QuoteRecord['readings']>[number];
export type SourceRecord = NonNullable<ArticleRecord['sources']>[number];
export type Verdict = ReadingRecord['verdict'];
export type PositionRecord = ArticleRecord['positions'][number];
export type EventRecord = ArticleRecord['timeline'][number];
export type NoteRecord = ArticleRecord['notes'][number];
