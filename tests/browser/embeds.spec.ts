import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { builtFolder, complaints, expectNoSidewaysScroll, firstArticle } from './pages.ts';

const slug = firstArticle.replace(/^articles\//, '');
const kinds = ['quotes', 'positions', 'timeline'] as const;
const card = 'quote-strengthened-day-by-pgf1';

/** A page of somebody else's, on another origin, that frames what it is given. */
function frameElsewhere(page: Page, source: string, { width = 640, attributes = '' } = {}): Promise<Server> {
  return showElsewhere(
    page,
    `<div style="height: 150vh"></div><iframe src="${source}" width="${String(width)}" height="300" ${attributes}></iframe>`,
  );
}

/** A page of somebody else's, on another origin, with this in its body. */
async function showElsewhere(page: Page, html: string): Promise<Server> {
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Elsewhere</title>${html}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = host.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  return host;
}

for (const kind of kinds) {
  test(`the framed ${kind} of the first article are at most 10,000 bytes (brotli) with all they load`, async ({
    page,
  }) => {
    const loaded = new Set<string>();
    page.on('request', (request) => loaded.add(new URL(request.url()).pathname.slice(1)));
    await page.goto(`embed/${kind}/${slug}`);
    const files = [...loaded].map((file) => file.replace(/\/$/, '/index.html'));
    const bytes = files.reduce((sum, file) => sum + brotli(file), 0);
    console.log(`${kind}: ${String(bytes)} of 10000 bytes (brotli) in ${String(files.length)} files`);
    expect(files).toHaveLength(2);
    expect(bytes).toBeLessThanOrEqual(10_000);
  });

  test(`the framed ${kind} need 280 px and no more`, async ({ page }) => {
    await page.setViewportSize({ width: 280, height: 600 });
    await page.goto(`embed/${kind}/${slug}`);
    await expectNoSidewaysScroll(page);
    for (const fold of await page.locator('summary').all()) await fold.click();
    await expectNoSidewaysScroll(page);
  });

  test(`the page of framed ${kind} names the article as what search engines are to list`, async ({ page }) => {
    await page.goto(`embed/${kind}/${slug}`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${firstArticle}$`));
    expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
  });
}

test('in a page elsewhere, the address of a quotation shows its card alone, and the page stays where it is', async ({
  page,
  baseURL,
}) => {
  const found = complaints(page);
  const host = await frameElsewhere(page, `${baseURL ?? ''}embed/quotes/${slug}#${card}`);
  try {
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.quotes > li:visible')).toHaveCount(1);
    await expect(frame.locator('blockquote:visible')).toHaveText('“strengthened day by day.”');
    await expect(frame.getByText('Found word for word')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(found).toEqual([]);
  } finally {
    host.close();
  }
});

test.describe('the code that is copied', () => {
  /** What the page of citations offers to embed, to stand in a page of somebody else’s. */
  const codesOf = async (page: Page, baseURL: string) => {
    await page.goto(`${firstArticle}cite/`);
    const codes = await page
      .locator('.forms > div')
      .filter({ has: page.locator('dt', { hasText: 'To embed' }) })
      .locator('pre')
      .evaluateAll((forms) => forms.map(({ textContent }) => textContent));
    return codes.map((code) => code.replaceAll('https://verbatim.example/', baseURL).replace('loading="lazy"', ''));
  };

  test('makes a frame as high as its piece at any width, in pages of any type, or as high as it says', async ({
    page,
    baseURL,
  }) => {
    const codes = await codesOf(page, baseURL ?? '');
    expect(codes).toHaveLength(23);
    const pieces = [...codes.slice(0, 3), ...[0, 2, 9, 16].map((at) => codes[3 + at] ?? '')];
    const found: string[] = [];
    for (const type of ['16px/1.5 serif', '22px/1.2 sans-serif']) {
      for (const width of [320, 400, 480, 640, 800, 960]) {
        const columns = pieces.map((code) => `<div style="width:${String(width)}px">${code}</div>`);
        await page.setViewportSize({ width: 1000, height: 900 });
        const host = await showElsewhere(page, `<body style="font:${type}">${columns.join('<hr>')}`);
        await expect(page.locator('iframe')).toHaveCount(pieces.length);
        for (const [at, frame] of (await page.locator('iframe').all()).entries()) {
          const content = frame.contentFrame().locator('body');
          await expect(content.locator('.source')).toBeAttached();
          const { height = 0 } = (await frame.boundingBox()) ?? {};
          const needed = await content.evaluate((body) => Math.ceil(body.getBoundingClientRect().bottom + scrollY));
          const isWhole = needed <= height && height - needed < Math.max(84, needed * 0.25);
          const isCut = height === 720 && needed > 500;
          if (!isWhole && !isCut)
            found.push(`${String(at)} at ${String(width)}: ${String(needed)} in ${String(height)}`);
        }
        host.close();
      }
    }
    expect(found).toEqual([]);
  });

  test('says how high frames get, on the page that gives it', async ({ page }) => {
    await page.goto(`${firstArticle}cite/`);
    await expect(page.getByText('up to 720 px; what is longer scrolls in it')).toBeVisible();
  });

  test('leaves the words and their source where frames are taken out', async ({ page, baseURL }) => {
    const [quotes = ''] = await codesOf(page, baseURL ?? '');
    const host = await showElsewhere(page, quotes.replace(/<iframe.*<\/iframe>/, ''));
    await expect(page.locator('blockquote[cite]')).toHaveCount(20);
    await page.getByRole('link', { name: 'in the text' }).last().click();
    await expect(page.locator('mark:target')).toBeInViewport();
    host.close();
  });
});

test('an address of words that are no longer there shows all cards', async ({ page }) => {
  await page.goto(`embed/quotes/${slug}#quote-gone`);
  await expect(page.locator('.quotes > li:visible')).toHaveCount(20);
});

for (const attributes of ['', 'sandbox="allow-top-navigation-by-user-activation"']) {
  test(`a link in a frame ${attributes} opens the passage in the whole window`, async ({ page, baseURL }) => {
    const host = await frameElsewhere(page, `${baseURL ?? ''}embed/quotes/${slug}#${card}`, { attributes });
    try {
      await page.frameLocator('iframe').getByRole('link', { name: 'In the text, ¶ 1' }).click();
      await expect(page).toHaveURL(`${baseURL ?? ''}${firstArticle}#passage-strengthened-day-by-pgf1`);
      await expect(page.locator('mark:target')).toBeInViewport();
    } finally {
      host.close();
    }
  });
}

test('a piece says which text its words were found in, by the digest that the record gives', async ({
  page,
  request,
}) => {
  await page.goto(`embed/quotes/${slug}`);
  const response = await request.get(firstArticle.replace(/\/$/, '.json'));
  const record: unknown = await response.json();
  const digest = await page.locator('data').getAttribute('value');
  expect(record).toMatchObject({ sha256: digest });
});

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(join(builtFolder, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

test('a page elsewhere cannot frame the article itself', async ({ page, baseURL }) => {
  const host = await frameElsewhere(page, `${baseURL ?? ''}${firstArticle}`);
  try {
    await expect.poll(() => page.frames().at(1)?.url()).toBe('chrome-error://chromewebdata/');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
  } finally {
    host.close();
  }
});
