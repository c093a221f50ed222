import { expect, type Page } from '@playwright/test';
import { spaceText, unreadable } from '../browser/boxes.ts';
import { exampleArticles, open, test } from './stress.ts';

/* Can everything be read at any width, at 400%, and with text spaced as in WCAG 1.4.12? */

// A reader's own style sheet is none of the policy's business.
test.use({ bypassCSP: true });
test.describe.configure({ mode: 'parallel' });

/** 1280 px at 400% are 320 px; the others are where a layout changes into another. */
const widths = [320, 480, 768, 960, 1152, 1440];

async function findings(page: Page, address: string, at: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  await open(page, address);
  const measure = async (how: string) => {
    for (const width of at) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await unreadable(page)).map((finding) => `${width} px${how}: ${finding}`));
    }
  };
  await measure('');
  await spaceText(page);
  await measure(', spaced');
  return found;
}

for (const { site, address } of exampleArticles) {
  test(`all text of /${address} can be read at any width, however it is spaced`, async ({ page, sites }) => {
    test.setTimeout(120_000);
    expect(await findings(page, sites[site] + address, widths)).toEqual([]);
  });
}

test('all text of the longest page of each kind can be read at 320 px and on a wide screen, however it is spaced', async ({
  page,
  sites,
  longest,
}) => {
  test.setTimeout(600_000);
  for (const { site, address } of longest) {
    expect.soft(await findings(page, sites[site] + address, [320, 1152]), `/${address} of ${site}`).toEqual([]);
  }
});

test.describe('with the browser’s zoom', () => {
  // What Chromium's zoom does: 1280 × 1024 px of the screen become 320 × 256, each drawn with 16.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('all text of the normal article can be read at 400%, in a window of 1280 × 1024 px', async ({ page, sites }) => {
    await open(page, `${sites.examples}articles/four-people/`);
    expect(await unreadable(page)).toEqual([]);
  });
});
