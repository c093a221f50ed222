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
    await page.route(/\/(?:late|text)\.[^/]*\.css$/, async (route) => {
      delayed += 1;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    for (const address of kinds) {
      await page.goto(address);
      // Two frames after everything is there, what has moved is on record.
      const shift = await page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number('value' in entry ? entry.value : Number.NaN);
        }).observe({ type: 'layout-shift', buffered: true });
        await new Promise((resolve) => setTimeout(resolve, 50));
        return sum;
      });
      // A sign of a rare font may come late, and be a hair wider.
      expect.soft(shift, `/${address}`).toBeLessThan(0.001);
    }
    expect(delayed).toBeGreaterThanOrEqual(kinds.length - 3);
  });
}
