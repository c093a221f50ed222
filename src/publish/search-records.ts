import type { ArticleRecord, PersonRecord } from '#core/article/article-record.ts';
import type { PersonAcross, SiteRecord } from '#core/across/record.ts';
import { formatDay, formatEventDate } from '#text/format-date.ts';
import { typeset } from '#text/typeset.ts';
import { inLanguage } from '#text/in-language.ts';

/** What can be found, and what the filter `kind` calls it. */
export type Kind = 'quotation' | 'event' | 'article';

/** One thing that can be found, as Pagefind takes it: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
export interface SearchRecord {
  /**
   * Where it stands, from the site's root. Its query holds what a result shows besides the words: Pagefind would find a
   * quotation by its article's title if that were its metadata.
   */
  readonly url: string;
  /** The words that are found and shown. */
  readonly content: string;
  readonly language: string;
  /** Words that it is found by and that are not shown among its own. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** Who and what results name by their ids: people as name, initials, colour and shape, questions in full. */
export interface SearchNames {
  readonly people: Readonly<Record<string, readonly [name: string, initials: string, colour: string, shape: string]>>;
  readonly questions: Readonly<Record<string, string>>;
}

/** Everything that can be found: each article, and each of its quotations and events as a thing of its own. */
export function* searchRecords({ articles, people }: SiteRecord, language: string): Generator<SearchRecord> {
  const names = new Map(people.map((each) => [each.person.id, namesOf(each)]));
  const namesOfAll = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []).join(', ');
  for (const article of articles) {
    const common = { language, sort: { date: new Date(article.date).toISOString() } };
    const record = ({ kind, anchor, people: ids, questions = [], shown = {}, ...words }: Found): SearchRecord => ({
      ...common,
      url: addressOf(article, anchor, {
        title: typeset(article.title, article.lang),
        day: formatDay(article.date),
        ...inLanguage(article.lang),
        ...shown,
      }),
      content: typeset(words.content, kind === 'event' ? undefined : article.lang),
      meta: present({ title: words.title, names: namesOfAll(ids), about: words.about }),
      filters: { kind: [kind], year: [article.date.slice(0, 4)], person: ids, question: questions },
    });
    yield record({
      kind: 'article',
      content: article.text,
      title: typeset(article.title, article.lang),
      people: article.people.map(({ id }) => id),
      questions: article.questions.map(({ id }) => id),
    });
    for (const quote of article.quotes) {
      yield record({
        kind: 'quotation',
        anchor: quote.anchor,
        content: quote.text.replaceAll(/\s+/g, ' '),
        about: quote.about,
        people: [quote.person],
        questions: quote.question === undefined ? [] : [quote.question],
        shown: { person: quote.person },
      });
    }
    for (const event of article.timeline) {
      yield record({
        kind: 'event',
        anchor: event.anchor,
        content: event.event,
        people: event.people,
        shown: { when: formatEventDate(event.date) },
      });
    }
  }
}

/** What {@link searchRecords} refer to by its id. */
export function searchNames({ people, questions }: SiteRecord): SearchNames {
  return {
    people: Object.fromEntries(people.map(({ person }) => [person.id, lookOf(person)])),
    questions: Object.fromEntries(questions.map(({ question }) => [question.id, typeset(question.question)])),
  };
}

function lookOf({ name, initials, colour, shape }: PersonRecord): SearchNames['people'][string] {
  return [name, initials, colour, shape];
}

interface Found {
  readonly kind: Kind;
  readonly anchor?: string;
  readonly content: string;
  readonly title?: string;
  readonly about?: string | undefined;
  readonly people: readonly string[];
  readonly questions?: readonly string[];
  readonly shown?: Readonly<Record<string, string>>;
}

/** Everything that a person is called: each name once, in whatever script. */
function namesOf({ person: { name, short, native }, aliases, titles }: PersonAcross): string[] {
  return [...new Set([name, short, ...(native ? [native.name] : []), ...aliases, ...titles])];
}

function addressOf(
  { slug }: ArticleRecord,
  anchor: string | undefined,
  shown: Readonly<Record<string, string>>,
): string {
  return `/articles/${slug}/?${new URLSearchParams(shown).toString()}${anchor === undefined ? '' : `#${anchor}`}`;
}

function present(meta: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
