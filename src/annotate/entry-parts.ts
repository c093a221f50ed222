import { button, element, labelled } from './element.ts';
import type { Desk, Entry } from './messages.ts';
import type { Session } from './session.ts';

/** How sources print a quotation. */
export function readings(session: Session, { sources }: Desk, { at, values }: Entry): HTMLElement {
  const there: unknown[] = Array.isArray(values['readings']) ? values['readings'] : [];
  const stay = () => session.draft;
  const source = element('select', { id: 'reading-source' }, ...sources.map(({ id, name }) => new Option(name, id)));
  const text = element('input', { id: 'reading-text', required: true, autocomplete: 'off' });
  text.setAttribute('list', 'reading-words');
  const options = element('datalist', { id: 'reading-words' });
  const offer = () => {
    const { words = [] } = sources.find(({ id }) => id === source.value) ?? {};
    options.replaceChildren(...words.map((each) => new Option(each, each)));
  };
  source.onchange = offer;
  offer();
  const items = there.map((each, nth) => {
    const [from, words] = ['source', 'text'].map((key) => String(Reflect.get(Object(each), key)));
    return element(
      'li',
      {},
      `${from ?? ''}: ${words ?? ''} `,
      button(
        'Remove reading',
        () => void session.change([{ do: 'remove', at: ['quotes', at, 'readings', nth] }], stay),
      ),
    );
  });
  return element(
    'form',
    {
      ariaLabel: 'How sources print it',
      onsubmit: (event) => {
        event.preventDefault();
        const value = { source: source.value, text: text.value };
        void session.change([{ do: 'add', list: ['quotes', at, 'readings'], value }], stay);
      },
    },
    element('h3', {}, 'How sources print it'),
    element('ul', {}, ...items),
    labelled('Source', source),
    labelled('Its words', text, options),
    element('button', {}, 'Add reading'),
  );
}

/** The passages that a position rests on. */
export function evidence(session: Session, { text }: Desk, { at, spans }: Entry): HTMLElement {
  const items = spans.map(({ start, end }, nth) =>
    element(
      'li',
      {},
      element('blockquote', {}, text.slice(start, end)),
      button('Remove evidence', () => void session.change([{ do: 'remove', at: ['positions', at, 'evidence', nth] }])),
    ),
  );
  return element('ul', { ariaLabel: 'Evidence' }, ...items);
}
