import { fill } from '#text/words/message.ts';
import { announce } from './announce.ts';
import { remembered } from './memory.ts';

const choices = () => [...document.querySelectorAll<HTMLInputElement>('[name=scheme]')];

/** Keeps the reader's choice of light or dark. */
export function rememberAppearance(): void {
  const stored = remembered('scheme');
  for (const each of choices()) {
    if (each.value === stored) each.checked = true;
    each.addEventListener('change', () => {
      remembered('scheme', each.value);
    });
  }
  // From here on the buttons say it: see first-paint.js.
  delete document.documentElement.dataset['scheme'];
}

/** Chooses the next of the appearances that the foot of the page offers. */
export function changeAppearance(): void {
  const all = choices();
  const next = all[(all.findIndex(({ checked }) => checked) + 1) % all.length];
  next?.click();
  announce(fill(import.meta.env.SAYS.appearance, { name: next?.parentElement?.textContent.trim() ?? '' }));
}
