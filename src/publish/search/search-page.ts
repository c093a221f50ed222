import slugify from '@sindresorhus/slugify';
import type { PersonAcross, QuestionAcross } from '#core/across/record.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { formatDay, formatEventDate } from '#text/format-date.ts';
import { inLanguage } from '#text/in-language.ts';
import { notesOn, type Noted } from '#core/article/notes.ts';
import { noteInShort } from '#text/notes-in-words.ts';
import { typeset } from '#text/typeset.ts';
import { site } from '#site.ts';
import { answerTo } from '#text/stance-words.ts';
import { say } from '#text/words/words.ts';
import { articleAddress, personAddress, questionAddress } from '#urls.ts';
import { escapeHtml } from '../escape-html.ts';
import type { SearchNames } from './search-names.ts';
import { otherSpellings } from './spellings.ts';
import { spaced } from '#core/text/unspaced.ts';

/** A page for Pagefind alone: https://pagefind.app/docs/node-api/#indexaddhtmlfile */
export interface SearchPage {
  readonly url: string;
  readonly content: string;
}

/**
 * An article as Pagefind reads it: its text and then, at anchors, what can be found by itself, positions first. After
 * each, at an anchor without a name, follow words that it is found by and that are not shown. What a result shows besides
 * its words is in the queries of the address and of the anchors, because Pagefind would search it if it were metadata.
 */
export function searchPage(article: ArticleRecord, { people }: SearchNames): SearchPage {
  const { slug, date, lang } = article;
  const title = typeset(article.title, lang);
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const [name, , , , ...others] = people[id] ?? [];
      return name === undefined ? [] : [name, ...others];
    });
  const noteOn = (found: Noted) =>
    notesOn(article, found)
      .map((note) => `* ${noteInShort(note)}`)
      .join(' ') || undefined;
  const parts = [
    ...article.positions.map(({ anchor, person, question, summary, evidence }) => ({
      id: withQuery(anchor, [
        ['kind', 'position'],
        ['person', person],
        ['question', question],
        ...named('note', noteOn({ evidence })),
      ]),
      words: typeset(summary),
      hidden: namesOf([person]),
      own: undefined,
    })),
    ...article.quotes.map(({ anchor, person, question, text, about, passage }) => ({
      id: withQuery(anchor, [
        ['kind', 'quotation'],
        ['person', person],
        ...named('question', question),
        ...named('note', noteOn({ passage })),
      ]),
      words: typeset(text, lang),
      hidden: [...namesOf([person]), ...(about ? [about] : [])],
      own: lang,
    })),
    ...article.timeline.map(({ anchor, people: ids, date: when, event, passages }) => ({
      id: withQuery(anchor, [
        ['kind', 'event'],
        ['when', formatEventDate(when)],
        ...named('note', noteOn({ passages })),
        ...ids.map((id) => ['person', id] as const),
      ]),
      words: typeset(event),
      hidden: namesOf(ids),
      own: undefined,
    })),
  ];
  const filters = new Set([
    'kind:article',
    ...(article.quotes.length > 0 ? ['kind:quotation'] : []),
    ...(article.positions.length > 0 ? ['kind:position'] : []),
    ...(article.timeline.length > 0 ? ['kind:event'] : []),
    `year:${date.slice(0, 4)}`,
    ...article.people.map(({ id }) => `person:${id}`),
    ...article.questions.map(({ id }) => `question:${id}`),
  ]);
  return pageOf({
    url: withQuery(articleAddress(slug), Object.entries({ day: formatDay(date), ...inLanguage(lang) })),
    title,
    filters: [...filters],
    date,
    content: [
      wordsOf(typeset(correctedText(article), lang), [title, ...namesOf(article.people.map(({ id }) => id))], lang),
      ...parts.map(({ id, words, hidden, own }) => `<i id="${escapeHtml(id)}"></i> ${wordsOf(words, hidden, own)}`),
    ].join('\n'),
  });
}

