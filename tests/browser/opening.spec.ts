import { expect, test, type Page } from '@playwright/test';
import { firstArticle } from './pages.ts';

const question = 'Should the US guarantee Ukraine’s security?';
const answers = [
  /^\S+ · Trump “I’m not going to make security guarantees beyond that\.”$/,
  /^\S+ · Starmer “I’m very clear what the principle is\.”$/,
  /^\S+ · Zelenskyy Without them, “we will have no ceasefire, nothing will work”\.$/,
];

/** Where the card’s question and last answer end, in pixels from the top of the page, and whether words are cut. */
async function measured(page: Page) {
  await page.evaluate(() => document.fonts.ready);
  return page.locator('.opening').evaluate((card) => ({
    end: card.querySelector('li:last-child')?.getBoundingClientRect().bottom ?? Infinity,
    isCut: [card, ...card.querySelectorAll('*')].some(
      (each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0,
    ),
  }));
}

for (const [name, address] of [
  ['front page', ''],
  ['article', firstArticle],
] as const) {
  test(`the first screen of the ${name} on a phone holds the question and three answers, whole and with names`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 664 });
    await page.goto(address);
    await expect(page.locator('.opening h2')).toHaveText(question);
    await expect(page.locator('.opening li')).toHaveText(answers);
    const { end, isCut } = await measured(page);
    expect(end).toBeLessThanOrEqual(664);
    expect(isCut).toBe(false);
  });

  test(`who stands where comes within the first 1,000 pixels of the ${name} on a wide screen`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await page.goto(address);
    expect((await measured(page)).end).toBeLessThanOrEqual(1000);
  });

  test(`each answer of the ${name} leads to its words in the text`, async ({ page }) => {
    await page.goto(address);
    const links = await page
      .locator('.opening li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toHaveLength(3);
    for (const link of links) {
      await page.goto(new URL(link ?? '', page.url()).href);
      await expect(page.locator('.body u:has(:target)').first()).toBeVisible();
    }
  });
}

test('one link shares the card: at its address it stands alone, with the same words', async ({ page }) => {
  await page.goto(firstArticle);
  const words = await page.locator('.opening li').allInnerTexts();
  const link = page.locator('.opening').getByRole('link', { name: 'Share these answers' });
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  await expect(page.locator('section:visible')).toHaveCount(1);
  await expect(page.locator('.opening h2')).toHaveText(question);
  expect(await page.locator('.opening li').allInnerTexts()).toEqual(words);
  const first = page.locator('.opening li a').first();
  expect(await first.evaluate((it: HTMLAnchorElement) => new URL(it.href).pathname)).toMatch(/\/articles\/[^/]+\/$/);
});

test('on a phone an article is at most 9,000 pixels high, and all that is folded opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(firstArticle);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(9000);
  const folds = page.locator('.unfold');
  expect(await folds.count()).toBeGreaterThan(5);
  for (const fold of await folds.all()) await fold.click();
  const hidden = await page
    .locator('.cards > li, .position, .events > li, .notes > li, .cast tr')
    .evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);
  expect(hidden).toBe(0);
});

test('the links to the sections stay on a phone’s screen as long as the text does', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(firstArticle);
  const bar = page.getByRole('navigation', { name: 'On this page' });
  for (const paragraph of [3, 6, 9]) {
    await page.locator('.body p').nth(paragraph).scrollIntoViewIfNeeded();
    for (const link of await bar.getByRole('link').all()) await expect(link).toBeInViewport({ ratio: 1 });
  }
});
