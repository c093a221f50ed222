import { expect, test } from '@playwright/test';
import { builtFolder, firstArticle, longestOfTheCountry } from './pages.ts';
import { countrySite, serveBuilt } from './site.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

  test('the first article has 20 marked quotations, 20 cards, and 4 people in its panel', async ({ page }) => {
    await page.goto(firstArticle);
    await expect(page.locator('.body u.q > [id]')).toHaveCount(20);
    await expect(page.locator('.cards > li')).toHaveCount(20);
    await expect(page.locator('.position')).toHaveCount(13);
    await expect(page.locator('.events > li:not(.now)')).toHaveCount(8);
  });

  test('the text is the seed’s, word for word, in book typography', async ({ page }) => {
    await page.goto(firstArticle);
    expect(await page.locator('.body p').nth(8).textContent()).toBe(
      'Does he believe President Trump accepts that Russia is the aggressor in Ukraine? “Of course, the President has been ' +
        'very clear about the peace that he wants – and he’s right. We all want peace – the question is, how do we make sure ' +
        'it is a lasting peace.” Starmer insisted: “We have no disagreement on that.”',
    );
  });

  test('from every passage one step leads to all that rests on it, and one step back', async ({ page }) => {
    await page.goto(firstArticle);
    const pairs = await page.evaluate(() => {
      const target = (link: Element) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      const toPassages = [...document.querySelectorAll('.cards a, .position a, .events a, .notes a')].filter((link) =>
        link.getAttribute('href')?.startsWith('#passage-'),
      );
      return toPassages.map((link) => {
        const owner = link.closest('[id]');
        const mark = target(link)?.closest('u');
        // What rests on a part of a quotation stands in the sidenote of the whole.
        const place = mark?.closest('u[class*=m]')?.className.match(/\bm\d+\b/)?.[0] ?? '';
        const beside = mark?.closest('.block')?.querySelectorAll(`:scope > aside .${place} a`) ?? [];
        return {
          from: owner?.id,
          passage: link.getAttribute('href'),
          isLink: Boolean(mark?.closest('a') ?? mark?.querySelector('a')),
          leadsBack: [...beside].some((back) => target(back) === owner),
        };
      });
    });
    expect(pairs.length).toBeGreaterThan(40);
    expect(pairs.filter(({ isLink, leadsBack }) => !isLink || !leadsBack)).toEqual([]);
  });

  test('a passage that is jumped to is highlighted and in view', async ({ page }) => {
    await page.goto(firstArticle);
    await page.locator('.cards a[href^="#passage-"]').nth(4).click();
    const target = page.locator('u:has(> :target)');
    await expect(target).toBeInViewport();
    const [highlighted, plain] = await Promise.all([
      target.evaluate((element) => getComputedStyle(element).backgroundColor),
      page
        .locator('u.q:not(:has(:target))')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    ]);
    expect(highlighted).not.toBe(plain);
  });

  test('who is compared can be chosen', async ({ page }) => {
    await page.goto(firstArticle);
    await page.getByRole('checkbox', { name: 'Lammy' }).uncheck();
    await page.getByRole('checkbox', { name: 'Zelenskyy' }).uncheck();
    await expect(page.locator('.position:is(.k3, .k4):visible')).toHaveCount(0);
    await expect(page.locator('.position:is(.k1, .k2):visible')).toHaveCount(10);
    await expect(page.getByText('Choose at least two people.')).toBeHidden();
    await page.getByRole('checkbox', { name: 'Trump' }).uncheck();
    await expect(page.getByText('Choose at least two people.')).toBeVisible();
  });

  test('the appearance can be chosen', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(firstArticle);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await paper()).not.toBe(light);
  });

  test('on a phone the cards of a speaker are folded until asked for, or linked to', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(firstArticle);
    const cards = page.locator('#by-starmer .cards > li');
    await expect(cards.first()).toBeHidden();
    await page.getByText('10 quotations, 156 words').click();
    await expect(cards.nth(9)).toBeVisible();
    await page.goto('about:blank');
    await page.goto(`${firstArticle}#${(await anchorOfLastCard(page)) ?? ''}`);
    await expect(cards.nth(9)).toBeVisible();
  });

  async function anchorOfLastCard(page: import('@playwright/test').Page) {
    await page.goto(firstArticle);
    return page.locator('#by-starmer .cards > li').nth(9).getAttribute('id');
  }
});

