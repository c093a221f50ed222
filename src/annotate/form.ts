import { button, element, labelled, sentence } from './element.ts';
import { forms, type Draft, type Field } from './entry-forms.ts';
import { evidence, readings } from './entry-parts.ts';
import type { Desk } from './messages.ts';
import { dateValues, type Session } from './session.ts';

/** The form of an entry, new or there, and what else can be changed of one that is there. */
export function form(session: Session, desk: Desk, draft: Draft): Node[] {
  const { list, at, words } = draft;
  const { name, fields } = forms[list];
  const entry = desk.entries.find((each) => each.list === list && each.at === at);
  const span = words?.span ?? entry?.spans[0];
  const quoted = words?.text ?? (span && desk.text.slice(span.start, span.end)) ?? '';
  const preview = datePreview(session);
  const controls = fields.map((field) => {
    const value = draft.values[field.key] ?? '';
    const isDate = list === 'timeline' && field.key === 'date';
    if (isDate) preview.show(value);
    const control = input(field, value, desk, (text) => {
      session.fill(field.key, text);
      if (isDate) preview.show(text);
    });
    return isDate ? element('div', {}, ...proposals(session, draft), control, preview.output) : control;
  });
  const made = element(
    'form',
    {
      ariaLabel: name,
      onsubmit: (event) => {
        event.preventDefault();
        void session.save();
      },
    },
    element('h3', {}, name),
    element('blockquote', {}, quoted),
    ...controls,
    element(
      'div',
      { className: 'row' },
      element('button', {}, 'Save'),
      button('Cancel', () => {
        session.open(undefined);
      }),
      ...(span
        ? [
            button('Show in the text', () => {
              session.point(span);
            }),
          ]
        : []),
      ...(entry && list === 'quotes' ? [button('Not a quotation', () => void session.asNoQuotation(entry, desk))] : []),
      ...(entry ? [button('Remove', () => void session.remove(entry, desk))] : []),
    ),
  );
  return [
    made,
    ...(entry && list === 'quotes' ? [readings(session, desk, entry)] : []),
    ...(entry && list === 'positions' ? [evidence(session, desk, entry)] : []),
  ];
}

/** The dates that the words tell, where these are several. */
function proposals(session: Session, { words }: Draft): HTMLElement[] {
  const { dates = [] } = words ?? {};
  if (dates.length < 2) return [];
  const buttons = dates.map((each) =>
    button(`${each.when}: ${each.inWords}`, () => {
      const { draft } = session;
      session.open(draft && { ...draft, values: { ...draft.values, ...dateValues(each) } });
    }),
  );
  return [element('div', { className: 'row', role: 'group', ariaLabel: 'Dates in these words' }, ...buttons)];
}

/** A date as readers will see it. */
function datePreview(session: Session) {
  const output = element('output', { id: 'date-in-words' });
  let shown = '';
  const show = async (text: string) => {
    shown = text;
    const { date = '' } = text === '' ? {} : await session.ask({ kind: 'date', text });
    if (text === shown) output.textContent = date || (text && 'Not a date yet.');
  };
  return { output, show: (text: string) => void show(text) };
}

function input(field: Field, value: string, desk: Desk, oninput: (text: string) => void): HTMLElement {
  const { key, kind, label, isRequired = false, help } = field;
  const id = `field-${key}`;
  if (typeof kind === 'object') {
    const options = Object.entries(kind).map(([each, name]) => new Option(name, each));
    const select = element('select', { id, required: isRequired }, ...options);
    select.value = value;
    select.onchange = () => {
      oninput(select.value);
    };
    return labelled(label, select);
  }
  const properties = { id, value, required: isRequired, autocomplete: 'off' as const };
  const control = kind === 'sentence' ? sentence(properties) : element('input', properties);
  control.oninput = () => {
    oninput(control.value);
  };
  const known = {
    person: desk.people.map(({ name }) => name),
    question: desk.questions.map(({ question }) => question),
    text: [],
    sentence: [],
  }[kind];
  const below: Node[] = [];
  if (known.length > 0) {
    control.setAttribute('list', `${id}-list`);
    below.push(element('datalist', { id: `${id}-list` }, ...known.map((each) => new Option(each, each))));
  }
  if (help !== undefined) {
    control.setAttribute('aria-describedby', `${id}-help`);
    below.push(element('small', { id: `${id}-help` }, help));
  }
  return labelled(label, control, ...below);
}
