import type { Page } from '@playwright/test';

/** What WCAG 1.4.12 asks a page to bear. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/**
 * Spaces the page's text as readers may (WCAG 1.4.12). The content policy lets no style sheet in from here, while a
 * reader's own is none of its business: the context has to bypass it.
 */
export async function spaceText(page: Page): Promise<void> {
  await page.addStyleTag({ content: spacing });
}

/**
 * What of a page's text cannot be read: what lies beyond its sides, is cut off by its box, or lies across other text.
 * Empty if all can be. Measured are the boxes of the letters, without what is visually hidden.
 */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const describe = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const names = [...(element?.classList ?? [])].map((name) => `.${name}`).join('');
      return `${element?.tagName.toLowerCase() ?? ''}${names} “${(node.textContent ?? '').trim().slice(0, 40)}”`;
    };
    const around = (element: Element): Element[] =>
      element.parentElement ? [element, ...around(element.parentElement)] : [element];
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      around(element).some(
        (each) => getComputedStyle(each).clipPath === 'inset(50%)' || each.classList.contains('skip'),
      );
    /** Whether a reader can scroll to what a box does not show. */
    const scrolls = (element: Element) =>
      around(element).some(
        (each) => each !== document.documentElement && /auto|scroll/.test(getComputedStyle(each).overflowX),
      );

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      found.add(`The page scrolls sideways: ${String(scrollWidth)} of ${String(clientWidth)} px.`);
    }

    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = /hidden|clip/.test(overflowX) || /hidden|clip/.test(overflowY);
      if (!clips || element instanceof SVGElement || isHidden(element)) continue;
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      // A person's shape alone stands for the initials where there is no room; the row's sentence has the name.
      if (isCut) found.add(`Cut off: ${describe(element)}`);
    }

    const boxes: { node: Text; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!(node instanceof Text) || !element || node.data.trim() === '' || isHidden(element)) continue;
      if (element.matches('script, noscript, template, option') || scrolls(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 2) continue;
        if (left < -1 || right > clientWidth + 1) found.add(`Beyond the side: ${describe(node)}`);
        // A font's box is higher than its letters: what is compared is where letters without strokes up or down stand.
        const slack = (bottom - top) * 0.27;
        boxes.push({ node, left, right, top: top + slack, bottom: bottom - slack });
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1, at + 400)) {
        if (other.top >= box.bottom - 1) break;
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        if (across > 1.5 && other.node !== box.node) {
          found.add(`Across each other: ${describe(box.node)}, ${describe(other.node)}`);
        }
      }
    }
    return [...found];
  });
}
