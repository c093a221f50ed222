import { eventKey } from '#core/article/anchors.ts';
import { statusByDate } from '#core/article/event-status.ts';
import type { InterpretedArticle } from '#core/article/interpret.ts';
import { isInBody } from '#core/text/passages.ts';
import { shorten, type ArticleCheck } from './article-check.ts';
import { referenceFindings } from './reference-findings.ts';

export const eventsHaveEvidence: ArticleCheck = {
  id: 'events-have-evidence',
  title: 'Every event is in the article',
  explanation:
    'Every event in the timeline rests on a passage of the article, its date is a valid EDTF date (ISO 8601-2), and the ' +
    'words given for the date are the article’s own. “status” never contradicts the date.',
  check(article) {
    const keys = new Set<string>();
    return article.events.flatMap(({ entry, path, references, date }) => {
      const finding = (field: string, message: string, hint: string) => ({
        span: article.places.valueSpan([...path, field]),
        message,
        hint,
      });
      const told = references.flatMap((reference) => referenceFindings(article, reference));
      const key = eventKey(entry);
      const twice = keys.has(key);
      keys.add(key);
      const byDate = statusByDate(date, article.published);
      return [
        ...told,
        ...(entry.when !== undefined && !isSaid(article, entry.when)
          ? [
              finding(
                'when',
                `The article does not say “${shorten(entry.when)}”.`,
                'Copy the article’s own words for the date, or leave out “when”.',
              ),
            ]
          : []),
        ...(twice
          ? [
              finding(
                entry.id === undefined ? 'event' : 'id',
                'This event is already listed.',
                'Keep one entry and give it all the evidence.',
              ),
            ]
          : []),
        ...(entry.status !== undefined && byDate !== undefined && byDate !== entry.status
          ? [
              finding(
                'status',
                `By its date this event ${byDate === 'happened' ? 'had happened' : 'was still to come'} when the article was published, but “status” says “${entry.status}”.`,
                'Remove “status”, or correct the date.',
              ),
            ]
          : []),
      ];
    });
  },
};

/** Whether the article contains these words, at the beginning of a sentence or within one. */
function isSaid({ passages }: InterpretedArticle, words: string): boolean {
  const rest = words.slice(1);
  const first = words.charAt(0);
  return [first, first.toLowerCase(), first.toUpperCase()].some((letter) => isInBody(passages, letter + rest));
}
