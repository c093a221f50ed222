import { locateReading, witnessOf } from '#core/collation/witness.ts';
import { locateQuotation } from '#core/text/passages.ts';
import type { Finding } from './problem.ts';
import { referenceFindings, shorten, type ArticleCheck } from './article-check.ts';

export const readingsAreVerbatim: ArticleCheck = {
  id: 'readings-are-verbatim',
  title: 'What another publication prints is what its file says, word for word',
  explanation:
    'How a source prints a quotation is an unbroken run of the words that the source’s file holds. Whether these are the ' +
    'same words, part of them or others is computed, and never typed.',
  check(article, { sources }) {
    return article.frontMatter.quotes.flatMap(({ readings }, at): Finding[] =>
      readings.flatMap(({ source: id, text: exact, prefix, suffix }, nth): Finding[] => {
        const source = sources?.get(id);
        // A source that is not there is another rule's matter, and one that could not be read says nothing.
        if (!source || source.words.length === 0) return [];
        const selector = { exact, prefix, suffix };
        const path = ['quotes', at, 'readings', nth, 'text'];
        const { passages, entries } = witnessOf(source);
        return referenceFindings(
          this.id,
          article,
          { path, selector, located: locateReading(source, selector) },
          {
            missing: `These words are not in sources/${id}.yaml`,
            ambiguous: `These words stand several times in sources/${id}.yaml`,
            remedy: `Copy the words from that file, from one entry of its “words”.`,
            locate: locateQuotation,
            searched: {
              passages,
              name: 'source',
              placeOf: (span) => `its entry ${String(entries.findIndex(({ end }) => span.start < end) + 1)}`,
            },
          },
        );
      }),
    );
  },
};

/** Warns of quotations that were compared with nothing: for editors who ask for it. */
export const quotationsAreCompared: ArticleCheck = {
  ...readingsAreVerbatim,
  check: ({ frontMatter, places }) =>
    frontMatter.quotes.flatMap(({ readings, text }, at): Finding[] =>
      readings.length > 0
        ? []
        : [
            {
              rule: readingsAreVerbatim.id,
              span: places.valueSpan(['quotes', at, 'text']),
              severity: 'warning',
              message: `Nobody has looked how other sources print this: “${shorten(text)}”.`,
              hint: 'Add what one prints under “readings”; npm run compare-source proposes it from a text.',
            },
          ],
    ),
};
