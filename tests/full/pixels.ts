import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** A rectangle of a page, in px from the window’s corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where there is ink, row by row: whatever is nearer to the strongest colour of an area than to its first pixel’s. */
export interface Ink {
  readonly width: number;
  readonly rows: readonly (readonly boolean[])[];
}

/** Looks at an area of a page as a reader does: at its pixels. */
export async function inkOf(page: Page, clip: Area): Promise<Ink> {
  const { width, height, data } = PNG.sync.read(await page.screenshot({ clip }));
  const at = (pixel: number) => [0, 1, 2].map((channel) => data[pixel * 4 + channel] ?? 0);
  const ground = at(0);
  const distance = (pixel: number) => at(pixel).reduce((sum, each, n) => sum + Math.abs(each - (ground[n] ?? 0)), 0);
  const distances = Array.from({ length: width * height }, (_, pixel) => distance(pixel));
  const strongest = distances.reduce((most, each) => Math.max(most, each), 0);
  const rows = Array.from({ length: height }, (_, row) =>
    distances.slice(row * width, (row + 1) * width).map((each) => strongest > 60 && each > strongest / 2),
  );
  return { width, rows };
}

/** The share of an area that has ink. */
export function shareOf({ width, rows }: Ink): number {
  return rows.flat().filter(Boolean).length / (width * rows.length);
}

/** The share of an area in which two drawings differ. */
export function differenceOf(a: Ink, b: Ink): number {
  const differing = a.rows.flatMap((row, at) => row.filter((ink, x) => ink !== b.rows[at]?.[x]));
  return differing.length / (a.width * a.rows.length);
}
