import type { Change } from '#core/edit/change.ts';
import type { Path } from '#core/files/yaml-source.ts';
import { button, element, labelled, sentence } from './element.ts';
import { textOf } from './entry-forms.ts';
import type { Desk } from './messages.ts';
import type { Session } from './session.ts';

/** What is said of the article as a whole, by its path in the front matter. */
const fields: readonly { readonly path: Path; readonly label: string }[] = [
  { path: ['title'], label: 'Title' },
  { path: ['date'], label: 'Published' },
  { path: ['updated'], label: 'Changed' },
  { path: ['abstract'], label: 'Abstract' },
  { path: ['lang'], label: 'Language' },
  { path: ['lead'], label: 'Question that opens the page' },
  { path: ['origin', 'publisher'], label: 'First published by' },
  { path: ['origin', 'url'], label: 'Its address there' },
  { path: ['origin', 'date'], label: 'Its date there' },
  { path: ['origin', 'retells'], label: 'Source that it retells' },
];

const input = (properties: Partial<HTMLInputElement>) => element('input', properties);

/** A form for title, dates, origin, everyone's role, and whether it is a draft. */
export function articleForm(session: Session, { frontMatter, people, tasks }: Desk): Node[] {
  const cancel = () => {
    session.open(undefined);
  };
  const at = (path: Path): unknown =>
    path.reduce<unknown>(
      (value, step) => (value === undefined ? undefined : Reflect.get(Object(value), step)),
      frontMatter,
    );
  const cast = at(['people']);
  const roles = (Array.isArray(cast) ? cast : []).map((each: unknown, nth) => {
    const id = String(Reflect.get(Object(each), 'id'));
    return { path: ['people', nth, 'role'], label: `Role of ${people.find((person) => person.id === id)?.name ?? id}` };
  });
  const controls = [...fields, ...roles].map(({ path, label }) => ({
    path,
    old: textOf(at(path)),
    control: (path[0] === 'abstract' ? sentence : input)({
      id: `field-${path.map(String).join('-')}`,
      value: textOf(at(path)),
    }),
    label,
  }));
  const draft = element('input', { id: 'field-draft', type: 'checkbox', checked: at(['draft']) === true });
  const changes = (): Change[] => {
    const changed = controls.filter(({ control, old }) => control.value.trim() !== old);
    const isNewOrigin = at(['origin']) === undefined;
    const origin = changed.filter(({ path }) => path[0] === 'origin');
    const single = isNewOrigin ? changed.filter(({ path }) => path[0] !== 'origin') : changed;
    const value = Object.fromEntries(origin.map(({ path, control }) => [String(path[1]), control.value.trim()]));
    const isDraft = at(['draft']) === true;
    // What was guessed and is changed is settled. One comment less moves those below it: the last goes first.
    const settled = tasks.filter(({ field }) => changed.some(({ path }) => path[0] === field)).reverse();
    return [
      ...settled.flatMap(({ comment }): Change[] => (comment === undefined ? [] : [{ do: 'confirm', at: comment }])),
      ...single.map(({ path, control }): Change => ({ do: 'set', at: path, value: control.value.trim() || undefined })),
      ...(isNewOrigin && origin.length > 0 ? [{ do: 'set' as const, at: ['origin'], value }] : []),
      ...(draft.checked === isDraft ? [] : [{ do: 'set' as const, at: ['draft'], value: draft.checked || undefined }]),
    ];
  };
  return [
    element(
      'form',
      {
        ariaLabel: 'About the article',
        onsubmit: (event) => {
          event.preventDefault();
          const made = changes();
          if (made.length > 0) void session.change(made);
          else cancel();
        },
      },
      element('h3', {}, 'About the article'),
      ...controls.map(({ control, label }) => labelled(label, control)),
      labelled('Draft: not published', draft),
      element('div', { className: 'row' }, element('button', {}, 'Save'), button('Cancel', cancel)),
    ),
  ];
}
