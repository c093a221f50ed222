import type { Stance } from '#core/schema/front-matter.ts';
import type {
  ArticleRecord,
  PersonRecord,
  PositionRecord,
  QuestionRecord,
  QuoteRecord,
} from '#core/article/article-record.ts';
import { eventsAcross, type EventAcross } from './events.ts';
import type { Library } from '#core/schema/library.ts';
import { panelPairs } from './pairs.ts';
import { positionsPanel } from '#core/article/positions.ts';
import { shortNameOf, withIdentities } from '#core/schema/identity.ts';
import { relatedArticles } from './related.ts';
import { sourcesAcross, type SourceAcross } from './sources.ts';

/**
 * One record across articles: what pages about people, questions and comparisons are made from. Everything in it names
 * the article it stands in. Made once a build.
 */
export interface SiteRecord {
  /** Newest first. */
  readonly articles: readonly ArticleRecord[];
  /** Everybody that an article lists, quotes or compares; by the name they are called by. */
  readonly people: readonly PersonAcross[];
  /** Every question that an article answers, by when it was first answered: newest first. */
  readonly questions: readonly QuestionAcross[];
  /** Every two people who are compared: both take a position on a question in one article; by address. */
  readonly pairs: readonly Pair[];
  /** By date: what begins first stands first. */
  readonly events: readonly EventAcross[];
  /** Every source that an article names, by publisher. */
  readonly sources: readonly SourceAcross[];
  /** By an article's address: earlier articles on its questions and people. */
  readonly related: ReadonlyMap<string, readonly ArticleRecord[]>;
}

export interface PersonAcross {
  /** Without a role: that is an article's word. */
  readonly person: PersonRecord;
  /** Other spellings of the name. */
  readonly aliases: readonly string[];
  /** What texts call the person: “the Prime Minister”. */
  readonly titles: readonly string[];
  /** Newest first. */
  readonly articles: readonly ArticleRecord[];
  /** The roles that articles give, in their words: newest first. */
  readonly roles: readonly RoleInArticles[];
  /** The newest article first; in an article in the order of the text. */
  readonly quotes: readonly QuoteInArticle[];
  /** In the order of the record's questions. */
  readonly histories: readonly StanceHistory[];
  /** Those whose lines name the person, the latest first. */
  readonly events: readonly EventAcross[];
  /** Those that the person is one of: most questions first, then by the other's name. */
  readonly pairs: readonly Pair[];
}

interface RoleInArticles {
  readonly role: string;
  /** Newest first. */
  readonly articles: readonly ArticleRecord[];
}

interface QuoteInArticle {
  readonly article: ArticleRecord;
  readonly quote: QuoteRecord;
}

export interface QuestionAcross {
  readonly question: QuestionRecord;
  /** Those that answer it, newest first. */
  readonly articles: readonly ArticleRecord[];
  /** One of each person who takes a position; by the name they are called by. */
  readonly histories: readonly StanceHistory[];
  /** Those that name who takes a position on it, or rest on the same words; the latest first. */
  readonly events: readonly EventAcross[];
  /** Who is in these articles and takes no position on it in any of them. */
  readonly silent: readonly PersonRecord[];
}

/** What one person's positions on one question were, article by article. */
export interface StanceHistory {
  readonly person: PersonRecord;
  readonly question: QuestionRecord;
  /** Newest first: the first of them is the latest stance. There is at least one. */
  readonly spells: readonly [Spell, ...Spell[]];
}

/** Positions of one stance that follow each other in time, with no other stance between them. */
export interface Spell {
  readonly stance: Stance;
  /** Newest first. There is at least one. */
  readonly positions: readonly [PositionInArticle, ...PositionInArticle[]];
  /** How many passages bear these positions. */
  readonly passages: number;
  /** The dates of the oldest and of the newest of the articles (ISO 8601). */
  readonly from: string;
  readonly to: string;
}

export interface PositionInArticle {
  readonly article: ArticleRecord;
  readonly position: PositionRecord;
}

/** Two people on the questions they share, in whatever articles. */
export interface Pair {
  /** `<a>-and-<b>`, the ids in the order of the alphabet. */
  readonly address: string;
  readonly people: readonly [PersonRecord, PersonRecord];
  /** In the order of the record's questions; the histories in the order of the people. There is at least one. */
  readonly shared: readonly SharedQuestion[];
}

