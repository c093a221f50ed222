import type { ArticleCheck } from './article-check.ts';
import { referenceFindings } from './reference-findings.ts';
import type { CheckFinding } from './problem.ts';

export const positionsHaveEvidence: ArticleCheck = {
  id: 'positions-have-evidence',
  title: 'No evidence, no position',
  explanation:
    'Every position rests on at least one passage of the article. That passage decides whether it is “quoted” or ' +
    '“reported”: in the person’s own words, or in the article’s. If the article gives no view from someone, we list no ' +
    'position; no view does not mean neutral.',
  check(article, library) {
    const { lead, positions } = article.frontMatter;
    const answered = [...new Set(positions.map(({ question }) => question))];
    const taken = new Set<string>();
    const findings = article.positions.flatMap((position): CheckFinding[] => {
      const { person, question } = position.entry;
      const key = `${person} ${question}`;
      const twice = taken.has(key);
      taken.add(key);
      return [
        ...position.references.flatMap((reference) => referenceFindings(article, reference)),
        ...(twice
          ? [
              {
                span: article.places.valueSpan([...position.path, 'question']),
                message: `“${person}” already has a position on “${question}”.`,
                hint: 'Keep one position and give it all the evidence; “unclear” is for evidence that contradicts itself.',
              },
            ]
          : []),
      ];
    });
    if (lead === undefined || answered.includes(lead) || !library.questions.has(lead)) return findings;
    const choice =
      answered.length > 0 ? `Name a question that has a position: ${answered.join(', ')}.` : 'Add a position on it.';
    return [
      ...findings,
      {
        span: article.places.valueSpan(['lead']),
        message: `“lead” names “${lead}”, but nobody in this article has a position on it.`,
        hint: `${choice} Or leave out “lead”.`,
      },
    ];
  },
};
