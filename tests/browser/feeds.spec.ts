import { expect, test } from '@playwright/test';
import { complaints, expectNoSidewaysScroll, firstArticle } from './pages.ts';

test('a feed that is opened in a browser says what it is, lists its articles, and keeps their full text to itself', async ({
  page,
}) => {
  const found = complaints(page);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const feed of ['rss.xml', 'people/starmer/rss.xml']) {
    const response = await page.goto(feed);
    expect(response?.headers()['content-type']).toMatch(/xml/);
    await expect(page.locator('channel > title')).toBeVisible();
    const help = await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content);
    expect(help).toContain('into a feed reader');
    const item = page.locator('item').first();
    await expect(item.locator('title')).toHaveText(/^Ukraine needs US security guarantee/);
    await expect(item.locator('title')).toBeVisible();
    await expect(item.locator('description')).toBeVisible();
    await expect(item.locator('link')).toHaveText(new RegExp(`/${firstArticle}$`));
    await expect(item.locator('link')).toBeVisible();
    await expect(item.locator('guid')).toBeHidden();
    await expect(item.locator('encoded')).toBeHidden();
    await expectNoSidewaysScroll(page);
  }
  expect(found).toEqual([]);
});

test('it follows the device into the dark', async ({ page }) => {
  const ground = () => page.locator('rss').evaluate((feed) => getComputedStyle(feed).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('rss.xml');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).not.toBe(light);
});
