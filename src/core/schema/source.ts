import { z } from 'zod';
import { explain, offer } from './explain.ts';
import { address, day, id, line, words } from './fields.ts';
import { languageTag } from './languages.ts';

/** What kind of publication a source is. */
export const sourceKinds = ['transcript', 'speech', 'release', 'interview', 'broadcast', 'report'] as const;

/** Words that somebody says in the source's language, and what somebody made of them in another. */
const translation = z.strictObject({
  text: line.meta(explain('The words in translation.', 'The harbour stays open.')),
  by: line.meta(explain('Who translated them.', 'Mira Holt')),
});

const spoken = z.strictObject({
  id: id.exactOptional().meta(explain('A name for these words, used in their address.', 'on-the-toll')),
  person: id.exactOptional().meta(explain('Who says them: the name of a file in content/people.', 'ada-lorn')),
  text: words.meta(explain('The words, exactly as the source prints them, without quotation marks.', 'It stays open.')),
  place: line
    .exactOptional()
    .meta(explain('Where in the source they appear: a page, a paragraph, a time.', '12 min 30 s')),
  copy: address
    .exactOptional()
    .meta(explain('The copy in which you read them, if not the file’s “copy”.', 'https://archive.example/2')),
  translation: translation.exactOptional().describe('The words in the language of the site, and who translated them.'),
});

/**
 * A file of `content/sources`: another publication of words that articles quote. It holds spoken words alone, as short as
 * the comparison needs, and no sentence of the publisher's own.
 */
export const sourceSchema = z
  .strictObject({
    publisher: line.meta(explain('Who publishes it.', 'Valmora Radio')),
    title: line.exactOptional().meta(explain('Its title; leave out if it gives none.', 'Council live')),
    authors: z
      .array(line)
      .default([])
      .meta(explain('Who wrote it.', ['Mira Holt'])),
    date: day.exactOptional().meta(explain('The day it was published; leave out if it gives none.', '2031-05-05')),
    url: address
      .exactOptional()
      .meta(explain('Its own address; leave out only if you found just a copy.', 'https://radio.example/live')),
    kind: z.enum(sourceKinds).meta(offer('What kind of publication it is.', sourceKinds)),
    read: day.meta(explain('The day you read it.', '2031-05-06')),
    copy: z
      .union([address, z.literal(true)])
      .exactOptional()
      .meta(
        explain(
          'If you read a stored copy rather than the page itself: its address, or true if it has none.',
          'https://archive.example/1',
        ),
      ),
    lang: languageTag
      .exactOptional()
      .meta(explain('The language of its words (BCP 47), if it is not the site’s.', 'uk')),
    words: z.array(spoken).min(1).describe('The spoken words it prints, no more than the comparison needs.'),
  })
  .refine(({ url, copy }) => url !== undefined || typeof copy === 'string', {
    path: ['url'],
    error: 'expected the address of the source, or that of a copy under “copy”',
  })
  // Where it is read, the day may be one less than where it was published.
  .refine(({ date, read }) => date === undefined || Date.parse(read) + 86_400_000 >= Date.parse(date), {
    path: ['read'],
    error: 'expected the day on which it was published, or a later one',
  });

export type Source = z.infer<typeof sourceSchema> & { readonly id: z.infer<typeof id> };
