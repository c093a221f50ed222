import { expect, test, type Page } from '@playwright/test';
import { complaints, firstArticle } from './pages.ts';

/*
 * What a script adds to pages that work without it: each thing once, and that the rest works where it is not there or
 * cannot do what it wants to.
 */

const cite = `${firstArticle}cite/`;
const said = (page: Page) => page.getByRole('status');

test.use({ viewport: { width: 1440, height: 900 } });

test.describe('single keys', () => {
  test('j and k go from quotation to quotation, highlight it and say which it is', async ({ page }) => {
    const found = complaints(page);
    await page.goto(firstArticle);
    await page.keyboard.press('j');
    await expect(page.locator('u:has(> :target)')).toHaveText('“strengthened day by day.”');
    await expect(said(page)).toHaveText('Quotation 1 of 20');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(said(page)).toHaveText('Quotation 3 of 20');
    await expect(page.locator('u:has(> :target)')).toBeInViewport();
    await page.keyboard.press('k');
    await expect(page.locator('u:has(> :target)')).toHaveText('“backstop.”');
    expect(found).toEqual([]);
  });

  test('j begins where the reader is, and the history keeps one step', async ({ page }) => {
    await page.goto(firstArticle);
    const before = await page.evaluate(() => history.length);
    await page
      .locator('.body u.q')
      .nth(14)
      .evaluate((mark) => {
        mark.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
    await page.keyboard.press('j');
    await expect(said(page)).toHaveText(/^Quotation 1[56] of 20$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('a slash leads to search', async ({ page }) => {
    await page.goto(firstArticle);
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('searchbox')).toBeEnabled();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    // In a field a key is a letter.
    await page.keyboard.press('t');
    await expect(page.getByRole('searchbox')).toHaveValue('t');
    await expect(page.getByRole('radio', { name: 'Match device' })).toBeChecked();
  });

  test('t changes the appearance, which is remembered', async ({ page }) => {
    await page.goto(firstArticle);
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    await expect(said(page)).toHaveText('Appearance: Dark');
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  test('keys held together with others are the browser’s', async ({ page }) => {
    await page.goto(firstArticle);
    await page.keyboard.press('Control+j');
    await page.keyboard.press('Alt+t');
    await expect(page.locator('u:has(> :target)')).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Match device' })).toBeChecked();
  });

  test('a question mark lists them; there they are turned off, and stay so', async ({ page }) => {
    await page.goto(firstArticle);
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(list).toBeVisible();
    await expect(list.getByRole('term')).toHaveText(['j', 'k', '/', 't', '?']);
    await list.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await page.reload();
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    await expect(list).toBeHidden();
    await expect(page.locator('u:has(> :target)')).toHaveCount(0);
    // A button leads there without them.
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await list.getByRole('checkbox').check();
    await list.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('k');
    await expect(said(page)).toHaveText('Quotation 20 of 20');
  });

  test('a page without quotations lists no keys for them', async ({ page }) => {
    await page.goto('people/');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog').getByRole('term')).toHaveText(['/', 't', '?']);
  });
});

test.describe('folds', () => {
  test('what the address names opens, on arrival and afterwards', async ({ page }) => {
    await page.goto(cite);
    const folds = page.locator('.cites details');
    const ids = await page.locator('.cites > li').evaluateAll((items) => items.map(({ id }) => id));
    await page.goto('about:blank');
    await page.goto(`${cite}#${ids[2] ?? ''}`);
    await expect(folds.nth(2)).toHaveAttribute('open');
    await expect(folds.nth(3)).not.toHaveAttribute('open');
    await page.evaluate((id) => {
      location.hash = id;
    }, ids[3] ?? '');
    await expect(folds.nth(3)).toHaveAttribute('open');
  });

  test('on paper all are open, and on the screen as they were again', async ({ page }) => {
    await page.goto(cite);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.cites details[open]')).toHaveCount(20);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.cites details[open]')).toHaveCount(0);
  });
});

test.describe('copies', () => {
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('each form of a citation and each code to embed is copied as it stands, and it is said aloud', async ({
    page,
  }) => {
    await page.goto(cite);
    const forms = page.locator('section').first().locator('details');
    await expect(forms).toHaveCount(4);
    for (const form of await forms.all()) {
      await form.locator('summary').click();
      await form.getByRole('button', { name: 'Copy' }).click();
      await expect(said(page)).toHaveText('Copied');
      expect(await copied(page)).toBe(await form.locator('pre').textContent());
    }
  });

  test('an article’s citation and its address are copied from its end', async ({ page, baseURL }) => {
    await page.goto(firstArticle);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    expect(await copied(page)).toBe((await page.locator('.cite p').textContent())?.trim());
    await page.getByRole('link', { name: 'Link to this analysis' }).click();
    await expect(said(page)).toHaveText('Copied');
    expect(await copied(page)).toBe(`${baseURL ?? ''}${firstArticle}`);
  });

  test('where copying is not allowed, it is said', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    const found = complaints(page);
    await page.goto(cite);
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await expect(said(page)).toHaveText(/Not copied. Select the words/);
    expect(found).toEqual([]);
  });
});

test.describe('where storage is forbidden', () => {
  test('everything but remembering works', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    const found = complaints(page);
    await page.goto(firstArticle);
    await page.keyboard.press('t');
    await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
    await page.keyboard.press('j');
    await expect(page.locator('u:has(> :target)')).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Lammy' }).uncheck();
    await expect(page).toHaveURL(/compare=/);
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
    expect(found).toEqual([]);
  });
});

test.describe('where the script does not arrive', () => {
  test.beforeEach(({ page }) => page.route('**/*.js', (route) => route.abort()));

  test('people are compared, folds open, the appearance changes, and no button is there for nothing', async ({
    page,
  }) => {
    await page.goto(firstArticle);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Lammy' }).uncheck();
    await expect(page.locator('.position.k4:visible')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    await page.goto(cite);
    await page.locator('.cites summary').first().click();
    await expect(page.locator('.cites pre').first()).toBeVisible();
  });
});