/** A person as Pagefind reads them: found by all names, shown with the latest role. */
export function searchPageOfPerson(across: PersonAcross, { people }: SearchNames): SearchPage {
  const { person, roles, articles, histories } = across;
  const [name = person.name, , , , ...others] = people[person.id] ?? [];
  const [latest] = roles[0]?.articles ?? [];
  const own = latest?.people.find(({ id }) => id === person.id);
  const right = latest && own ? notesOn(latest, own).flatMap(({ corrected }) => corrected ?? []) : [];
  return pageOf({
    url: withQuery(personAddress(person.id), [['kind', 'person']]),
    title: name,
    filters: ['kind:person', `person:${person.id}`, ...histories.map(({ question }) => `question:${question.id}`)],
    date: articles[0]?.date,
    content: wordsOf(typeset([own?.role ?? '', ...right.map((each) => `[${each}]`)].join(' '), latest?.lang), [
      name,
      ...others,
    ]),
  });
}

/** A question as Pagefind reads it, shown with the latest answers. */
export function searchPageOfQuestion({ question, articles, histories }: QuestionAcross): SearchPage {
  const title = typeset(question.question);
  const answers = histories.map(({ person, spells: [{ stance }] }) =>
    say('personsStance', { person: person.short, stance: answerTo(question, stance) }),
  );
  return pageOf({
    url: withQuery(questionAddress(question.id), [['kind', 'question']]),
    title,
    filters: ['kind:question', `question:${question.id}`, ...histories.map(({ person }) => `person:${person.id}`)],
    date: articles[0]?.date,
    content: wordsOf(answers.join('; '), [title, question.short ?? '']),
  });
}

function pageOf(page: {
  readonly url: string;
  readonly title: string;
  readonly filters: readonly string[];
  readonly date: string | undefined;
  readonly content: string;
}): SearchPage {
  return {
    url: page.url,
    content: [
      '<html><body>',
      ...page.filters.map((filter) => `<i data-pagefind-filter="${escapeHtml(filter)}"></i>`),
      `<i data-pagefind-sort="date:${new Date(page.date ?? 0).toISOString()}"></i>`,
      `<i data-pagefind-meta="title:${escapeHtml(page.title)}"></i>`,
      page.content,
      '</body></html>',
    ].join('\n'),
  };
}

/** The text with the right words in square brackets behind those that a correction is about: a result shows some of it. */
function correctedText({ text, notes, passages }: ArticleRecord): string {
  const ends = notes.flatMap(({ passage, corrected }) =>
    corrected === undefined
      ? []
      : passages.flatMap(({ anchor, end }) => (anchor === passage ? [{ end, words: ` [${corrected}]` }] : [])),
  );
  return ends
    .sort((a, b) => b.end - a.end)
    .reduce((whole, { end, words }) => whole.slice(0, end) + words + whole.slice(end), text);
}

function wordsOf(words: string, hidden: readonly string[], lang: string = site.lang): string {
  const all = [words, ...hidden].join(' ');
  const isEnglish = /^en\b/.test(lang);
  const others = isEnglish ? new Set((all.match(/\p{L}{5,}/gu) ?? []).flatMap(otherSpellings)) : [];
  const found = [...hidden, ...plainSpellings(all), ...others];
  return `${escapeHtml(spaced(words))} <i id="-"></i> ${escapeHtml(spaced(found.join(' ')))}`;
}

/** Words with letters that other keyboards lack, in those that they have: Łódź is Lodz, Weißbier is Weissbier. */
function plainSpellings(text: string): Set<string> {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const foreign = words.filter((word) => /[^\P{sc=Latin}\p{ASCII}]/u.test(word));
  return new Set(
    foreign.flatMap((word) => {
      const plain = slugify(word, { separator: '', decamelize: false });
      // Pagefind itself leaves out what stands above and below a letter.
      return plain === word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '') ? [] : [plain];
    }),
  );
}

function withQuery(address: string, shown: readonly (readonly [string, string])[]): string {
  return `${address}?${new URLSearchParams(shown.map(([name, value]) => [name, value])).toString()}`;
}

function named(name: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}
