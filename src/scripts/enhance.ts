/*
 * Comfort, not function: every page can be read, compared and followed without this file. It remembers the appearance,
 * keeps the comparison in the address, and copies links and quotations.
 */
import { fill } from '../words/message.ts';

const says = import.meta.env.ENHANCE_WORDS;

try {
  rememberTheme();
} catch {
  // Storage may be forbidden; then the choice lasts as long as the page.
}
rememberComparison();
offerCopies();

/** Keeps the reader's choice of light or dark, on this device alone. */
function rememberTheme(): void {
  const stored = localStorage.getItem('scheme');
  for (const each of document.querySelectorAll<HTMLInputElement>('[name=scheme]')) {
    if (each.value === stored) each.checked = true;
    each.addEventListener('change', () => {
      localStorage.setItem('scheme', each.value);
    });
  }
}

/** Writes who is compared into the address (`?compare=1,3`), and reads it from there. */
function rememberComparison(): void {
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

/** Links to a place copy their address as well; cards offer their words with the source. */
function offerCopies(): void {
  if (!('clipboard' in navigator)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.link')) {
    link.addEventListener('click', () => {
      void copy(link.href, link);
    });
  }
  const title = document.querySelector('h1')?.textContent ?? document.title;
  for (const card of document.querySelectorAll<HTMLElement>('.cards > li')) {
    const words = card.querySelector('blockquote')?.textContent.trim();
    const speaker = card.closest('.speaker')?.querySelector('.name')?.textContent.trim();
    if (!words || !speaker) continue;
    const address = new URL(`#${card.id}`, location.href).href;
    card.lastElementChild?.append(
      copyButton(says.link, says.copyLink, address),
      copyButton(
        says.copy,
        says.copyQuotation,
        fill(says.copiedQuotation, { words, speaker, title: title.trim(), address }),
      ),
    );
  }
}

function copyButton(label: string, title: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.title = title;
  button.addEventListener('click', () => {
    void copy(text, button);
  });
  return button;
}

/** Copies a text and says so where the reader clicked. */
async function copy(text: string, said: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(text);
  const words = said.textContent;
  said.textContent = says.copied;
  setTimeout(() => {
    said.textContent = words;
  }, 1500);
}