export interface SharedQuestion {
  readonly question: QuestionRecord;
  readonly histories: readonly [StanceHistory, StanceHistory];
}

/**
 * Makes the record of a site.
 *
 * @param articles those that are published, newest first.
 * @param language the site's: it orders names.
 * @param mostPairs how many pairs of an article's people are compared; all if left out.
 */
export function makeSiteRecord(
  articles: readonly ArticleRecord[],
  library: Library,
  language = 'en',
  mostPairs?: number,
): SiteRecord {
  const { people: files } = library;
  // Who came first keeps their looks.
  const met = new Map(articles.toReversed().flatMap((article) => article.people.map((person) => [person.id, person])));
  const everyone = [...met.values()].map(({ id, name, kind }) => ({ name, kind, ...files.get(id), id }));
  const looks = new Map(
    withIdentities(everyone).map(({ id, colour, shape, initials, short }) => [id, { colour, shape, initials, short }]),
  );
  const byName = nameOrder(language);
  /** A person on pages across articles: without a role, which is an article's word, and with looks that differ there. */
  const across = ({ role, ...person }: PersonRecord): PersonRecord => ({ ...person, ...looks.get(person.id) });
  const events = eventsAcross(articles).map((event) => ({ ...event, people: event.people.map(across) }));
  const latestFirst = events.toReversed();
  const questions = questionsAcross(articles, latestFirst, byName, across);
  const eventsByPerson = group(latestFirst.flatMap((event) => event.people.map(({ id }) => [id, event] as const)));
  const histories = group(
    questions.flatMap((each) => each.histories.map((history) => [history.person.id, history] as const)),
  );
  const pairs = pairsOf(articles, histories, mostPairs, across);
  const pairsByPerson = group(pairs.flatMap((pair) => pair.people.map(({ id }) => [id, pair] as const)));
  const appearances = group(
    articles.flatMap((article) => article.people.map((person) => [person.id, { article, person }] as const)),
  );
  const quotes = group(
    articles.flatMap((article) => article.quotes.map((quote) => [quote.person, { article, quote }] as const)),
  );

  const people = [...appearances].flatMap(([id, seen]): PersonAcross[] => {
    const [latest] = seen;
    if (!latest) return [];
    const roles = group(seen.flatMap(({ article, person }) => (person.role ? [[person.role, article] as const] : [])));
    return [
      {
        person: across(latest.person),
        aliases: files.get(id)?.aliases ?? [],
        titles: files.get(id)?.titles ?? [],
        articles: seen.map(({ article }) => article),
        roles: [...roles].map(([role, each]) => ({ role, articles: each })),
        quotes: quotes.get(id) ?? [],
        histories: histories.get(id) ?? [],
        events: eventsByPerson.get(id) ?? [],
        pairs: (pairsByPerson.get(id) ?? []).toSorted(
          (a, b) => b.shared.length - a.shared.length || byName(otherOf(a, id), otherOf(b, id)),
        ),
      },
    ];
  });
  return {
    articles,
    people: people.sort((a, b) => byName(a.person, b.person)),
    questions,
    pairs,
    events,
    sources: sourcesAcross(articles, library, new Intl.Collator(language).compare),
    related: relatedArticles(articles),
  };
}

/** The other of two people. */
export function otherOf({ people: [a, b] }: Pair, id: string): PersonRecord {
  return a.id === id ? b : a;
}

export type NameOrder = (a: PersonRecord, b: PersonRecord) => number;

/**
 * Orders people by the name they are called by, also where namesakes are called by their whole names; then by the whole
 * name, as the language orders letters.
 */
