import { expect, test } from '@playwright/test';
import { builtFolder, oneOfEachKind, pagesOf } from '../browser/pages.ts';

/* The style sheets that a first view does without must not move what a reader looks at when they come, on tall screens either. */

const screens = [
  { width: 412, height: 823 },
  { width: 1440, height: 1600 },
];
const kinds = oneOfEachKind(pagesOf(builtFolder));

for (const viewport of screens) {
  test(`at ${String(viewport.width)} px nothing moves when later style sheets come late`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    let delayed = 0;
    await page.route(/\/(?:late|text|panels)\.[^/]*\.css$/, async (route) => {
      delayed += 1;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    // A font that comes late moves its words by a hair, and is measured by Lighthouse: here none comes, for style sheets alone.
    await page.route(/\.woff2$/, (route) => route.abort());
    for (const address of kinds) {
      await page.goto(address);
      // Two frames after everything is there, what has moved is on record.
      const moved = await page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const shifts: unknown[] = [];
        new PerformanceObserver((list) => {
          shifts.push(...list.getEntries().map((entry): unknown => entry.toJSON()));
        }).observe({ type: 'layout-shift', buffered: true });
        await new Promise((resolve) => setTimeout(resolve, 50));
        return shifts;
      });
      expect.soft(moved, `/${address}`).toEqual([]);
    }
    expect(delayed).toBeGreaterThanOrEqual(kinds.length - 3);
  });
}
