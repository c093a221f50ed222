import { lastChange } from '#core/article/last-change.ts';
import type {
  AnalysisNewsArticle,
  CollectionPage,
  CorrectionComment,
  Event,
  ItemList,
  ListItem,
  NewsMediaOrganization,
  Organization,
  Person,
  ProfilePage,
  Question,
  CreativeWork,
  Quotation,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import type {
  ArticleRecord,
  NoteRecord,
  PersonRecord,
  QuestionRecord,
  QuoteRecord,
  SourceRecord,
} from '#core/article/article-record.ts';
import type { EventAcross } from '#core/across/events.ts';
import type { PersonAcross, QuestionAcross } from '#core/across/record.ts';
import { notesOn } from '#core/article/notes.ts';
import { site as ownSite } from '#site.ts';
import { absolute } from '#urls.ts';
import { noteInFull } from '#text/notes-in-words.ts';
import { typeset } from '#text/typeset.ts';
import { language } from '#text/words/words.ts';

/*
 * Structured data in the vocabulary of schema.org, as JSON-LD 1.1. It says what the page says and no more: no author, no
 * logo and no picture where there is none; in the page's own typography, so that a reader finds the same characters.
 * One tree, in which everything stands where it is first named and is referred to by its @id afterwards: the page
 * carries every byte of it.
 */

/** The site as structured data names it. `url` is the whole address of its front page. */
interface SiteName {
  readonly name: string;
  readonly url: string;
}

/** Structured data of a page. */
export type JsonLd = WithContext<Exclude<Thing, string>>;

function thisSite(): SiteName {
  return { name: ownSite.name, url: absolute('/') };
}

/**
 * An article: what it is about, who it names, its quotations as parts, its corrections.
 *
 * Roles are left out. `jobTitle` would state as a fact about a person, for good, what one article calls them at one
 * time, and errs with it where a correction says so; the page gives the role as the article's own word. Context notes
 * are left out as well: `comment` is for what readers write, and `correction` would call them errors.
 *
 * @param article the whole address of its page.
 */
export function articleJsonLd(
  record: ArticleRecord,
  article: string,
  site = thisSite(),
): WithContext<AnalysisNewsArticle> {
  const { questions, people, quotes, notes, origin, sources = [] } = record;
  const retold = sources.find(({ id }) => id === origin?.retells);
  const isPrinted = ({ id }: SourceRecord) =>
    quotes.some(({ readings }) => readings?.some(({ source }) => source === id));
  const cited = sources.filter(isPrinted);
  const modified = lastChange(record);
  const corrections = notes.filter(({ kind }) => kind === 'correction');
  return {
    '@context': 'https://schema.org',
    '@type': 'AnalysisNewsArticle',
    headline: typeset(record.title, record.lang),
    description: typeset(record.abstract, record.lang),
    datePublished: record.date,
    ...(modified !== undefined && { dateModified: modified }),
    url: article,
    inLanguage: record.lang ?? language,
    wordCount: record.words,
    publisher: publisher(site),
    ...(origin && {
      isBasedOn: { ...work({ ...origin, authors: [] }), ...(retold && { isBasedOn: work(retold) }) },
    }),
    ...(cited.length > 0 && { citation: cited.map((source) => address(`sources/${source.id}/`, site)) }),
    ...(questions.length > 0 && { about: questions.map((question) => aboutQuestion(question, site)) }),
    ...(people.length > 0 && { mentions: people.map((person) => mention(person, site)) }),
    ...(quotes.length > 0 && {
      hasPart: quotes.map((quote) => quotation(quote, { site, lang: record.lang })),
    }),
    ...(corrections.length > 0 && { correction: corrections.map((note) => correction(note, article)) }),
  };
}

/** What another publisher publishes: where an article's text comes from, or what it was compared with. */
function work({
  publisher,
  title,
  date,
  url,
  authors,
}: Pick<SourceRecord, 'publisher' | 'title' | 'date' | 'url' | 'authors'>): Exclude<CreativeWork, string> {
  return {
    '@type': 'CreativeWork',
    ...(title !== undefined && { name: title }),
    publisher: { '@type': 'Organization', name: publisher },
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(date !== undefined && { datePublished: date }),
    ...(url !== undefined && { url }),
  };
}

/** The site, for its front page. */
export function siteJsonLd(description: string, site = thisSite()): WithContext<WebSite> {
  const { name, url } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url,
    description,
    inLanguage: language,
    publisher: {
      ...publisher(site),
      publishingPrinciples: address('method/', site),
      correctionsPolicy: address('corrections/', site),
    },
  };
}

/** A page that lists others, in the order in which it lists them. */
interface Collection {
  readonly name: string;
  readonly description?: string;
  /** The whole address of the page. */
  readonly url: string;
  readonly items: readonly { readonly url: string }[];
}

/** A list of articles, people, questions or corrections. */
export function collectionJsonLd(
  { name, description, url, items }: Collection,
  site = thisSite(),
): WithContext<CollectionPage> {
  return {
    ...page('CollectionPage', { name: typeset(name), description, url }, site),
    mainEntity: itemList(items.map((item) => ({ url: item.url }))),
  };
}

/** A person's page: who it is about, and the articles that it lists. `url` is the whole address of the page. */
export function personJsonLd(
  { person, aliases }: PersonAcross,
  { url, articles, site = thisSite() }: ListedArticles,
): WithContext<ProfilePage> {
  const names = [...(person.native ? [person.native.name] : []), ...aliases].filter((name) => name !== person.name);
  return {
    ...page('ProfilePage', { name: person.name, url }, site),
    mainEntity: {
      ...mention(person, site),
      ...(names.length > 0 && { alternateName: [...new Set(names)] }),
      url,
    },
    significantLink: articles.map((article) => pageOf(article, site)),
  };
}

