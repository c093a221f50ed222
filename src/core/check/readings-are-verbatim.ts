import { locateReading, witnessOf } from '#core/collation/witness.ts';
import { locateQuotation } from '#core/text/passages.ts';
import type { CheckFinding } from './problem.ts';
import { shorten, type ArticleCheck } from './article-check.ts';
import { referenceFindings } from './reference-findings.ts';

export const readingsAreVerbatim: ArticleCheck = {
  id: 'readings-are-verbatim',
  title: 'Every reading is in its source’s file, word for word',
  explanation:
    'A reading says how a source prints a quotation, in an unbroken run of words from the source’s file. Whether these are ' +
    'the same words, part of them or other words is computed, never typed. Where the source says who speaks, it is the same ' +
    'person.',
  check(article, { people, sources }) {
    return article.frontMatter.quotes.flatMap(({ person, readings }, at): CheckFinding[] =>
      readings.flatMap(({ source: id, text: exact, prefix, suffix }, nth): CheckFinding[] => {
        const source = sources?.get(id);
        // A missing source is another rule's business; one that could not be read has been reported.
        if (!source || source.words.length === 0) return [];
        const selector = { exact, prefix, suffix };
        const path = ['quotes', at, 'readings', nth, 'text'];
        const { passages, entries } = witnessOf(source);
        const located = locateReading(source, selector);
        if (located.kind === 'found') {
          const said = source.words[entries.findIndex(({ end }) => located.span.start < end)];
          if (said?.person === undefined || said.person === person || !people.has(said.person)) return [];
          return [
            {
              span: article.places.valueSpan(path),
              message: `sources/${id}.yaml gives these words to “${said.person}”; the quotation is attributed to “${person}”.`,
              hint: 'Correct whichever is wrong, or remove the reading.',
            },
          ];
        }
        return referenceFindings(
          article,
          { path, selector, located },
          {
            missing: `These words are not in sources/${id}.yaml`,
            ambiguous: `These words occur several times in sources/${id}.yaml`,
            remedy: 'Copy the words from one entry under “words” in that file.',
            locate: locateQuotation,
            searched: {
              passages,
              name: 'source',
              placeOf: (span) => `entry ${entries.findIndex(({ end }) => span.start < end) + 1}`,
            },
          },
        );
      }),
    );
  },
};

/** Warns about quotations that have not been compared with any source: for editors who ask for it. */
export const quotationsAreCompared: ArticleCheck = {
  ...readingsAreVerbatim,
  check: ({ frontMatter, places }) =>
    frontMatter.quotes.flatMap(({ readings, text }, at): CheckFinding[] =>
      readings.length > 0
        ? []
        : [
            {
              span: places.valueSpan(['quotes', at, 'text']),
              severity: 'warning',
              message: `This quotation has not been compared with any source: “${shorten(text)}”.`,
              hint: 'Add a reading under “readings”; npm run compare-source suggests one from a source’s text.',
            },
          ],
    ),
};
