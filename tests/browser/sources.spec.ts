import { expect, test } from '@playwright/test';
import { firstArticle } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('the first article says both verdicts, and each of its cards how others print its words', async ({ page }) => {
  await page.goto(firstArticle);
  await expect(page.locator('.cast tfoot')).toContainText(
    '20 quotations, all found word for word in the article. In other sources: 4 in the same words, 14 worded differently, 2 not compared.',
  );
  const cards = page.locator('.cards > li');
  await expect(cards).toHaveCount(20);
  await expect(cards.locator('.readings')).toHaveCount(20);
  for (const [verdict, count] of [
    ['same', 4],
    ['other', 14],
    ['not-compared', 2],
  ] as const) {
    await expect(cards.filter({ has: page.locator(`.readings > .is-${verdict}`) })).toHaveCount(count);
  }
});

test('what differs is told to whoever listens, word by word', async ({ page }) => {
  await page.goto(firstArticle);
  const card = page.locator('.cards > li[value="4"] .readings > p').first();
  await expect(card).toContainText(/beyond\s+article:\s+that;\s+BBC News:\s+very much;\s*\. We’re going to/);
});

for (const [look, options] of [
  ['in forced colours', { forcedColors: 'active' }],
  ['on paper', { media: 'print' }],
] as const) {
  test(`what differs has a form of its own ${look}`, async ({ page }) => {
    await page.emulateMedia(options);
    await page.goto(firstArticle);
    const lines = await page.locator('.cards > li[value="4"] .readings').evaluate((readings) =>
      ['del', 'ins', 'q'].map((name) => {
        const element = readings.querySelector(name);
        const { textDecorationLine: line, visibility } = element
          ? getComputedStyle(element)
          : new CSSStyleDeclaration();
        return `${name}: ${line}, ${visibility}, ${String((element?.getBoundingClientRect().height ?? 0) > 0)}`;
      }),
    );
    await expect(page.locator('.cards > li[value="4"] .readings a').first()).toBeVisible();
    expect(lines).toEqual([
      'del: line-through, visible, true',
      'ins: underline, visible, true',
      'q: none, visible, true',
    ]);
  });
}

test('a cell says that other sources print all that it rests on differently', async ({ page }) => {
  await page.goto(firstArticle);
  await expect(page.locator('.position .otherwise')).toHaveCount(6);
  await expect(page.locator('[id="position-trump--us-security-guarantee"] .otherwise')).toBeVisible();
});

test('a source’s page leads to the quotations that were compared with it, and back', async ({ page }) => {
  await page.goto('sources/');
  await page.getByRole('link', { name: /^BBC News/ }).click();
  await expect(page.locator('.witness > li')).toHaveCount(12);
  await page.getByRole('link', { name: 'quotation 4' }).click();
  await expect(page.locator('.cards > li:target')).toContainText('Europe as a neighbor');
  await page.locator('.cards > li:target').getByRole('link', { name: 'BBC News' }).click();
  await expect(page).toHaveURL(/\/sources\/bbc-2025-02-27\/$/);
});

test('the head says where the text comes from', async ({ page }) => {
  await page.goto(firstArticle);
  await expect(page.locator('.head .meta')).toContainText('Text: Voice of Asia, 27 February 2025, based on BBC News');
});
