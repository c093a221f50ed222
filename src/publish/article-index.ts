import { z } from 'zod';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { articleAddress, recordAddress, markdownAddress } from '#urls.ts';
import type { Addresses } from './addresses.ts';

/*
 * The index of all articles, `/data/articles.json`: what there is, and where each article's page, record and source are.
 * No texts: those are in the records.
 */

/** The version of the data files' shape: it rises when a field changes meaning or is removed, not when one is added. */
export const dataVersion = 1;

const text = z.string();
const count = z.int().min(0);
const moment = text.meta({
  description: 'When it was published: a day, or a moment with its offset from UTC (ISO 8601).',
});

const entry = z.object({
  slug: text.describe('The article’s short name: its page is `/articles/<slug>/`.'),
  title: text.describe('Its headline.'),
  date: moment,
  updated: text.exactOptional().describe('When it was last changed, in the same form; missing if it was not.'),
  abstract: text.describe('One or two sentences under the headline.'),
  lang: text.exactOptional().describe('The language of the article (BCP 47); missing if it is the site’s.'),
  page: z.url().describe('The address of its page.'),
  record: z.url().describe('The address of the article as data; /schema/record.json describes it.'),
  source: z.url().describe('The address of its Markdown.'),
  people: z.array(text).describe('The ids of those it quotes, compares or lists, in the order of the text.'),
  questions: z.array(text).describe('The ids of the questions it answers.'),
  words: count.describe('How many words its text has.'),
  quotes: count.describe('How many quotations it has.'),
  positions: count.describe('How many positions.'),
  events: count.describe('How many events.'),
  notes: count.describe('How many notes: corrections and context.'),
  sha256: text.regex(/^[0-9a-f]{64}$/).describe('The SHA-256 of the record’s `text` in UTF-8.'),
});

/** The index as a schema. Fields that are unknown here are let pass: a later index of the same version may have more. */
export const articleIndexSchema = z.object({
  version: z
    .literal(dataVersion)
    .describe('It rises when a field changes meaning or is removed, not when one is added.'),
  licence: z
    .object({ name: text, url: z.url() })
    .describe('Of the site’s own work; the articles are their publishers’.'),
  articles: z.array(entry).describe('Oldest first; new ones come last.'),
});

export type ArticleIndex = z.infer<typeof articleIndexSchema>;

/** What an index says about itself besides its articles. */
export interface IndexOptions extends Addresses {
  readonly licence: ArticleIndex['licence'];
}

/** The index as JSON, in parts to be joined: one line an article, in the order of the articles that it is given. */
export function* articleIndexParts(articles: Iterable<ArticleRecord>, options: IndexOptions): Generator<string> {
  const { licence } = options;
  yield `${JSON.stringify({ version: dataVersion, licence }).slice(0, -1)},"articles":[`;
  let separator = '\n';
  for (const article of articles) {
    yield separator + JSON.stringify(indexEntry(article, options));
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** What the index says about an article. */
export function indexEntry(record: ArticleRecord, { absolute }: Addresses): ArticleIndex['articles'][number] {
  const { slug, updated, lang } = record;
  return {
    slug,
    title: record.title,
    date: record.date,
    ...(updated !== undefined && { updated }),
    abstract: record.abstract,
    ...(lang !== undefined && { lang }),
    page: absolute(articleAddress(slug)),
    record: absolute(recordAddress(slug)),
    source: absolute(markdownAddress(slug)),
    people: record.people.map(({ id }) => id),
    questions: record.questions.map(({ id }) => id),
    words: record.words,
    quotes: record.quotes.length,
    positions: record.positions.length,
    events: record.timeline.length,
    notes: record.notes.length,
    sha256: record.sha256,
  };
}
