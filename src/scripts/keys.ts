import { fill } from '#text/words/message.ts';
import { announce } from './announce.ts';
import { changeAppearance } from './appearance.ts';
import { button } from './button.ts';
import { remember, remembered } from './memory.ts';
import { says } from './says.ts';

interface Key {
  readonly key: string;
  readonly does: string;
  /** `moment`: when the key was pressed, as its event has it. */
  readonly run: (moment: number) => void;
}

/** Fields that are written in, or found in by letters: there a key is a letter. */
const written = ['input:not([type=radio], [type=checkbox])', 'select', 'textarea'];

/** Whether single keys do anything: WCAG 2.1.4 asks that they can be turned off. */
let on = true;

/** Single keys for those who read with a keyboard, listed in a dialog that `?` or a button in the page's foot opens. */
export function offerKeys(): void {
  on = remembered('keys') !== 'off';
  const quotations = [...document.querySelectorAll<HTMLElement>('.body u.q > [id]')];
  const search = document.querySelector<HTMLAnchorElement>('.mast [href$="/search/"]');
  const keys: readonly Key[] = [
    ...(quotations.length > 1
      ? [
          {
            key: 'j',
            does: says.next,
            run: (moment: number) => {
              goTo(quotations, 1, moment);
            },
          },
          {
            key: 'k',
            does: says.previous,
            run: (moment: number) => {
              goTo(quotations, -1, moment);
            },
          },
        ]
      : []),
    ...(search
      ? [
          {
            key: '/',
            does: says.search,
            run: () => {
              goToSearch(search);
            },
          },
        ]
      : []),
    { key: 't', does: says.changeAppearance, run: changeAppearance },
    {
      key: '?',
      does: says.thisList,
      run: () => {
        list.showModal();
      },
    },
  ];
  const list = dialog(keys);
  document.body.append(list);
  const opener = button(says.keyboard, () => {
    list.showModal();
  });
  opener.setAttribute('aria-haspopup', 'dialog');
  document.querySelector('.foot .main')?.append(opener);

  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!on || list.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target instanceof Element && written.some((each) => target.closest(each))) return;
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
    announce(says.noFurther);
    return;
  }
  last = { at, moment };
  // No entry of the history for every step.
  location.replace(`#${next.id}`);
  announce(fill(says.quotationOf, { number: String(at + 1), all: String(quotations.length) }));
}

function goToSearch(link: HTMLAnchorElement): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field) field.focus();
  else location.assign(link.href);
}

function dialog(keys: readonly Key[]): HTMLDialogElement {
  const it = document.createElement('dialog');
  const title = element('h2', says.keyboard);
  title.id = 'keys';
  it.setAttribute('aria-labelledby', title.id);
  const list = document.createElement('dl');
  for (const { key, does } of keys) {
    const term = document.createElement('dt');
    term.append(element('kbd', key));
    list.append(term, element('dd', does));
  }
  const choice = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = on;
  box.addEventListener('change', () => {
    on = box.checked;
    remember('keys', on ? 'on' : 'off');
  });
  choice.append(box, says.keysOn);
  it.append(
    title,
    list,
    choice,
    button(says.close, () => {
      it.close();
    }),
  );
  return it;
}

function element(name: 'h2' | 'dd' | 'kbd', text: string): HTMLElement {
  const it = document.createElement(name);
  it.textContent = text;
  return it;
}
