/*
 * The search page: asks the index that the build made, with Pagefind, and shows what it finds. The question is kept in
 * the address, so that a search can be linked to.
 */
import { excerptParts } from '#publish/excerpt.ts';
import type { Kind, SearchNames } from '#publish/search-records.ts';
import { fill } from '#text/words/message.ts';

/** As much of Pagefind's interface as is used: https://pagefind.app/docs/api/ */
interface Engine {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly search: (words: string | null, options: object) => Promise<Answer>;
}
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
interface Answer {
  readonly results: readonly { readonly data: () => Promise<Result> }[];
  readonly filters: Counts;
}
interface Result {
  readonly url: string;
  readonly excerpt: string;
  readonly raw_content: string;
}

const filters = ['kind', 'person', 'question', 'year'] as const;
const says = import.meta.env.SEARCH_WORDS;
const { kinds } = says;
const perPage = 20;

const form = document.querySelector<HTMLFormElement>('form.search');
const found = document.querySelector<HTMLElement>('.found');
if (form && found) {
  start(form, found).catch((error: unknown) => {
    console.warn(error);
    found.querySelector('.failed')?.classList.add('is-certain');
  });
}

async function start(search: HTMLFormElement, place: HTMLElement): Promise<void> {
  const index = search.dataset['index'] ?? '';
  const [engine, names] = await Promise.all([load(index), loadNames(index)]);
  const status = place.querySelector('.status');
  const list = place.querySelector('.results');
  const more = place.querySelector<HTMLElement>('.onward');
  const fields = search.querySelector('fieldset');
  if (!status || !list || !more || !fields) return;

  const all = await engine.filters();
  const address = new URLSearchParams(location.search);
  for (const name of filters) offer(search, name, all[name] ?? {}, names, address.get(name) ?? '');
  for (const [name, value] of address) {
    const field = search.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  place.querySelector('.failed')?.remove();
  fields.disabled = false;

  let turn = 0;
  let next: () => Promise<void> = () => Promise.resolve();
  const ask = async () => {
    turn += 1;
    const mine = turn;
    const question = readQuestion(search);
    keepInAddress(question);
    const { words, order, chosen } = question;
    const isEmpty = words === '' && Object.keys(chosen).length === 0;
    // Without words nothing matches better than something else.
    const byDate = order || (words === '' ? 'newest' : '');
    const answer = async (selected: Readonly<Record<string, string>>) =>
      engine.search(words || null, {
        filters: selected,
        ...(byDate ? { sort: { date: byDate === 'newest' ? 'desc' : 'asc' } } : {}),
      });
    const main = isEmpty ? { results: [], filters: all } : await answer(chosen);
    for (const name of filters) {
      // What another choice would find: as asked, but for this one.
      const { [name]: own, ...others } = chosen;
      const counts = own === undefined ? main.filters : (await answer(others)).filters;
      if (mine !== turn) return;
      offer(search, name, counts[name] ?? {}, names, own ?? '');
    }
    const { results } = main;
    let shown = 0;
    next = async () => {
      const data = await Promise.all(results.slice(shown, shown + perPage).map((each) => each.data()));
      if (mine !== turn) return;
      if (shown === 0) list.replaceChildren();
      const items = data.map((each) => itemOf(each, names, search.dataset['root'] ?? '/'));
      list.append(...items);
      shown += data.length;
      more.hidden = shown >= results.length;
      // Whoever asked for more reads on at the first that is new.
      if (shown > perPage) items[0]?.querySelector('a')?.focus();
    };
    await next();
    if (mine !== turn) return;
    status.textContent = isEmpty ? '' : countOf(results.length);
  };
  const askSafely = () => {
    ask().catch((error: unknown) => {
      console.warn(error);
      status.textContent = says.noAnswer;
    });
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(askSafely, 200);
  });
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    askSafely();
  });
  more.querySelector('button')?.addEventListener('click', () => void next());
  askSafely();
}

/** On this thread: a worker made from an address is what trusted types forbid. */
async function load(index: string): Promise<Engine> {
  const engine: unknown = await import(/* @vite-ignore */ `${index}pagefind.js`);
  if (!isEngine(engine)) throw new Error('The search engine is not what it should be.');
  await engine.options({ basePath: index, baseUrl: '/', noWorker: true, excerptLength: 40 });
  return engine;
}

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'search' in value && 'filters' in value && 'options' in value;
}

