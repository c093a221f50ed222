import type { Span } from '#core/check/problem.ts';
import { button, element, item, labelled } from './element.ts';
import { entriesAt, forms, titleOf, valuesOf } from './entry-forms.ts';
import { lists, type Desk, type Entry, type Task, type Words } from './messages.ts';
import { draftOf, type Session } from './session.ts';

/** What is left to do, and all that is marked; `text` is the article's text, `chosen` what its words can become. */
export function home(session: Session, desk: Desk, text: HTMLElement, chosen: HTMLElement): Node[] {
  const { digest, tasks } = desk;
  return [
    element(
      'div',
      { className: 'row' },
      button('Undo', () => void session.write({ kind: 'undo', digest }), !desk.canUndo),
      button('Redo', () => void session.write({ kind: 'redo', digest }), !desk.canRedo),
      button('About the article', () => {
        session.open(undefined, true);
      }),
    ),
    labelled('The article’s text', text),
    chosen,
    element('h3', { tabIndex: -1 }, `To do: ${tasks.length}`),
    element('ul', {}, ...tasks.map((task) => taskItem(session, desk, task))),
    ...lists.flatMap((list) => {
      const entries = desk.entries.filter((entry) => entry.list === list);
      if (entries.length === 0) return [];
      const summary = element('summary', {}, `${forms[list].name}: ${entries.length}`);
      return [element('details', {}, summary, entryList(session, desk, entries))];
    }),
  ];
}

/** What the chosen words can become, and what rests on them. */
export function passageMenu(session: Session, desk: Desk, words: Words): Node[] {
  const entries = entriesAt(words.span, desk);
  const kinds = lists.map((list) =>
    button(forms[list].name, () => {
      session.begin(list);
    }),
  );
  return [
    element('h3', {}, 'Mark these words as'),
    element('blockquote', {}, words.text),
    element('div', { className: 'row' }, ...kinds),
    ...(entries.length > 0 ? [element('h3', {}, 'What rests on them'), entryList(session, desk, entries)] : []),
  ];
}

function entryList(session: Session, desk: Desk, entries: readonly Entry[]): HTMLElement {
  const items = entries.map((entry) => {
    const { list, at, spans } = entry;
    const edit = button('Edit', () => {
      session.open({ list, at, values: valuesOf(entry, desk) });
    });
    return item(
      titleOf(entry, desk),
      [],
      [
        ...(forms[list].fields.length > 0 ? [edit] : []),
        button('Remove', () => void session.remove(entry, desk)),
        button('Show', () => {
          session.point(spans[0]);
        }),
      ],
    );
  });
  return element('ul', {}, ...items);
}

function taskItem(session: Session, desk: Desk, task: Task): HTMLElement {
  const { comment, field, hint, line, message, span, kind } = task;
  const draft = draftOf(task, desk);
  const below = [
    ...(span ? [element('blockquote', {}, desk.text.slice(span.start, span.end))] : []),
    ...(hint === undefined ? [] : [element('small', {}, hint)]),
  ];
  const confirm = (at: number) => button('Confirm', () => void session.change([{ do: 'confirm', at }]));
  const change = button('Change', () => {
    session.open(draft, field !== undefined);
  });
  const inText = (stretch: Span) => [
    button('Show', () => {
      session.point(stretch);
    }),
    ...(kind === 'problem' ? [button('Mark these words', () => void session.choose(stretch))] : []),
  ];
  const made = item(`Line ${line}: ${message}`, below, [
    ...(comment === undefined ? [] : [confirm(comment)]),
    ...(field !== undefined || (draft && forms[draft.list].fields.length > 0) ? [change] : []),
    ...(span ? inText(span) : []),
  ]);
  made.className = kind;
  return made;
}
