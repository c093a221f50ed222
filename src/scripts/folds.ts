import { button } from './button.ts';
import { says } from './says.ts';

/** What is folded opens when the address names it, on paper, and all at once where there is much of it. */
export function openFolds(): void {
  openTarget();
  addEventListener('hashchange', openTarget);
  for (const section of document.querySelectorAll('section')) offerAll(section);

  // Style sheets open what is folded on paper where the browser lets them; this does it in the others.
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
  });
}

/** Opens what the address names: the fold in it, and the folds that it is in. Not by `:target`, which comes later. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let fold = target?.querySelector('details') ?? target?.closest('details');
  for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
}

function offerAll(section: Element): void {
  const folds = [...section.querySelectorAll('details')];
  if (folds.length < 3) return;
  const all = button(says.openAll, (it) => {
    const open = folds.some((each) => !each.open);
    for (const each of folds) each.open = open;
    it.textContent = open ? says.closeAll : says.openAll;
  });
  all.classList.add('rail', 'all-folds');
  section.querySelector('h2')?.after(all);
}
