import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { kindOf, pagesOf } from '../browser/pages.ts';
import { countrySite, examplesSite, serveBuilt } from '../browser/site.ts';
import { examples } from '../examples/examples.ts';

/*
 * What the site has to bear: every example of an article, and the longest page of every kind, of the examples and of a
 * fictional country. Spec files of this folder try all of it in their own ways.
 */

/** A page to be tried, by its address, and the name of its site. */
export interface StressPage {
  readonly site: 'examples' | 'country';
  readonly address: string;
}

/** A page, and how long its HTML is. */
export interface LongPage extends StressPage {
  readonly bytes: number;
}

interface Sites {
  /** The addresses of the two sites’ home pages. */
  readonly sites: Readonly<Record<StressPage['site'], string>>;
  /** The longest page of every kind, of both sites, without the examples of articles, which are tried one by one. */
  readonly longest: readonly LongPage[];
}

/** A test that has both sites, built once a run and served once a worker. */
export const test = base.extend<object, Sites & { readonly folders: Readonly<Record<StressPage['site'], string>> }>({
  folders: [
    async ({}, use) => {
      await use({ examples: await examplesSite(), country: await countrySite() });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  sites: [
    async ({ folders }, use) => {
      const [forExamples, forCountry] = [await serveBuilt(folders.examples), await serveBuilt(folders.country)];
      await use({ examples: forExamples.url, country: forCountry.url });
      await forExamples.close();
      await forCountry.close();
    },
    { scope: 'worker' },
  ],
  longest: [
    async ({ folders }, use) => {
      const isArticle = ({ address }: StressPage) => kindOf(address) === 'articles/*/';
      const forExamples = longestPages('examples', folders.examples).filter((page) => !isArticle(page));
      await use([...forExamples, ...longestPages('country', folders.country)]);
    },
    { scope: 'worker' },
  ],
});

/** Every example of an article. */
export const exampleArticles = examples.map(({ name }): StressPage => ({
  site: 'examples',
  address: `articles/${name}/`,
}));

/** The longest page of each kind, which has the most that can be wrong. */
function longestPages(site: StressPage['site'], folder: string): LongPage[] {
  const size = (address: string) =>
    statSync(join(folder, address.endsWith('.html') ? address : `${address}index.html`)).size;
  return longestOfKinds(pagesOf(folder).map((address) => ({ site, address, bytes: size(address) })));
}

/** Of each kind of page, the longest. */
export function longestOfKinds(pages: readonly LongPage[]): LongPage[] {
  return [...Map.groupBy(pages, ({ address }) => kindOf(address)).values()].flatMap((ofKind) =>
    ofKind.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1),
  );
}

/** How a page may be looked at. */
export const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** Opens a page, and waits for its fonts. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}
