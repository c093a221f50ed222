import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';

/** A page of somebody else's, on another origin, with this in its body. */
export async function showElsewhere(page: Page, html: string): Promise<Server> {
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

/** The codes to embed that a page of citations gives, as they work on the site that is served. */
export async function codesOf(page: Page, cite: string, siteUrl: string): Promise<string[]> {
  await page.goto(cite);
  const codes = await page
    .locator('pre')
    .filter({ hasText: '<iframe' })
    .evaluateAll((forms) => forms.map(({ textContent }) => textContent));
  return codes.map((code) => code.replaceAll('https://verbatim.example/', siteUrl).replace('loading="lazy"', ''));
}

/** Frames that are too low or much too high for what they show, at several widths, in pages of two types. */
export async function framesThatDoNotFit(page: Page, codes: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const type of ['16px/1.5 serif', '22px/1.2 sans-serif']) {
    const host = await showElsewhere(page, `<body style="font:${type}"><main>${codes.join('<hr>')}</main>`);
    const frames = await page.locator('iframe').all();
    expect(frames).toHaveLength(codes.length);
    for (const frame of frames) await expect(frame.contentFrame().locator('.source')).toBeAttached();
    for (const width of [320, 400, 480, 560, 640, 700, 800, 960]) {
      await page.locator('main').evaluate((main, pixels) => {
        main.style.width = `${String(pixels)}px`;
      }, width);
      for (const [at, frame] of frames.entries()) {
        await expect
          .poll(() =>
            frame
              .contentFrame()
              .locator('body')
              .evaluate(() => innerWidth),
          )
          .toBe(width);
        const { height = 0 } = (await frame.boundingBox()) ?? {};
        const needed = await frame
          .contentFrame()
          .locator('body')
          .evaluate((body) => Math.ceil(body.getBoundingClientRect().bottom + scrollY));
        const isWhole = needed <= height && height - needed < Math.max(84, needed * 0.27);
        const isCut = height === 720 && needed > 500;
        if (!isWhole && !isCut) found.push(`${String(at)} at ${String(width)}: ${String(needed)} in ${String(height)}`);
      }
    }
    host.close();
  }
  return found;
}