test.describe('with JavaScript', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the keyboard reaches every link and control in the order of the page', async ({ page }) => {
    await page.goto(firstArticle);
    const all = await page.locator('a[href], input, button, [tabindex="0"]').evaluateAll((elements) => {
      const radios = new Set<string>();
      return elements.filter((element) => {
        if (!element.checkVisibility()) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        // A group of radio buttons is one stop.
        const isFirst = !radios.has(element.name);
        radios.add(element.name);
        return isFirst;
      }).length;
    });
    const places: number[] = [];
    for (let stops = 0; stops < all; stops += 1) {
      await page.keyboard.press('Tab');
      places.push(
        await page.evaluate(() => {
          const everything = [...document.querySelectorAll('*')];
          return document.activeElement === document.body
            ? -1
            : everything.indexOf(document.activeElement ?? document.body);
        }),
      );
    }
    expect(places).not.toContain(-1);
    expect(new Set(places).size).toBe(all);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('skip links come first and lead to the text and the panels', async ({ page }) => {
    await page.goto(firstArticle);
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    await expect(first).toHaveText('Skip to the article’s text');
    await expect(first).toBeInViewport();
    await expect(page.locator('.skip a')).toHaveText([
      'Skip to the article’s text',
      'At a glance',
      'Who stands where',
      'What happened when',
      'Who said what',
      'Notes',
      'Cite and share',
    ]);
  });

  test('the appearance is remembered', async ({ page }) => {
    await page.goto(firstArticle);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  });

  test('a page that was chosen to be dark is dark before its script has come', async ({ page }) => {
    await page.goto(firstArticle);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.route('**/Page.*.js', (route) => route.abort());
    await page.goto('people/');
    await expect(page.getByRole('radio', { name: 'Dark' })).not.toBeChecked();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  });

  test('the comparison is in the address', async ({ page }) => {
    await page.goto(firstArticle);
    await page.getByRole('checkbox', { name: 'Lammy' }).uncheck();
    await expect(page).toHaveURL(/\?compare=starmer&compare=trump&compare=zelenskyy$/);
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'Lammy' })).not.toBeChecked();
  });

  test('a card copies its words with their source', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(firstArticle);
    const card = page.locator('.cards > li').filter({ hasText: 'great' }).first();
    await card.getByRole('link', { name: 'Share quotation' }).click();
    await card.getByRole('button', { name: 'Copy quotation' }).click();
    await expect(card.getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^“great” \(Donald Trump, in “Ukraine needs US security guarantee to deter Putin – PM”, http.*#quote-great-/,
    );
  });
});

test.describe('layout', () => {
  for (const { name, folder, address, least } of [
    { name: 'the first article', folder: () => Promise.resolve(builtFolder), address: firstArticle, least: 25 },
    { name: 'the longest of the country', folder: countrySite, address: longestOfTheCountry, least: 10 },
  ]) {
    test(`each sidenote of ${name} stands beside its line or below the one before, and covers nothing`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      const served = await serveBuilt(await folder());
      try {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(`${served.url}${address}`);
        await page.evaluate(() => document.fonts.ready);
        const notes = await page.locator('.block > aside li').evaluateAll((all) =>
          all.map((note) => {
            const { left, top, bottom } = note.getBoundingClientRect();
            const block = note.closest('.block');
            const place = /\bm\d+\b/.exec(note.getAttribute('class') ?? '')?.[0];
            // A piece without width is what is left of its beginning at the end of the line before.
            const pieces = [...((place && block?.querySelector(`u.${place}`)?.getClientRects()) || [])];
            const line = pieces.find(({ width }) => width > 0)?.top;
            return {
              words: note.textContent,
              left,
              top,
              bottom,
              line: line ?? 0,
              text: block?.getBoundingClientRect().right ?? 0,
            };
          }),
        );
        expect(notes.length).toBeGreaterThan(least);
        const astray = notes.filter(({ left, top, line, text }, at) => {
          const expected = Math.max(line, notes[at - 1]?.bottom ?? 0);
          return left < text || Math.abs(top - expected) > 2;
        });
        expect(astray).toEqual([]);
      } finally {
        await served.close();
      }
    });
  }

  test('on a phone what is linked in the text and unfolded below it is at least 24 px high', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.goto(firstArticle);
    for (const folded of await page.locator('.body summary').all()) await folded.click();
    const links = await page.locator('.body a').evaluateAll((all) =>
      all.map((link) => ({
        words: link.textContent,
        height: Math.min(...Array.from(link.getClientRects(), (box) => box.height).filter((height) => height > 0)),
      })),
    );
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter(({ height }) => height < 24 || height === Infinity)).toEqual([]);
  });

  test('nothing moves while the page loads', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift: unknown = Reflect.get(entry, 'value');
          document.documentElement.dataset['shift'] = String(
            Number(document.documentElement.dataset['shift'] ?? 0) + Number(shift),
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(firstArticle);
    await page.evaluate(() => document.fonts.ready);
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.01);
  });
});
