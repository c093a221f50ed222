/*
 * The search page: asks the index that the build made, with Pagefind, and shows what it finds. The question is kept in
 * the address, so that a search can be linked to.
 */
import * as engine from 'pagefind.js';
import { ask } from '#publish/search/ask.ts';
import type { Found, FoundPart, Words } from '#publish/search/found.ts';
import type { SearchNames } from '#publish/search/search-names.ts';

const kinds: Readonly<Record<string, string>> = import.meta.env.SEARCH_WORDS.kinds;
const manyOfKind: Readonly<Record<string, string>> = import.meta.env.SEARCH_WORDS.manyOfKind;

const form = document.querySelector<HTMLFormElement>('form.search');
const place = document.querySelector<HTMLElement>('.found');
if (form && place) {
  start(form, place).catch((error: unknown) => {
    console.warn(error);
    place.querySelector('.failed')?.classList.add('is-certain');
  });
}

async function start(search: HTMLFormElement, found: HTMLElement): Promise<void> {
  const { index = '', root = '' } = search.dataset;
  // On this thread: a worker made from an address is what trusted types forbid.
  await engine.options({ basePath: index, baseUrl: '/', noWorker: true });
  const names: unknown = await (await fetch(`${index}names.json`)).json();
  const status = found.querySelector('.status');
  const list = found.querySelector('.results');
  const more = found.querySelector<HTMLElement>('.onward');
  const fields = search.querySelector('fieldset');
  if (!status || !list || !more || !fields || !isNames(names)) throw new Error(index);

  let turn = 0;
  let next: () => Promise<void> = () => Promise.resolve();
  const answer = async (asked: URLSearchParams) => {
    turn += 1;
    const mine = turn;
    const { q: words = '', order = '', ...chosen } = Object.fromEntries(asked);
    const { counts, next: nextFound, near, left } = await ask(engine, { words, chosen }, order);
    for (const field of search.querySelectorAll('select')) {
      if (field.name === 'order') continue;
      const values = await counts(field.name);
      if (mine !== turn) return;
      offer(field, values, names, chosen[field.name] ?? '');
    }
    let shown = 0;
    next = async () => {
      const found = await nextFound();
      const isNear = shown === 0 && found.length === 0 && words !== '';
      const items = (isNear ? await near() : found).map((each) => itemOf(each, names, root));
      if (mine !== turn) return;
      if (shown === 0) list.replaceChildren();
      list.append(...items);
      // Whoever asked for more reads on at the first that is new.
      if (shown > 0) items[0]?.querySelector('a')?.focus();
      shown += items.length;
      more.hidden = left() === 0;
      const count = isNear ? 0 : shown + left();
      const said = count ? import.meta.env.SEARCH_WORDS.results : import.meta.env.SEARCH_WORDS.nothingFound;
      status.textContent = asked.size
        ? said.replace('{n}', count.toLocaleString(import.meta.env.SEARCH_WORDS.locale))
        : '';
    };
    await next();
  };
  const answerSafely = (asked: URLSearchParams) => {
    answer(asked).catch((error: unknown) => {
      console.warn(error);
      status.textContent = import.meta.env.SEARCH_WORDS.noAnswer;
    });
  };
  const read = () => {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(search)) {
      if (typeof value === 'string' && value.trim() !== '') asked.set(name, value.trim());
    }
    history.replaceState(null, '', `?${asked.toString()}`);
    answerSafely(asked);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(read, 200);
  });
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    read();
  });
  more.querySelector('button')?.addEventListener('click', () => void next());

  const linked = new URLSearchParams(location.search);
  for (const field of search.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name=q], [name=order]')) {
    field.value = linked.get(field.name) ?? '';
  }
  found.querySelector('.failed')?.remove();
  fields.disabled = false;
  answerSafely(linked);
}

function isNames(value: unknown): value is SearchNames {
  return value instanceof Object && 'people' in value;
}

/** Fills a field with what there is to choose; the first option, which stands for all, stays. */
function offer(
  field: HTMLSelectElement,
  counts: Readonly<Record<string, number>>,
  { people, questions }: SearchNames,
  chosen: string,
): void {
  const options = Object.entries({ [chosen]: 0, ...counts })
    .filter(([value, count]) => value && (count || value === chosen))
    .map(([value, count]) => {
      const labels: Readonly<Record<string, string | undefined>> = {
        kind: manyOfKind[value],
        person: people[value]?.[0],
        question: questions[value],
      };
      return new Option(`${labels[field.name] ?? value} (${count})`, value);
    })
    .sort(
      (a, b) => (field.name === 'year' ? -1 : 1) * a.text.localeCompare(b.text, import.meta.env.SEARCH_WORDS.locale),
    );
  field.length = 1;
  field.append(...options);
  field.value = chosen;
}

/** An article, a person or a question, the words around what was found in it, and below each quotation, position and event that it was found in. */
function itemOf({ address, shown, title, excerpt, parts }: Found, names: SearchNames, root: string): HTMLElement {
  const { day = '', kind = 'article', ...attributes } = Object.fromEntries(shown);
  const href = root + address;
  return element(
    'li',
    {},
    element('p', { class: 'rail-note' }, element('span', {}, kinds[kind] ?? ''), element('span', {}, day)),
    element(
      'div',
      {},
      element('h2', attributes, element('a', { href }, title)),
      element('p', attributes, ...marked(excerpt)),
      element('ul', {}, ...parts.map((part) => partOf(part, names, href, attributes))),
    ),
  );
}

/** A quotation, which alone is in the article's words; what an editor wrote is in the page's language. */
function partOf(
  { anchor, shown, words }: FoundPart,
  { people }: SearchNames,
  page: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const { kind = '', person = '', when = '', note = '' } = Object.fromEntries(shown);
  const [name = '', initials = '', colour = '', shape = ''] = people[person] ?? [];
  const href = `${page}#${anchor}`;
  const said = marked(words);
  return element(
    'li',
    {},
    when === ''
      ? element(
          'p',
          { class: `person c-${colour} s-${shape}` },
          element('i', { 'aria-hidden': 'true' }, initials),
          ` ${name}`,
        )
      : '',
    element(
      'p',
      { class: 'words' },
      kind === 'quotation'
        ? element(
            'a',
            { href, ...attributes },
            import.meta.env.SEARCH_WORDS.marks[0],
            ...said,
            import.meta.env.SEARCH_WORDS.marks[1],
          )
        : element('a', { href }, ...said),
    ),
    element('p', { class: 'apparatus' }, [[kinds[kind], when].filter(Boolean).join(', '), note].join(' ')),
  );
}

function marked(words: Words): (Node | string)[] {
  return words.map((text, at) => (at % 2 ? element('mark', {}, text) : text));
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