async function loadNames(index: string): Promise<SearchNames> {
  const response = await fetch(`${index}names.json`);
  if (!response.ok) throw new Error(`The names were not found: status ${response.status}.`);
  const names: unknown = await response.json();
  if (!isNames(names)) throw new Error('The names are not what they should be.');
  return names;
}

function isNames(value: unknown): value is SearchNames {
  return typeof value === 'object' && value !== null && 'people' in value && 'questions' in value;
}

interface Question {
  readonly words: string;
  readonly order: string;
  readonly chosen: Readonly<Record<string, string>>;
}

function readQuestion(search: HTMLFormElement): Question {
  const values = new FormData(search);
  const read = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const chosen = filters.map((name) => [name, read(name)] as const).filter(([, value]) => value !== '');
  return { words: read('q'), order: read('order'), chosen: Object.fromEntries(chosen) };
}

function keepInAddress({ words, order, chosen }: Question): void {
  const entries = Object.entries({ q: words, ...chosen, order }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(entries).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/** Fills a field with what there is to choose; the first option, which stands for all, stays. */
function offer(
  search: HTMLFormElement,
  name: (typeof filters)[number],
  counts: Readonly<Record<string, number>>,
  names: SearchNames,
  chosen: string,
): void {
  const field = search.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) return;
  const options = Object.entries({ ...(chosen === '' ? {} : { [chosen]: 0 }), ...counts })
    .filter(([value, count]) => count > 0 || value === chosen)
    .map(([value, count]) => ({ value, label: labelOf(name, value, names), count }))
    .sort((a, b) => (name === 'year' ? -1 : 1) * a.label.localeCompare(b.label, says.locale))
    .map(({ value, label, count }) => new Option(`${label} (${String(count)})`, value));
  field.length = 1;
  field.append(...options);
  field.value = chosen;
}

function labelOf(name: (typeof filters)[number], value: string, { people, questions }: SearchNames): string {
  if (name === 'person') return people[value]?.[0] ?? value;
  if (name === 'question') return questions[value] ?? value;
  return isKind(value) ? says.manyOfKind[value] : value;
}

function isKind(value: string): value is Kind {
  return value in kinds;
}

function countOf(results: number): string {
  if (results === 0) return says.nothingFound;
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = says.results;
  const form = forms[new Intl.PluralRules(says.locale).select(results)] ?? '';
  return fill(form, { n: results.toLocaleString(says.locale) });
}

/** A result: what it is and when, the words with a link to where they stand, and the article. */
function itemOf({ url, excerpt, raw_content: content }: Result, { people }: SearchNames, root: string): HTMLElement {
  const address = new URL(url, location.origin);
  const shown = address.searchParams;
  const kind = address.hash.startsWith('#quote-') ? 'quotation' : address.hash === '' ? 'article' : 'event';
  const href = `${root.replace(/\/$/, '')}${address.pathname}${address.hash}`;
  const title = shown.get('title') ?? '';
  const day = shown.get('day') ?? '';
  const words = excerptParts(excerpt, content).map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));
  const person = people[shown.get('person') ?? ''];
  const attributes = Object.fromEntries(
    ['lang', 'dir'].flatMap((name) => (shown.has(name) ? [[name, shown.get(name) ?? '']] : [])),
  );

  const note = element(
    'p',
    { class: 'rail-note' },
    ...[kinds[kind], shown.get('when') ?? day].map((each) => element('span', {}, each)),
  );
  if (kind === 'article') {
    return element(
      'li',
      {},
      note,
      element('div', {}, element('h2', attributes, element('a', { href }, title)), element('p', attributes, ...words)),
    );
  }
  const speaker = person && speakerOf(person);
  const link = element(
    'a',
    kind === 'quotation' ? { href, ...attributes } : { href },
    ...(kind === 'quotation' ? [says.marks[0], ...words, says.marks[1]] : words),
  );
  // The date in the margin is the event's; that of the article stands with its title.
  const source = element(
    'p',
    { class: 'apparatus' },
    fill(kind === 'event' ? says.inArticleOn : says.inArticle, { title, day }),
  );
  return element(
    'li',
    {},
    note,
    element('div', {}, ...(speaker ? [speaker] : []), element('h2', { class: 'words' }, link), source),
  );
}

function speakerOf([name, initials, colour, shape]: SearchNames['people'][string]): HTMLElement {
  const mark = element('i', { 'aria-hidden': 'true' }, initials);
  return element('p', { class: `person c-${colour} s-${shape}` }, mark, ` ${name}`);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}
