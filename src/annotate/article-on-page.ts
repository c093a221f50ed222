import type { Span } from '#core/check/problem.ts';
import { pageText } from './page-text.ts';
import type { Session } from './session.ts';

/** The article on its page, whose words are chosen there by mouse or touch. */
export interface ArticleOnPage {
  /** While the app is open, marked words are no links, which would be dragged or followed instead of selected. */
  readonly toggle: (isOpen: boolean) => void;
  /** Selects a stretch and scrolls to it. Returns the link that it is, if it is one. */
  readonly point: (stretch: Span | undefined) => HTMLElement | undefined;
}

export function articleOnPage(session: Session): ArticleOnPage {
  const body = document.querySelector('#text .body');
  const addresses = new Map<HTMLAnchorElement, string>();
  let isOpen = false;
  let pressed = { x: 0, y: 0 };

  const choose = (range: Range): void => {
    const { desk } = session;
    if (!isOpen || !session.isFree || !desk || !body || !range.intersectsNode(body)) return;
    const stretch = pageText(body, desk.text).stretchOf(range);
    if (stretch) void session.choose(stretch);
  };
  const onSelect = (): void => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) choose(selection.getRangeAt(0));
  };
  /** Whether the mouse was pressed and let go in one place, once: what was selected before is still so then. */
  const isClick = ({ clientX, clientY, detail, shiftKey }: MouseEvent): boolean =>
    Math.abs(clientX - pressed.x) + Math.abs(clientY - pressed.y) < 4 && detail < 2 && !shiftKey;
  /** A click on marked words shows what rests on them, and does not lead there. */
  const onClick = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest('u') : null;
    if (!isOpen || !mark || !body?.contains(mark)) return;
    event.preventDefault();
    if (!isClick(event)) return;
    const range = new Range();
    range.selectNodeContents(mark);
    choose(range);
  };
  document.addEventListener('mousedown', ({ clientX: x, clientY: y }) => {
    pressed = { x, y };
  });
  document.addEventListener('mouseup', (event) => {
    if (!isClick(event)) onSelect();
  });
  document.addEventListener('touchend', onSelect);
  document.addEventListener('click', onClick, true);

  return {
    toggle(state) {
      isOpen = state;
      // The words beside or above the panel can be reached.
      const edge = matchMedia('(width < 48rem)').matches ? 'margin-block-end: 55dvh' : 'margin-inline-end: 24rem';
      document.body.style.cssText = state ? edge : '';
      for (const link of body?.querySelectorAll('a') ?? []) {
        if (state && link.hasAttribute('href')) {
          addresses.set(link, link.href);
          link.removeAttribute('href');
        } else if (!state) link.href = addresses.get(link) ?? link.href;
      }
    },
    point(stretch) {
      const { desk } = session;
      const range = stretch && body && desk && pageText(body, desk.text).rangeOf(stretch);
      if (!range) return undefined;
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const { parentElement } = range.startContainer;
      parentElement?.scrollIntoView({ block: 'center' });
      return parentElement?.closest('a') ?? undefined;
    },
  };
}
