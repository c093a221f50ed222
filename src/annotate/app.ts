import { defineToolbarApp } from 'astro/toolbar';
import type { Change, Value } from '#core/edit/change.ts';
import styles from './app.css?inline';
import { articleForm } from './article-form.ts';
import { button, element, labelled } from './element.ts';
import { editOf, entriesAt, forms, leaving, textOf, titleOf, valuesOf, type Draft, type Field } from './entry-forms.ts';
import {
  answerEvent,
  askEvent,
  lists,
  type Answer,
  type Asked,
  type DateWords,
  type Desk,
  type Entry,
  type Stretch,
  type Task,
  type Words,
} from './messages.ts';
import { pageText } from './page-text.ts';

/** What outlives the page, which is loaded anew after every save. */
interface Kept {
  readonly isOpen: boolean;
  readonly draft?: Draft | undefined;
  readonly message?: string | undefined;
}

/** Milliseconds after which the server is said to be silent. */
const patience = 8000;

export default defineToolbarApp({
  init(canvas, app, server) {
    const slug = /\/articles\/([a-z0-9-]+)\/$/.exec(location.pathname)?.[1];
    const body = document.querySelector('#text .body');
    const keptAs = `verbatim-annotate ${slug ?? ''}`;
    const waiting = new Map<string, (answer: Answer) => void>();
    let desk: Desk | undefined;
    let draft: Draft | undefined;
    let words: Words | undefined;
    let clicked: readonly Entry[] = [];
    let isOpen = false;
    let asked = 0;
    let pressed = { x: 0, y: 0 };
    const addresses = new Map<HTMLAnchorElement, string>();

    const status = element('p', { role: 'status' });
    const content = element('div', { className: 'content' });
    const chosen = element('div', { className: 'chosen' });
    // Not read-only: browsers give what is read-only no caret to select words with.
    const text = element('textarea', { id: 'article-text', rows: 4, ariaReadOnly: 'true' });
    text.addEventListener('beforeinput', (event) => {
      event.preventDefault();
    });
    text.onselect = () => {
      if (text.selectionEnd > text.selectionStart) void choose({ start: text.selectionStart, end: text.selectionEnd });
    };
    const panel = element(
      'dialog',
      { ariaLabel: 'Annotate', lang: 'en', dir: 'ltr' },
      element(
        'div',
        { className: 'row' },
        element('h2', {}, 'Annotate'),
        button('Close', () => {
          app.toggleState({ state: false });
        }),
      ),
      status,
      content,
    );
    canvas.append(element('style', {}, styles), panel);

    const keep = (message?: string) => {
      const kept: Kept = { isOpen, draft, message };
      sessionStorage.setItem(keptAs, JSON.stringify(kept));
    };
    const say = (message: string) => {
      status.textContent = message;
    };

    server.on<Answer>(answerEvent, (answer) => {
      waiting.get(answer.id)?.(answer);
    });
    const ask = async (what: Asked): Promise<Answer> => {
      asked += 1;
      const id = `${String(performance.timeOrigin)} ${String(asked)}`;
      const isQuestion = ['open', 'words', 'date'].includes(what.kind);
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        const send = () => {
          server.send(askEvent, { id, slug, ask: what });
        };
        send();
        // While the page loads, the channel may not be there yet. What writes is sent once.
        const again = setInterval(() => {
          if (!waiting.has(id)) clearInterval(again);
          else if (isQuestion) send();
        }, 1000);
        setTimeout(() => {
          const message =
            'The development server does not answer: start npm run dev again. What you have filled in stays here.';
          resolve({ id, failed: true, message });
        }, patience);
      });
      waiting.delete(id);
      if (answer.desk) desk = answer.desk;
      if (answer.message !== undefined) say(answer.message);
      return answer;
    };

    /** Has changes written, and shows what came of it. */
    const write = async (what: Asked, next?: () => Draft | undefined): Promise<void> => {
      const answer = await ask(what);
      if (answer.failed === true) {
        if (answer.desk) show();
        return;
      }
      draft = next?.();
      words = undefined;
      clicked = [];
      // The page is loaded anew as soon as the server has read the file.
      keep(answer.message);
      show();
    };
    const change = (changes: readonly Change[], next?: () => Draft | undefined) =>
      write({ kind: 'edit', digest: desk?.digest ?? '', changes, people: [], questions: [] }, next);

    const save = async (): Promise<void> => {
      if (!draft || !desk) return;
      const { list, at, isTask = false } = draft;
      const edit = editOf(draft, desk, guessOf({ list, at })?.comment);
      if (typeof edit === 'string') {
        say(edit);
        return;
      }
      if (edit.changes.length === 0) {
        draft = undefined;
        show();
        return;
      }
      await write({ kind: 'edit', digest: desk.digest, ...edit }, () => (isTask ? nextTask() : undefined));
    };

    /** The next quotation that an import was unsure of, as a form. */
    const nextTask = (): Draft | undefined => {
      const task = desk?.tasks.find(({ kind, entry }) => kind !== 'problem' && entry?.list === 'quotes');
      return task && draftOf(task);
    };
    const draftOf = ({ entry }: Task): Draft | undefined => {
      const found = desk?.entries.find(({ list, at }) => list === entry?.list && at === entry.at);
      if (!found || !desk) return undefined;
      const values = valuesOf(found, desk);
      // Who is not named is not to be chosen.
      const isUnnamed = found.values['person'] === 'unnamed-speaker';
      return {
        list: found.list,
        at: found.at,
        isTask: true,
        values: isUnnamed ? { ...values, person: '' } : values,
      };
    };
    const guessOf = ({ list, at }: Pick<Draft, 'list' | 'at'>): Task | undefined =>
      desk?.tasks.find(({ kind, entry }) => kind === 'guess' && entry?.list === list && entry.at === at);

    const open = (next: Draft | undefined) => {
      draft = next;
      keep();
      show();
    };

    /** Shows a stretch of the article on the page. */
    const point = (stretch: Stretch | undefined) => {
      const range = stretch && body && desk ? pageText(body, desk.text).rangeOf(stretch) : undefined;
      if (!range) return;
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    };

    const choose = async (stretch: Stretch): Promise<void> => {
      const answer = await ask({ kind: 'words', span: stretch });
      if (!answer.words) return;
      words = answer.words;
      clicked = desk ? entriesAt(words.span, desk) : [];
      showChosen();
    };

    const begin = (list: (typeof lists)[number]) => {
      if (!words || !desk) return;
      const quote = clicked.find((entry) => entry.list === 'quotes');
      const speaker = quote && list === 'positions' ? valuesOf(quote, desk)['person'] : undefined;
      draft = {
        list,
        words,
        values:
          list === 'notes'
            ? { kind: 'context' }
            : list === 'timeline'
              ? dateValues(words.dates[0])
              : speaker === undefined
                ? {}
                : { person: speaker },
      };
      if (list !== 'notQuotes') open(draft);
      else if (quote) void asNoQuotation(quote);
      else void save();
    };

    const remove = (entry: Entry) => {
      const gone: Change = { do: 'remove', at: [entry.list, entry.at] };
      return change(desk ? [gone, ...leaving(entry, desk)] : [gone]);
    };

    /** The words of a quotation are those that nobody is quoted with after all. */
    const asNoQuotation = (entry: Entry) => {
      const { at, values } = entry;
      const [exact, prefix, suffix] = ['text', 'prefix', 'suffix'].map((key) => textOf(values[key]) || undefined);
      const passage: Value = (prefix ?? suffix) ? { exact, prefix, suffix } : textOf(exact);
      return change([
        { do: 'remove', at: ['quotes', at] },
        { do: 'add', list: ['notQuotes'], value: passage },
        ...(desk ? leaving(entry, desk) : []),
      ]);
    };

    const input = (field: Field, value: string, oninput: (text: string) => void): HTMLElement => {
      const { key, kind, label, isRequired = false, help } = field;
      const id = `field-${key}`;
      if (typeof kind === 'object') {
        const select = element(
          'select',
          { id, required: isRequired },
          ...['', ...kind.filter(Boolean)].map((each) => new Option(each, each)),
        );
        select.value = value;
        select.onchange = () => {
          oninput(select.value);
        };
        return labelled(label, select);
      }
      const control = element('input', { id, value, required: isRequired, autocomplete: 'off' });
      control.oninput = () => {
        oninput(control.value);
      };
      const known =
        kind === 'person'
          ? desk?.people.map(({ name }) => name)
          : kind === 'question'
            ? desk?.questions.map((each) => each.question)
            : [];
      if (known && known.length > 0) control.setAttribute('list', `${id}-list`);
      const options = element('datalist', { id: `${id}-list` }, ...(known ?? []).map((each) => new Option(each, each)));
      const said = element('small', { id: `${id}-help` }, help ?? '');
      if (help !== undefined) control.setAttribute('aria-describedby', said.id);
      return labelled(label, control, said, options);
    };

    const form = (of: Draft): Node[] => {
      const { list, at, words: taken } = of;
      const entry = desk?.entries.find((each) => each.list === list && each.at === at);
      const preview = element('output', {});
      const showDate = async (text: string) => {
        const { date = '' } = await ask({ kind: 'date', text });
        preview.textContent = text === '' ? '' : date === '' ? 'Not a date yet.' : date;
      };
      const fill = (key: string, text: string) => {
        if (!draft) return;
        draft = { ...draft, values: { ...draft.values, [key]: text } };
        keep();
        if (list === 'timeline' && key === 'date') void showDate(text);
      };
      const fields = forms[list].fields.map((field) => {
        const control = input(field, of.values[field.key] ?? '', (text) => {
          fill(field.key, text);
        });
        return list === 'timeline' && field.key === 'date'
          ? element('div', {}, ...proposals(of), control, preview)
          : control;
      });
      if (list === 'timeline') void showDate(of.values['date'] ?? '');
      const span = taken?.span ?? entry?.spans[0];
      const quoted = taken?.text ?? (span && desk?.text.slice(span.start, span.end)) ?? '';
      const made = element(
        'form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            void save();
          },
        },
        element('h3', {}, forms[list].name),
        element('blockquote', {}, quoted),
        ...fields,
        element(
          'div',
          { className: 'row' },
          element('button', {}, 'Save'),
          button('Cancel', () => {
            open(undefined);
          }),
          ...(span
            ? [
                button('Show in the text', () => {
                  point(span);
                }),
              ]
            : []),
          ...(entry && list === 'quotes' ? [button('Not a quotation', () => void asNoQuotation(entry))] : []),
          ...(entry ? [button('Remove', () => void remove(entry))] : []),
        ),
      );
      return [
        made,
        ...(entry && list === 'quotes' ? [readings(entry)] : []),
        ...(entry && list === 'positions' ? [evidence(entry)] : []),
      ];
    };

    /** The dates that the words tell, where these are several. */
    const proposals = (of: Draft): HTMLElement[] => {
      const { dates = [] } = of.words ?? {};
      if (dates.length < 2) return [];
      const buttons = dates.map((each) =>
        button(`${each.when}: ${each.inWords}`, () => {
          open({ ...of, values: { ...of.values, ...draft?.values, ...dateValues(each) } });
        }),
      );
      return [element('div', { className: 'row', role: 'group', ariaLabel: 'Dates in these words' }, ...buttons)];
    };

    /** How sources print a quotation. */
    const readings = ({ at, values }: Entry): HTMLElement => {
      const there: unknown[] = Array.isArray(values['readings']) ? values['readings'] : [];
      const source = element(
        'select',
        { id: 'reading-source' },
        ...(desk?.sources ?? []).map(({ id, name }) => new Option(name, id)),
      );
      const text = element('input', {
        id: 'reading-text',
        required: true,
        autocomplete: 'off',
        attributes_: { list: 'reading-words' },
      });
      const options = element('datalist', { id: 'reading-words' });
      const offer = () => {
        const found = desk?.sources.find(({ id }) => id === source.value);
        options.replaceChildren(...(found?.words ?? []).map((each) => new Option(each, each)));
      };
      source.onchange = offer;
      offer();
      return element(
        'form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            const value = { source: source.value, text: text.value };
            void change([{ do: 'add', list: ['quotes', at, 'readings'], value }], () => draft);
          },
        },
        element('h3', {}, 'How sources print it'),
        element(
          'ul',
          {},
          ...there.map((each, nth) =>
            element(
              'li',
              {},
              `${String(Reflect.get(Object(each), 'source'))}: ${String(Reflect.get(Object(each), 'text'))} `,
              button(
                'Remove reading',
                () => void change([{ do: 'remove', at: ['quotes', at, 'readings', nth] }], () => draft),
              ),
            ),
          ),
        ),
        labelled('Source', source),
        labelled('Its words', text, options),
        element('button', {}, 'Add reading'),
      );
    };

    /** The passages that a position rests on. */
    const evidence = ({ at, spans }: Entry): HTMLElement =>
      element(
        'ul',
        { ariaLabel: 'Evidence' },
        ...spans.map((span, nth) =>
          element(
            'li',
            {},
            element('blockquote', {}, desk?.text.slice(span.start, span.end) ?? ''),
            button('Remove evidence', () => void change([{ do: 'remove', at: ['positions', at, 'evidence', nth] }])),
          ),
        ),
      );

    const entryItem = (entry: Entry): HTMLElement =>
      element(
        'li',
        {},
        desk ? titleOf(entry, desk) : '',
        element(
          'div',
          { className: 'row' },
          ...(forms[entry.list].fields.length > 0 && desk
            ? [
                button('Edit', () => {
                  if (desk) open({ list: entry.list, at: entry.at, values: valuesOf(entry, desk) });
                }),
              ]
            : []),
          button('Remove', () => void remove(entry)),
          button('Show', () => {
            point(entry.spans[0]);
          }),
        ),
      );

    const taskItem = (task: Task): HTMLElement => {
      const next = draftOf(task);
      const { comment, hint, line, message, span, kind } = task;
      return element(
        'li',
        { className: kind },
        element('p', {}, `Line ${String(line)}: ${message}`),
        ...(span && desk ? [element('blockquote', {}, desk.text.slice(span.start, span.end))] : []),
        ...(hint === undefined ? [] : [element('small', {}, hint)]),
        element(
          'div',
          { className: 'row' },
          ...(comment === undefined ? [] : [button('Confirm', () => void change([{ do: 'confirm', at: comment }]))]),
          ...(next && forms[next.list].fields.length > 0
            ? [
                button('Change', () => {
                  open(next);
                }),
              ]
            : []),
          ...(span
            ? [
                button('Show', () => {
                  point(span);
                }),
              ]
            : []),
          ...(kind === 'problem' && span ? [button('Take these words', () => void choose(span))] : []),
        ),
      );
    };

    /** What the selected words can become, and what rests on them. */
    const showChosen = (): void => {
      const kinds = lists.map((list) =>
        button(forms[list].name, () => {
          begin(list);
        }),
      );
      chosen.replaceChildren(
        ...(words
          ? [
              element('h3', {}, 'These words are'),
              element('blockquote', {}, words.text),
              element('div', { className: 'row' }, ...kinds),
            ]
          : ['Select words on the page, or in the field above.']),
        ...(clicked.length > 0
          ? [element('h3', {}, 'What rests on them'), element('ul', {}, ...clicked.map(entryItem))]
          : []),
      );
    };

    const home = (of: Desk): Node[] => {
      if (text.value !== of.text) text.value = of.text;
      showChosen();
      return [
        element(
          'div',
          { className: 'row' },
          button('Undo', () => void write({ kind: 'undo', digest: of.digest }), !of.canUndo),
          button('Redo', () => void write({ kind: 'redo', digest: of.digest }), !of.canRedo),
          button('About the article', () => {
            content.replaceChildren(
              ...articleForm(
                of,
                (changes) => void change(changes),
                () => {
                  show();
                },
              ),
            );
          }),
        ),
        labelled('The article’s text', text),
        chosen,
        element('h3', {}, `To do: ${String(of.tasks.length)}`),
        element('ul', {}, ...of.tasks.map(taskItem)),
        ...lists.flatMap((list) => {
          const entries = of.entries.filter((entry) => entry.list === list);
          if (entries.length === 0) return [];
          return [
            element(
              'details',
              {},
              element('summary', {}, `${forms[list].name}: ${String(entries.length)}`),
              element('ul', {}, ...entries.map(entryItem)),
            ),
          ];
        }),
      ];
    };

    const show = (): void => {
      app.toggleNotification(desk && desk.tasks.length > 0 ? { state: true, level: 'warning' } : { state: false });
      if (!desk) return;
      content.replaceChildren(...(draft ? form(draft) : home(desk)));
      if (!isOpen) return;
      const first = content.querySelector<HTMLElement>(draft ? 'input, select' : 'button:not(:disabled)');
      if (draft) first?.focus();
    };

    const onSelect = (): void => {
      const selection = getSelection();
      if (!isOpen || draft || !desk || !body || !selection || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      const stretch = range.intersectsNode(body) ? pageText(body, desk.text).stretchOf(range) : undefined;
      if (stretch) void choose(stretch);
    };

    /** Whether the mouse was pressed and let go in one place, once: what was selected before is still so then. */
    const isClick = ({ clientX, clientY, detail, shiftKey }: MouseEvent): boolean =>
      Math.abs(clientX - pressed.x) + Math.abs(clientY - pressed.y) < 4 && detail < 2 && !shiftKey;

    /** A click on marked words shows what rests on them, and does not lead there. */
    const onClick = (event: MouseEvent): void => {
      const mark = event.target instanceof Element ? event.target.closest('u') : null;
      if (!isOpen || !mark || !body?.contains(mark)) return;
      event.preventDefault();
      if (draft || !desk || !isClick(event)) return;
      const range = new Range();
      range.selectNodeContents(event.target instanceof Element ? event.target : mark);
      const stretch = pageText(body, desk.text).stretchOf(range);
      if (stretch) void choose(stretch);
    };

    document.addEventListener('mousedown', ({ clientX: x, clientY: y }) => {
      pressed = { x, y };
    });
    document.addEventListener('click', onClick, true);
    document.addEventListener('mouseup', (event) => {
      if (!isClick(event)) onSelect();
    });
    document.addEventListener('touchend', onSelect);
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') open(undefined);
    });

    app.onToggled(({ state }) => {
      isOpen = state;
      panel.open = state;
      // Marked words are links, which would be dragged or followed instead of selected.
      for (const link of body?.querySelectorAll('a') ?? []) {
        if (state && link.hasAttribute('href')) {
          addresses.set(link, link.href);
          link.removeAttribute('href');
        } else if (!state) link.href = addresses.get(link) ?? link.href;
      }
      if (!slug) {
        say('Open the page of an article to annotate it.');
        return;
      }
      keep();
      if (!state) return;
      void ask({ kind: 'open' }).then(({ message }) => {
        if (message === undefined && status.textContent === '') say('');
        show();
      });
    });

    const stored = sessionStorage.getItem(keptAs);
    if (stored === null) return;
    const kept: unknown = JSON.parse(stored);
    if (!isKept(kept) || !kept.isOpen) return;
    draft = kept.draft;
    say(kept.message ?? '');
    app.toggleState({ state: true });
  },
});

/** A date that the article's words tell, as fields of an event. */
function dateValues({ when = '', date = '' }: Partial<DateWords> = {}): Record<string, string> {
  return { when, date };
}

/** What this module stored: its shape needs no look. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'isOpen' in value;
}
