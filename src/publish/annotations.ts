import { z } from 'zod';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { notesOn } from '#core/article/notes.ts';
import { usesByPassage, type PassageUse } from '#core/article/references.ts';
import { articleAddress, personAddress, questionAddress } from '#urls.ts';
import { anchored, type Addresses } from './addresses.ts';

/*
 * Every passage that something rests on as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): its target is
 * the passage, its bodies say what rests on it, and their purposes why. All of them are one AnnotationCollection with one
 * page, whose addresses are relative to the `@base` of its context.
 *
 * Positions are counted in Unicode code points, as the model asks; the records count in UTF-16 code units. Both count in
 * the article's readable text, which is the `text` of its record.
 */

const text = z.string();
const address = text;

const textualBody = z.object({
  id: address
    .exactOptional()
    .describe('The address of the quotation, position, event or note that rests on the passage.'),
  type: z.literal('TextualBody'),
  value: text.describe('Plain text, in the language of the collection; how a source prints a quotation, in its own.'),
  creator: z
    .object({ type: z.literal('Organization'), name: text })
    .exactOptional()
    .describe('The publisher of the source that prints the quotation this way.'),
  purpose: z
    .enum(['describing', 'assessing', 'commenting', 'editing', 'tagging'])
    .describe(
      'describing: what a quotation is about, or the event that the passage reports. assessing: a position in one line. ' +
        'tagging: its stance. commenting: a correction, or context, or how another source prints a quotation. ' +
        'editing: the right words of a correction.',
    ),
});

const annotation = z.object({
  id: address.describe('The annotation’s own address.'),
  type: z.literal('Annotation').describe('Always the same.'),
  body: z
    .array(z.union([textualBody, address]))
    .min(1)
    .describe(
      'What rests on the passage: texts, and the addresses of the people the article quotes or compares, of the question, and of the card of a quotation with no “about”.',
    ),
  target: z
    .object({
      source: address.describe('The article’s page.'),
      selector: z.tuple([
        z.object({ type: z.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
        z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
      ]),
    })
    .describe('The passage: the article’s page, its words, the words around them, and where they are.'),
});

/** The collection as a schema. Fields that are unknown here are let pass. */
export const annotationsSchema = z.object({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.object({ '@base': z.url() })]),
  id: address,
  type: z.literal('AnnotationCollection'),
  label: text,
  language: text.describe(
    'Of the texts that rest on passages (BCP 47); the passages are in the language of their article.',
  ),
  rights: z.url().describe('The licence of the site’s own work; the words of articles are their publishers’.'),
  total: z.int().min(0),
  first: z.object({
    id: address,
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(annotation).describe('One per passage: oldest article first, then in the order of the text.'),
  }),
});

export type Annotation = z.infer<typeof annotation>;
type Body = Annotation['body'][number];

/** Where the collection is published. */
export const annotationsAddress = '/data/annotations.jsonld';

/** An address as the collection has it, relative to the site's. */
const relative = (address: string) => address.slice(1);
const file = relative(annotationsAddress);

/** What the collection says about itself besides its annotations. */
export interface CollectionOptions extends Addresses {
  readonly label: string;
  /** The language of the apparatus (BCP 47). */
  readonly language: string;
  /** The address of the licence. */
  readonly rights: string;
}

/** The collection as JSON, in parts to be joined: one line an annotation, in the order of the articles that it is given. */
export function* annotationParts(articles: readonly ArticleRecord[], options: CollectionOptions): Generator<string> {
  const { absolute, label, language, rights } = options;
  const head = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { '@base': absolute('/') }],
    id: file,
    type: 'AnnotationCollection',
    label,
    language,
    rights,
    total: articles.reduce((sum, { passages }) => sum + passages.length, 0),
  };
  const page = { id: `${file}#page-1`, type: 'AnnotationPage', startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  let separator = '\n';
  for (const article of articles) {
    for (const each of annotationsOf(article)) {
      yield separator + JSON.stringify(each);
      separator = ',\n';
    }
  }
  yield '\n]}}\n';
}

/** The annotations of an article, one a passage. */
export function annotationsOf(record: ArticleRecord): Annotation[] {
  const page = relative(articleAddress(record.slug));
  const uses = usesByPassage(record);
  const publishers = new Map(record.sources?.map(({ id, publisher }) => [id, publisher]));
  const codePoints = codePointCounter(record.text);
  return record.passages.map(({ anchor, exact, prefix, suffix, start, end }) => {
    const own = uses.get(anchor) ?? [];
    const notes = notesOn(record, { passage: anchor });
    const bodies = [
      ...own.flatMap((use) => bodiesOf(use, page, publishers)),
      // A note on words that overlap the passage goes with it.
      ...notes.flatMap((note) => bodiesOf({ kind: 'note', of: note }, page, publishers)),
    ];
    return {
      // No short name has a slash: it tells where the article's ends.
      id: `${anchored(file, record.slug)}/${encodeURIComponent(anchor)}`,
      type: 'Annotation',
      body: own.length + notes.length > 1 ? distinct(bodies) : bodies,
      target: {
        source: page,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
        ],
      },
    };
  });
}

function bodiesOf(use: PassageUse, page: string, publishers: ReadonlyMap<string, string>): Body[] {
  const said = (
    purpose: 'describing' | 'assessing' | 'commenting' | 'editing' | 'tagging',
    value: string,
    anchor?: string,
  ): Body => ({
    ...(anchor !== undefined && { id: anchored(page, anchor) }),
    type: 'TextualBody',
    value,
    purpose,
  });
  const person = (id: string) => relative(personAddress(id));
  const question = (id: string) => relative(questionAddress(id));
  switch (use.kind) {
    case 'quote': {
      const { person: speaker, about, question: asked, anchor, readings = [] } = use.of;
      return [
        person(speaker),
        about === undefined ? anchored(page, anchor) : said('describing', about, anchor),
        ...(asked === undefined ? [] : [question(asked)]),
        ...readings.map((reading): Body => ({
          id: anchored(page, reading.anchor),
          type: 'TextualBody',
          value: reading.text,
          purpose: 'commenting',
          creator: { type: 'Organization', name: publishers.get(reading.source) ?? reading.source },
        })),
      ];
    }
    case 'position': {
      const { person: holder, question: asked, stance, summary, anchor } = use.of;
      return [person(holder), question(asked), said('tagging', stance), said('assessing', summary, anchor)];
    }
    case 'event':
      return [said('describing', use.of.event, use.of.anchor)];
    case 'note':
      return [
        ...(use.of.corrected === undefined ? [] : [said('editing', use.of.corrected, use.of.anchor)]),
        said('commenting', use.of.text, use.of.anchor),
      ];
  }
}

/** Without repetitions: a quotation may bear a position of its speaker on the question that it answers. */
function distinct(bodies: readonly Body[]): Body[] {
  return [...new Map(bodies.map((body) => [JSON.stringify(body), body])).values()];
}

/** Turns an offset in UTF-16 code units into one in code points. Nearly all texts need no counting. */
function codePointCounter(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  return (offset) => [...text.slice(0, offset)].length;
}
