import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import sharp from 'sharp';

/**
 * Takes a picture of a page from its top, cut off at so many px: as small as a repository wants it. The same
 * page on the same machine gives the same bytes.
 */
export async function takePicture(page: Page, cutAt: number): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, cutAt) };
  const taken = PNG.sync.read(await page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' }));
  const raw = { width: taken.width, height: taken.height, channels: 4 } as const;
  return sharp(inFewColours(taken.data), { raw })
    .removeAlpha()
    .png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

/** How many colours a picture has: those that are used most, which are all but the edges of letters. */
const colours = 64;

/** Each pixel in the nearest of the colours that are used most. */
function inFewColours(rgba: Uint8Array): Uint8Array {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byUse = [...counts].sort(([a, often], [b, rarely]) => rarely - often || a - b).map(([pixel]) => pixel);
  const kept = byUse.slice(0, colours);
  const nearest = new Map(
    byUse.map((pixel) => [pixel, kept.reduce((a, b) => (apart(pixel, b) < apart(pixel, a) ? b : a))]),
  );
  return new Uint8Array(pixels.map((pixel) => nearest.get(pixel) ?? pixel).buffer);
}

function apart(a: number, b: number): number {
  return [0, 8, 16].reduce((sum, shift) => sum + (((a >> shift) & 0xff) - ((b >> shift) & 0xff)) ** 2, 0);
}
