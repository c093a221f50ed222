import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** Where lines and sheets of paper break is no part of a text; a PDF names a glyph by one of the letters that share it. */
export function tight(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('\u02bc', '’');
}

/** The sheets of a page that is printed, as their words. */
export async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map(tight);
}
