/** Writes who is compared into the address (`?compare=1,3`), and reads it from there. */
export function rememberComparison(): void {
  const switches = [...document.querySelectorAll<HTMLInputElement>('.compare input')];
  const chosen = new URL(location.href).searchParams.get('compare')?.split(',');
  for (const [at, each] of switches.entries()) {
    if (chosen) each.checked = chosen.includes(String(at + 1));
    each.addEventListener('change', () => {
      const url = new URL(location.href);
      const numbers = switches.flatMap(({ checked }, nth) => (checked ? [nth + 1] : []));
      if (numbers.length === switches.length) url.searchParams.delete('compare');
      else url.searchParams.set('compare', numbers.join(','));
      history.replaceState(null, '', url);
    });
  }
}
