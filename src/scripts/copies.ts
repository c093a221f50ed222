import { fill } from '#text/words/message.ts';
import { announce } from './announce.ts';
import { button } from './button.ts';

/** A link to the page itself is copied; cards offer their words with the source, citations and codes themselves. */
export function offerCopies(): void {
  if (!('clipboard' in navigator)) return;
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.link, a.share');
    // To open it in a new tab is still the browser's.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.className === 'share') share(link);
    else void copy(link.href, link);
  });
  const citation = document.querySelector('.cite p');
  if (citation) {
    const item = document.createElement('li');
    item.append(copyButton(import.meta.env.SAYS.copyCitation, citation.textContent.trim()));
    document.querySelector('.side li')?.after(item);
  }
  for (const form of document.querySelectorAll<HTMLElement>('.forms pre, .cites > li > p')) {
    const name = form.closest('details')?.querySelector('summary')?.textContent;
    const title =
      name === undefined ? import.meta.env.SAYS.copyCitation : fill(import.meta.env.SAYS.copyForm, { name });
    form.after(copyButton(import.meta.env.SAYS.copy, form.textContent, title));
  }
}

/** Puts in the place of a card's link to its forms what can be done at once, and that link behind it. */
function share(link: HTMLAnchorElement): void {
  // Its paragraphs are apart.
  const textOf = (selector: string, inside: ParentNode | null) =>
    inside?.querySelector<HTMLElement>(selector)?.innerText ?? '';
  const card = link.closest('li');
  // The page of citations stands below the article's, and has the same anchors.
  const address = link.href.replace('cite/#', '#');
  const quotation = fill(import.meta.env.SAYS.copiedQuotation, {
    words: textOf('blockquote', card),
    speaker: textOf('.of b', card),
    title: textOf('h1', document),
    address,
  });
  const first = copyButton(import.meta.env.SAYS.copyQuotation, quotation);
  link.before(first, copyButton(import.meta.env.SAYS.copyLink, address));
  link.className = '';
  link.ariaLabel = null;
  link.textContent = import.meta.env.SAYS.citeOrEmbed;
  first.focus();
}

function copyButton(label: string, text: string, title?: string): HTMLButtonElement {
  const press = (it: HTMLButtonElement) => {
    void copy(text, it);
  };
  return button(label, press, title);
}

/** Copies a text and says so: where the reader clicked, and aloud. */
async function copy(text: string, clicked: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    clicked.title = import.meta.env.SAYS.notCopied;
    announce(clicked.title);
    return;
  }
  announce(import.meta.env.SAYS.copied);
  const words = clicked.textContent;
  if (words === import.meta.env.SAYS.copied) return;
  clicked.textContent = import.meta.env.SAYS.copied;
  setTimeout(() => {
    clicked.textContent = words;
  }, 1500);
}
