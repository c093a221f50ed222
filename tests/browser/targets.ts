import type { Page } from '@playwright/test';

/** The least side of a target, in px (WCAG 2.5.5, level AAA). */
const least = 44;

/**
 * The links and controls of a page that are smaller than 44 × 44 px, with their sizes: those that WCAG 2.5.5 excepts,
 * which stand in a sentence or a block of text, are left out; and so are sidenotes beside the text, because the panels lead
 * to the same places by targets that are large enough. What belongs to a target is its padding, its label, and what lies inside it.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((side) => {
    /** The nearest element that lays out lines of text or boxes. */
    const blockOf = (element: Element): Element => {
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return block ?? document.body;
    };
    /** Whether the element shares its lines with words that lead nowhere. */
    const isInText = (element: Element) => {
      // A passage is words of a sentence, also where it is all of it.
      if (element.closest('.body u')) return true;
      const block = blockOf(element);
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('a, button, label, summary, [aria-hidden="true"], .vh')) continue;
        if (blockOf(parent) !== block && parent !== block) continue;
        if (/\p{L}/u.test(node.textContent ?? '')) return true;
      }
      return false;
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')) {
      const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
      // The label of a control that is not there, as of a fold on a wide screen, does nothing.
      if (element !== target && getComputedStyle(element).display === 'none') continue;
      if (!target.checkVisibility({ visibilityProperty: true }) || isInText(target)) continue;
      if (element.closest('.skip')) continue;
      const sidenotes = element.closest('.block > aside');
      if (sidenotes && !sidenotes.querySelector('summary')?.checkVisibility()) continue;
      const { width, height } = target.getBoundingClientRect();
      if (width >= side - 0.5 && height >= side - 0.5) continue;
      const names = [...target.classList].map((name) => `.${name}`).join('');
      const where = target.parentElement;
      const parent = `${where?.localName ?? ''}${[...(where?.classList ?? [])].map((name) => `.${name}`).join('')}`;
      found.push(
        `${parent} > ${target.localName}${names} “${target.textContent.trim().slice(0, 30)}”: ${String(Math.round(width))} × ${String(Math.round(height))}`,
      );
    }
    return found;
  }, least);
}
