import type { ArticleRecord } from '#core/article/article-record.ts';

/** A record with one of everything, from the invented country of Norland. */
export function norlandRecord(changes: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    version: 1,
    slug: 'norland-bridge',
    title: 'Norland\'s "bridge" may wait - minister',
    date: '2031-03-04T07:05:00Z',
    abstract: "The minister waits & the mayor doesn't.",
    draft: false,
    text: 'Minister Ada Berg said "we will wait," and Harbour House agreed.',
    sha256: 'f73b9f61d29988d805836c2cd7a45fee500613af00eb4971d222c6f03f9ffd89',
    words: 11,
    passages: [
      { anchor: 'passage-we-will', exact: 'we will wait,', prefix: 'said "', suffix: '" and', start: 24, end: 37 },
    ],
    people: [
      {
        id: 'berg',
        name: 'Ada Berg',
        short: 'Berg',
        initials: 'AB',
        kind: 'person',
        role: 'Minister',
        native: { name: 'Áda Berg', lang: 'se' },
        sameAs: ['https://example.org/berg'],
        colour: 'petrol',
        shape: 'circle',
      },
      {
        id: 'harbour-house',
        name: 'Harbour House',
        short: 'Harbour House',
        initials: 'HH',
        kind: 'organization',
        sameAs: [],
        colour: 'slate',
        shape: 'bar',
      },
    ],
    questions: [{ id: 'bridge', question: 'Should the bridge wait?' }],
    quotes: [
      {
        anchor: 'quote-we-will',
        number: 1,
        person: 'berg',
        text: 'we will wait,',
        words: 3,
        question: 'bridge',
        passage: 'passage-we-will',
      },
    ],
    positions: [],
    timeline: [],
    notes: [
      {
        anchor: 'note-correction-a',
        kind: 'correction',
        passage: 'passage-we-will',
        text: 'It was May.',
        date: '2031-03-05',
      },
      { anchor: 'note-context-b', kind: 'context', passage: 'passage-we-will', text: 'It is a ferry now.' },
    ],
    ...changes,
  };
}
