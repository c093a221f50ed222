import { expect, type Page } from '@playwright/test';
import { firstArticle } from '../browser/pages.ts';
import { open, test } from './stress.ts';

/** Steps through a page with the tab key, and says where the focus cannot be seen: not outlined, out of view, covered. */
async function unseenFocus(page: Page): Promise<{ stops: number; unseen: string[] }> {
  const unseen: string[] = [];
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const name = `${focused.localName} “${focused.textContent.trim().slice(0, 30)}”`;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} has no outline`;
      /** What stays in place over what is scrolled. */
      const stuck = (element: Element | null): Element | null =>
        element && !/sticky|fixed/.test(getComputedStyle(element).position) ? stuck(element.parentElement) : element;
      const { innerHeight, innerWidth } = window;
      for (const { left, right, top, bottom, width, height } of focused.getClientRects()) {
        if (width < 2 || height < 2) continue;
        if (top < -1 || left < -1 || right > innerWidth + 1) return `${name} is out of view`;
        for (const [x, y] of [
          [(left + right) / 2, (top + bottom) / 2],
          [left + 2, top + 2],
          [right - 2, top + 2],
          [left + 2, bottom - 2],
          [right - 2, bottom - 2],
        ] as const) {
          // What is taller than the window begins in view.
          if (y > innerHeight && y > top + 44) continue;
          const hit = document.elementFromPoint(x, y);
          if (!hit) return `${name} is out of view`;
          const cover = stuck(hit);
          if (cover && !cover.contains(focused)) return `${name} is covered by ${cover.outerHTML.slice(0, 60)}`;
        }
      }
      return '';
    });
    if (problem === undefined) return { stops, unseen };
    if (problem !== '') unseen.push(problem);
  }
}

for (const width of [360, 1440]) {
  for (const address of ['', firstArticle, 'method/']) {
    test(`the focus is seen, and never covered, at every stop of /${address} at ${width} px`, async ({
      page,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 700 });
      await open(page, `${baseURL ?? ''}${address}`);
      const { stops, unseen } = await unseenFocus(page);
      expect(unseen).toEqual([]);
      expect(stops).toBeGreaterThan(10);
    });
  }
}

test.describe('with a part that sticks over the text', () => {
  test.use({ bypassCSP: true });

  test('the measure finds it', async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await open(page, `${baseURL ?? ''}method/`);
    await page.addStyleTag({
      content: '.mast { position: sticky; inset-block-start: 0; block-size: 650px; z-index: 9 }',
    });
    expect((await unseenFocus(page)).unseen.join()).toContain('is covered by <header');
  });
});
