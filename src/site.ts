/** The site's own words and settings. */
export const site = {
  name: 'Verbatim',
  tagline: 'Who said what, word for word',
  description:
    'News analysis that shows its evidence: every quote, position and event is tied to the exact words of the article.',
  lang: 'en',
  /** Of the site's own work: summaries, stances, notes, the record. Not of the articles, nor of what people said. */
  licence: {
    name: 'Creative Commons Attribution 4.0 International',
    short: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  /** How many articles a feed holds. */
  feedSize: 20,
  /** How many articles a list page holds. */
  pageSize: 20,
  /** How many articles a page of a person or of a question shows the words of. */
  appearances: 10,
  /** How many names a page of the list of people holds. */
  namesOnPage: 120,
  /** How many people and questions are compared in one table. */
  comparison: { people: 12, questions: 20 },
} as const;