export function nameOrder(language: string): NameOrder {
  const { compare } = new Intl.Collator(language);
  const nameOf = ({ name, short, kind }: PersonRecord) =>
    short === name && kind === 'person' ? shortNameOf({ name }) : short;
  return (a, b) => compare(nameOf(a), nameOf(b)) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function questionsAcross(
  articles: readonly ArticleRecord[],
  latestFirst: readonly EventAcross[],
  byName: NameOrder,
  across: (person: PersonRecord) => PersonRecord,
): QuestionAcross[] {
  const answers = group(
    articles.flatMap((article) => article.questions.map((question) => [question.id, { article, question }] as const)),
  );
  const positions = group(
    articles.flatMap((article) =>
      article.positions.map((position) => [historyKey(position), { article, position }] as const),
    ),
  );
  const events = group(
    latestFirst.flatMap((event) => {
      const asked = event.tellings.flatMap(questionsAround);
      return [...new Set(asked)].map((id) => [id, event] as const);
    }),
  );
  // What was first answered last comes first.
  return [...answers.values()]
    .flatMap((found) => {
      const [latest] = found;
      const oldest = found.at(-1);
      if (!latest || !oldest) return [];
      const { question } = latest;
      const present = new Map(found.flatMap(({ article }) => article.people).map((person) => [person.id, person]));
      const everyone = [...present.values()].map(across).sort(byName);
      const histories = everyone.flatMap((person): StanceHistory[] => {
        const spells = spellsOf(positions.get(historyKey({ person: person.id, question: question.id })) ?? []);
        return spells ? [{ person, question, spells }] : [];
      });
      const speaking = new Set(histories.map(({ person }) => person.id));
      return [
        {
          first: oldest.article,
          across: {
            question,
            articles: found.map(({ article }) => article),
            histories,
            events: events.get(question.id) ?? [],
            silent: everyone.filter(({ id }) => !speaking.has(id)),
          },
        },
      ];
    })
    .sort(
      (a, b) =>
        Date.parse(b.first.date) - Date.parse(a.first.date) || (a.across.question.id < b.across.question.id ? -1 : 1),
    )
    .map(({ across }) => across);
}

/** The questions of the article that an event is part of: those of people whom it names, or whose words it rests on. */
function questionsAround({ article, event }: EventAcross['tellings'][number]): string[] {
  const { passages, positions, quotes } = article;
  const stretches = passages.filter(({ anchor }) => event.passages.includes(anchor));
  const meets = (anchor: string) =>
    passages.some(
      (words) => words.anchor === anchor && stretches.some(({ start, end }) => start < words.end && words.start < end),
    );
  return [
    ...positions.flatMap(({ question, person, evidence }) =>
      event.people.includes(person) || evidence.some(({ passage }) => meets(passage)) ? question : [],
    ),
    ...quotes.flatMap(({ question, passage }) => (question !== undefined && meets(passage) ? question : [])),
  ];
}

/** Cuts positions, newest first, where the stance changes. */
function spellsOf(positions: readonly PositionInArticle[]): StanceHistory['spells'] | undefined {
  const runs: [PositionInArticle, ...PositionInArticle[]][] = [];
  for (const each of positions) {
    const run = runs.at(-1);
    if (run?.[0].position.stance === each.position.stance) run.push(each);
    else runs.push([each]);
  }
  const [first, ...rest] = runs.map((run): Spell => ({
    stance: run[0].position.stance,
    positions: run,
    passages: run.reduce((sum, { position }) => sum + position.evidence.length, 0),
    from: (run.at(-1) ?? run[0]).article.date,
    to: run[0].article.date,
  }));
  return first && [first, ...rest];
}

function pairsOf(
  articles: readonly ArticleRecord[],
  histories: ReadonlyMap<string, readonly StanceHistory[]>,
  mostPairs: number | undefined,
  across: (person: PersonRecord) => PersonRecord,
): Pair[] {
  const panels = articles.flatMap((article) => panelPairs(positionsPanel(article)).slice(0, mostPairs));
  return [...new Map(panels.map((pair) => [pair.address, pair])).values()]
    .map(({ address, people: [one, other] }): Pair => ({
      address,
      people: [across(one), across(other)],
      shared: (histories.get(one.id) ?? []).flatMap((first) => {
        const second = histories.get(other.id)?.find(({ question }) => question.id === first.question.id);
        return second ? [{ question: first.question, histories: [first, second] as const }] : [];
      }),
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** No id has two hyphens in a row. */
function historyKey({ person, question }: { readonly person: string; readonly question: string }): string {
  return `${person}--${question}`;
}

/** Values by key, both in the order in which they come. */
function group<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = Map.groupBy(entries, ([key]) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(([, value]) => value)]));
}