/**
 * A question's page. What people say to it is not given as answers: `suggestedAnswer` is for what somebody answered when
 * asked, and these are an editor's readings of an article.
 */
export function questionJsonLd(
  { question }: QuestionAcross,
  { url, articles, site = thisSite() }: ListedArticles,
): WithContext<CollectionPage> {
  return {
    ...page('CollectionPage', { name: typeset(question.question), url }, site),
    mainEntity: { ...aboutQuestion(question, site), url },
    significantLink: articles.map((article) => pageOf(article, site)),
  };
}

/** A page of the timeline: its events, in its order. `url` is the whole address of the page. */
export function timelineJsonLd(
  events: readonly EventAcross[],
  { name, url, site = thisSite() }: { readonly name: string; readonly url: string; readonly site?: SiteName },
): WithContext<CollectionPage> {
  const met = new Set<string>();
  const meet = (person: PersonRecord) => {
    const known = met.has(person.id);
    met.add(person.id);
    return known ? { '@id': personId(person.id, site) } : mention(person, site);
  };
  return {
    ...page('CollectionPage', { name, url }, site),
    mainEntity: itemList(
      events.map((event) => ({
        item: { ...eventLd(event, url, site), ...(event.people.length > 0 && { about: event.people.map(meet) }) },
      })),
    ),
  };
}

/** What a page says of itself that is about something else. */
function page<Type extends 'CollectionPage' | 'ProfilePage'>(
  type: Type,
  {
    name,
    description,
    url,
  }: { readonly name: string; readonly description?: string | undefined; readonly url: string },
  site: SiteName,
) {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    name,
    ...(description !== undefined && { description }),
    url,
    inLanguage: language,
    isPartOf: website(site),
  } as const;
}

function itemList(items: readonly Pick<Exclude<ListItem, string>, 'url' | 'item'>[]): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((item, at) => ({ '@type': 'ListItem', position: at + 1, ...item })),
  };
}

/**
 * An event with the dates that are certain: what an article dates only roughly has none here, nor has what a correction is
 * about, which is its description.
 */
function eventLd({ anchor, tellings }: EventAcross, url: string, site: SiteName): Exclude<Event, string> {
  const [{ article, event }] = tellings;
  const corrections = notesOn(article, event).filter(({ kind }) => kind === 'correction');
  const [start, end] = (corrections.length > 0 ? '' : event.date)
    .split('/')
    .map((side) => (/^-?\d{4}(-\d\d){0,2}$/.test(side) ? side : undefined));
  return {
    '@type': 'Event',
    name: typeset(event.event),
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    ...(corrections.length > 0 && { description: corrections.map(noteInFull).join(' ') }),
    url: `${url}#${anchor}`,
    subjectOf: tellings.map(({ article }) => ({ '@type': 'WebPage', url: pageOf(article, site) })),
  };
}

/** A page that is about something and lists the articles on it. */
interface ListedArticles {
  /** The whole address of the page. */
  readonly url: string;
  readonly articles: readonly ArticleRecord[];
  /** This one, if left out. */
  readonly site?: SiteName;
}

/** An article by its page alone: that page says the rest. */
function pageOf({ slug }: ArticleRecord, site: SiteName): string {
  return address(`articles/${slug}/`, site);
}

/**
 * Structured data as text that is safe inside `<script type="application/ld+json">`: nothing in it can end the element,
 * open a comment or look like markup, and line separators do not part lines. It stays JSON with the same meaning.
 */
export function serializeJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function website({ name, url }: SiteName): Exclude<WebSite, string> {
  return { '@type': 'WebSite', name, url };
}

function publisher({ name, url }: SiteName): Exclude<NewsMediaOrganization, string> {
  return { '@type': 'NewsMediaOrganization', name, url };
}

function aboutQuestion({ id, question }: QuestionRecord, site: SiteName): Exclude<Question, string> {
  return { '@type': 'Question', name: typeset(question), '@id': address(`questions/${id}/#it`, site) };
}

/**
 * Somebody the article quotes or compares. Their @id is the same on every page: that of their page's subject. The native
 * name is a plain text: consumers of schema.org read no language-tagged values.
 */
function mention(person: PersonRecord, site: SiteName): Exclude<Person | Organization, string> {
  const { name, native, sameAs } = person;
  return {
    '@type': person.kind === 'organization' ? 'Organization' : 'Person',
    '@id': personId(person.id, site),
    name,
    ...(native !== undefined && { alternateName: native.name }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/**
 * A quotation. `spokenByCharacter` is whom the work that holds it attributes it to, which is what we have checked;
 * `creator` would say that the person really made these words, which we have not. That it is part of the article
 * follows from where it stands: `isPartOf` is the inverse of `hasPart`.
 */
function quotation(
  { person, text }: QuoteRecord,
  { site, lang }: { readonly site: SiteName; readonly lang: string | undefined },
): Quotation {
  return {
    '@type': 'Quotation',
    text: typeset(text, lang),
    spokenByCharacter: { '@id': personId(person, site) },
  };
}

/** A correction; its abstract is the right words. */
function correction({ anchor, text, corrected, date }: NoteRecord, article: string): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    text: typeset(text),
    ...(corrected !== undefined && { abstract: typeset(corrected) }),
    ...(date !== undefined && { datePublished: date }),
    url: `${article}#${anchor}`,
  };
}

function personId(id: string, site: SiteName): string {
  return address(`people/${id}/#it`, site);
}

function address(path: string, site: SiteName): string {
  return new URL(path, site.url).href;
}
