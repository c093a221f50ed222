import type { ArticleRecord } from '#core/article/article-record.ts';

/** What is said of something, by what it is called: `summary`, `stance`. */
export type Facts = ReadonlyMap<string, string>;

/** What is compared: by an id that stays, a name to show, and facts. */
export type Described = ReadonlyMap<string, { readonly name: string; readonly facts: Facts }>;

/** Everything an article holds that is compared by itself. */
export const entryKinds = ['about', 'quotations', 'positions', 'events', 'notes', 'people'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What an article holds of every kind; nothing of one that is not there. */
export function describe(article: ArticleRecord | undefined): Readonly<Record<EntryKind, Described>> {
  if (!article) {
    const none: Described = new Map();
    return { about: none, quotations: none, positions: none, events: none, notes: none, people: none };
  }
  const words = new Map(article.passages.map(({ anchor, exact }) => [anchor, quoted(exact)]));
  const names = new Map(article.people.map(({ id, name }) => [id, name]));
  const questions = new Map(article.questions.map(({ id, question }) => [id, question]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const questionOf = (id: string | undefined) => (id === undefined ? undefined : (questions.get(id) ?? id));
  const evidence = (passages: readonly string[]) => passages.map((passage) => words.get(passage) ?? passage).join(' ');
  // What is derived is named and left out, so that whatever else an entry holds is compared.
  const { version, slug, text, sha256, words: count, passages, people, questions: asked, ...others } = article;
  const { quotes, positions, timeline, notes, ...about } = others;
  return {
    about: new Map([['about', entry('The article', about)]]),
    quotations: new Map(
      quotes.map(({ anchor, number, words: length, passage, text: said, person, question, ...own }) => [
        anchor,
        entry(quoted(said), { speaker: nameOf(person), ...own, question: questionOf(question) }),
      ]),
    ),
    positions: new Map(
      positions.map(({ anchor, person, question, basis, evidence: rests, ...own }) => [
        anchor,
        entry(`${nameOf(person)} on “${questionOf(question) ?? question}”`, {
          ...own,
          evidence: evidence(rests.map(({ passage }) => passage)),
        }),
      ]),
    ),
    events: new Map(
      timeline.map(({ anchor, event, people: named, passages: rests, ...own }) => [
        anchor,
        entry(event, { ...own, evidence: evidence(rests) }),
      ]),
    ),
    notes: new Map(
      notes.map(({ anchor, kind, passage, ...own }) => [
        anchor,
        entry(`${kind} on ${words.get(passage) ?? passage}`, own),
      ]),
    ),
    // The rest of them stands in their own files.
    people: new Map(
      people.map(({ id, name, short, initials, kind, native, sameAs, colour, shape, ...own }) => [
        id,
        entry(name, own),
      ]),
    ),
  };
}

function entry(name: string, values: object) {
  const facts = Object.entries(values).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return [];
    return [[key, typeof value === 'string' ? value : value === true ? 'yes' : JSON.stringify(value)]];
  });
  return { name, facts: new Map(facts) };
}

/** What files say, such as those of people; `nameKey` is the key of what each is called. */
export function nameAndFacts(entries: ReadonlyMap<string, { readonly id: string }>, nameKey: string): Described {
  return new Map(
    [...entries].map(([key, { id, ...values }]) => {
      const { facts } = entry(id, values);
      return [key, { name: facts.get(nameKey) ?? id, facts }];
    }),
  );
}

function quoted(words: string): string {
  return `“${words}”`;
}
