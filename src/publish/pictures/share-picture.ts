import sharp, { type PngOptions } from 'sharp';
import type { Card } from './cards.ts';
import { drawCard, type Studio } from './drawing.ts';
import { readPalette } from './palette.ts';
import { makeTypesetter } from './typesetter.ts';

/**
 * A palette of the few colours that the edges of letters need to look smooth. Dithering would blur them; more effort at
 * choosing them would take half as long again, to come nearer by one step in 255.
 */
const format: PngOptions = { palette: true, quality: 70, effort: 3, dither: 0, compressionLevel: 9 };

/** What the site's pictures are drawn with: its fonts, and its design tokens, which are given as CSS. */
export async function openStudio(tokens: string): Promise<Studio> {
  return { palette: readPalette(tokens), type: await makeTypesetter() };
}

/** A card as the bytes of a PNG. */
export function drawPicture(card: Card, studio: Studio): Promise<Buffer> {
  return sharp(Buffer.from(drawCard(card, studio)))
    .png(format)
    .toBuffer();
}
