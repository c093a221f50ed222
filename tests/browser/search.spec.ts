import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { complaints, expectNoSidewaysScroll, firstArticle } from './pages.ts';

const results = (page: Page) => page.locator('.results > li');
const parts = (page: Page) => results(page).locator('li');
const status = (page: Page) => page.locator('#content').getByRole('status');

test('a word of the first article finds the article, and in it each quotation that has it', async ({ page }) => {
  const found = complaints(page);
  await page.goto('search/');
  await page.getByLabel('Words or names').fill('backstop');
  await expect(status(page)).toHaveText(/^Results: \d+$/);
  await expect(results(page).getByRole('heading').last()).toContainText('Ukraine needs US security guarantee');
  const quotation = parts(page).filter({ hasText: 'Keir Starmer' }).filter({ hasText: 'The precise form' });
  await expect(quotation.locator('mark').first()).toHaveText('backstop,');
  await quotation.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/${firstArticle}#quote-`));
  await expect(page.locator(':target')).toContainText('The precise form');
  expect(found).toEqual([]);
});

for (const name of ['Зеленський', 'Zelensky', 'Zelenskyy', 'Володимир']) {
  test(`${name} finds what Zelenskyy says`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(name)}&kind=quotation`);
    await expect(status(page)).toHaveText(/^Results: \d+$/);
    await expect(parts(page)).toHaveCount(1);
    await expect(parts(page)).toContainText('Volodymyr Zelenskyy');
  });
}

test('what is found and corrected shows what is right', async ({ page }) => {
  await page.goto('search/?q=Musk');
  await expect(parts(page).filter({ hasText: 'CPAC' })).toContainText('* Correction: 20 February 2025');
  await page.getByLabel('Words or names').fill('Shadow Foreign Secretary');
  await expect(results(page).last()).toContainText('[Foreign Secretary]');
});

test('a word that is nowhere finds nothing, though it begins as others do', async ({ page }) => {
  await page.goto('search/?q=Afghanistan');
  await expect(status(page)).toHaveText(/^Nothing found/);
  await expect(results(page)).toHaveCount(0);
});

test('filters narrow what is found, say how much they would, and stay in the address', async ({ page }) => {
  await page.goto('search/');
  const person = page.getByLabel('Person', { exact: true });
  await expect(person.locator('option')).toHaveCount(7);
  await page.getByLabel('Kind').selectOption({ label: 'Quotations (1)' });
  await expect(status(page)).toHaveText(/^Results: \d+$/);
  await expect(parts(page)).toHaveCount(20);
  await person.selectOption({ label: 'Donald Trump (1)' });
  await expect(parts(page)).toHaveCount(4);
  await expect(page).toHaveURL(/\?kind=quotation&person=trump$/);
  // What another choice would find is still said.
  await expect(person.locator('option')).toContainText(['Keir Starmer (1)']);
  await page.getByLabel('Words or names').fill('land');
  await expect(parts(page)).toHaveCount(1);
  await page.reload();
  await expect(parts(page)).toHaveCount(1);
  await expect(page.getByLabel('Words or names')).toHaveValue('land');
  await expect(person).toHaveValue('trump');
  await page.getByLabel('Words or names').fill('xylophone');
  await expect(status(page)).toHaveText(/^Nothing found/);
  await expect(results(page)).toHaveCount(0);
});

for (const [kind, anchor, many] of [
  ['event', /\/articles\/[^/?]+\/#event-/, 8],
  ['position', /\/articles\/[^/?]+\/#position-/, 13],
] as const) {
  test(`each ${kind} leads to its place`, async ({ page }) => {
    await page.goto(`search/?kind=${kind}&order=newest`);
    await expect(parts(page)).toHaveCount(many);
    for (const link of await parts(page).getByRole('link').all()) await expect(link).toHaveAttribute('href', anchor);
  });
}

test('the keyboard is enough', async ({ page }) => {
  await page.goto('search/');
  await expect(page.getByLabel('Words or names')).toBeEnabled();
  await page.getByLabel('Words or names').focus();
  await page.keyboard.type('chainsaw');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^Results: \d+$/);
  // Past the button and the five choices.
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Tab');
  await expect(results(page).first().getByRole('heading').getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\//);
});

test('without JavaScript the lists lead to everything, and the page says why there is no search', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('search/');
  await expect(page.getByText('Search needs JavaScript')).toBeVisible();
  await expect(page.getByLabel('Words or names')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Keir Starmer' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Should the US guarantee/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '2025' })).toBeVisible();
  await context.close();
});

test('where the index cannot be reached the page says so', async ({ page }) => {
  await page.route('**/pagefind/*.json*', (route) => route.abort());
  await page.goto('search/');
  await expect(page.getByText('Search needs JavaScript')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with results shown, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('search/?q=security');
    await expect(status(page)).toHaveText(/^Results: \d+$/);
    expect(await axeFindings(page, 'all')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
  });
}
