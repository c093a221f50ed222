import { fill } from '#text/words/message.ts';
import { announce } from './announce.ts';
import { changeAppearance } from './appearance.ts';
import { button } from './button.ts';
import { remembered } from './memory.ts';

interface Key {
  readonly key: string;
  readonly does: string;
  /** `moment`: when the key was pressed, as its event has it. */
  readonly run: (moment: number) => void;
}

/** Fields that are written in, or found in by letters: there a key is a letter. */
const written = ':is(input:not([type=radio],[type=checkbox]),select,textarea)';

/** Whether single keys do anything: WCAG 2.1.4 asks that they can be turned off. */
let on = true;

/** Single keys for those who read with a keyboard, listed in a dialog that `?` or a button in the page's foot opens. */
export function offerKeys(): void {
  on = remembered('keys') !== 'off';
  const quotations = [...document.querySelectorAll<HTMLElement>('.body u.q > [id]')];
  const search = document.querySelector<HTMLAnchorElement>('.mast [href$="/search/"]');
  const showList = () => {
    list.showModal();
  };
  const stepBy = (step: 1 | -1) => (moment: number) => {
    goTo(quotations, step, moment);
  };
  const all: readonly (Key | false | null)[] = [
    quotations.length > 1 && { key: 'j', does: import.meta.env.SAYS.next, run: stepBy(1) },
    quotations.length > 1 && { key: 'k', does: import.meta.env.SAYS.previous, run: stepBy(-1) },
    search && {
      key: '/',
      does: import.meta.env.SAYS.search,
      run: () => {
        const field = document.querySelector<HTMLElement>('[type=search]');
        if (field) field.focus();
        else search.click();
      },
    },
    { key: 't', does: import.meta.env.SAYS.changeAppearance, run: changeAppearance },
    { key: '?', does: import.meta.env.SAYS.thisList, run: showList },
  ];
  const keys = all.filter((key) => !!key);
  const list = dialog(keys);
  document.body.append(list);
  const opener = button(import.meta.env.SAYS.keyboard, showList);
  opener.ariaHasPopup = 'dialog';
  document.querySelector('.foot .main')?.append(opener);

  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!on || list.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target instanceof Element && target.closest(written)) return;
    const found = keys.find((each) => each.key === key);
    if (!found) return;
    event.preventDefault();
    found.run(event.timeStamp);
  });
}

/** The last step to a quotation: the page may still be on its way there when the next is asked for. */
let last = { at: -1, moment: -Infinity };

/** Goes to the next quotation, or the one before: from the one that the address names if it is in view, else from here. */
function goTo(quotations: readonly HTMLElement[], step: 1 | -1, moment: number): void {
  const tops = quotations.map((each) => each.getBoundingClientRect().top);
  const named = quotations.findIndex((each) => each.matches(':target'));
  const top = tops[named] ?? -1;
  // Where style sheets let a target come to stand: what is above it has been read.
  const line = innerHeight * 0.22;
  const at =
    moment - last.moment < 1000
      ? last.at + step
      : top >= 0 && top < innerHeight
        ? named + step
        : step > 0
          ? tops.findIndex((each) => each > line)
          : tops.findLastIndex((each) => each < line);
  const next = quotations[at];
  if (!next) {
    announce(import.meta.env.SAYS.noFurther);
    return;
  }
  last = { at, moment };
  // No entry of the history for every step.
  location.replace(`#${next.id}`);
  announce(fill(import.meta.env.SAYS.quotationOf, { number: String(at + 1), all: String(quotations.length) }));
}

function dialog(keys: readonly Key[]): HTMLDialogElement {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = on;
  box.addEventListener('change', () => {
    on = box.checked;
    remembered('keys', on ? 'on' : 'off');
  });
  const it = element(
    'dialog',
    element('h2', import.meta.env.SAYS.keyboard),
    element('dl', ...keys.flatMap(({ key, does }) => [element('dt', element('kbd', key)), element('dd', does)])),
    element('label', box, import.meta.env.SAYS.keysOn),
    button(import.meta.env.SAYS.close, () => {
      it.close();
    }),
  );
  it.ariaLabel = import.meta.env.SAYS.keyboard;
  return it;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const it = document.createElement(name);
  it.append(...content);
  return it;
}
