import { expect, test } from '@playwright/test';
import { firstArticle } from '../browser/pages.ts';
import { blink } from '../engines/chromium.ts';
import type { RunningEngine, Tab } from '../engines/engine.ts';
import { gecko } from '../engines/firefox.ts';
import { webkit } from '../engines/webkit.ts';

/* One reading of the site, in three engines. */

/** The number of elements that a reader sees. */
const visible = (tab: Tab, selector: string) =>
  tab.read(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((each) => each.checkVisibility()).length`,
  );

for (const engine of [blink, gecko, webkit]) {
  test.describe(engine.name, () => {
    test.describe.configure({ mode: 'default', timeout: 60_000 });

    let running: RunningEngine | undefined;
    let tab: Tab;
    let article: string;

    test.beforeAll(async ({ baseURL }) => {
      // It may have to be installed.
      test.setTimeout(360_000);
      test.skip(!engine.isHere(), engine.howToGet);
      article = `${baseURL ?? ''}${firstArticle}`;
      running = await engine.launch();
      tab = running.tab;
    });
    test.afterAll(async () => {
      expect(running?.tab.dialogs ?? []).toEqual([]);
      await running?.close();
    });

    test('the first article is there, whole, in its fonts, and scrolls nowhere sideways', async () => {
      await tab.open(article);
      expect(await tab.read('document.querySelector("h1").textContent')).toMatch(
        /^Ukraine needs US security guarantee/,
      );
      expect(await visible(tab, '.body u.q > [id]')).toBe(20);
      expect(await visible(tab, '.cards > li')).toBe(20);
      await expect.poll(() => tab.read('document.fonts.check("16px Text")')).toBe(true);
      expect(await tab.read('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    });

    test('whom to compare is chosen with native switches, without a script', async () => {
      await tab.open(article);
      expect(await visible(tab, '.position')).toBe(13);
      await tab.click('#compare-4');
      await tab.click('#compare-3');
      expect(await visible(tab, '.position')).toBe(10);
      await tab.click('#compare-3');
      expect(await visible(tab, '.position')).toBe(12);
    });

    test('a card leads to its passage, which is then highlighted, and the passage back to its card', async () => {
      await tab.open(article);
      const colour = (selector: string) =>
        tab.read(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);
      await tab.click('.cards a[href^="#passage-"]');
      const hash = await tab.read('location.hash');
      expect(hash).toMatch(/^#passage-/);
      expect(await tab.read('document.querySelector(":target").parentElement.localName')).toBe('u');
      expect(await colour('u:has(> :target)')).not.toBe(await colour('u.q:not(:has(:target))'));
      await expect
        .poll(() =>
          tab.read(
            '(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(":target").getBoundingClientRect())',
          ),
        )
        .toBe(true);

      // The passage itself is the way back.
      await tab.click('u:has(> :target) > a');
      expect(await tab.read('location.hash')).toMatch(/^#quote-/);
      expect(await tab.read('document.querySelector(":target a[href^=\'#passage-\']").getAttribute("href")')).toBe(
        hash,
      );
    });

    test('words are searched, and a result leads to their place', async ({ baseURL }) => {
      await tab.open(`${baseURL ?? ''}search/`);
      await expect.poll(() => tab.read('document.querySelector("#q").matches(":enabled")')).toBe(true);
      await tab.type('#q', 'chainsaw');
      await expect
        .poll(() => tab.read('document.querySelector(".status").textContent'), { timeout: 20_000 })
        .toMatch(/^Results: \d+$/);
      await tab.click('.results a[href*="#quote-"]');
      await expect.poll(() => tab.read('location.pathname + location.hash')).toMatch(/\/articles\/[^/]+\/#\w+-/);
      await expect.poll(() => tab.read('document.querySelector(":target")?.textContent ?? ""')).toMatch(/chainsaw/i);
    });

    test('the appearance is chosen, and remembered', async () => {
      await tab.open(article);
      const paper = () => tab.read('getComputedStyle(document.documentElement).backgroundColor');
      await tab.click('[name=scheme][value=light]');
      const light = await paper();
      await tab.click('[name=scheme][value=dark]');
      const dark = await paper();
      expect(dark).not.toBe(light);
      await tab.open(article);
      expect(await paper()).toBe(dark);
    });

    test('on paper there is no control, and every speaker and address is named', async () => {
      await tab.open(article);
      // WebKitGTK’s driver cannot print: what is meant for paper is applied to the screen, in all three alike.
      await tab.read(`[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => {
        if (!(rule instanceof CSSMediaRule) || !/print/.test(rule.media.mediaText)) return 0;
        rule.media.mediaText = 'all';
        sheet.media.mediaText = 'all';
        return 1;
      })).length`);
      expect(await visible(tab, 'nav, button, .switches, .unfold')).toBe(0);
      expect(await visible(tab, '.body u.q > [id]')).toBe(20);
      expect(await visible(tab, '.cards > li')).toBe(20);
      expect(await visible(tab, '.events > li:not(.now)')).toBe(8);
      expect(await visible(tab, '.cite p')).toBeGreaterThan(0);
      expect(await tab.read('document.querySelector(".cite p").textContent')).toContain(
        article.replace(/^.*(?=articles)/, ''),
      );
    });
  });
}
