/** What is folded opens when the address names it, and on paper. */
export function openFolds(): void {
  openTarget();
  addEventListener('hashchange', openTarget);

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
