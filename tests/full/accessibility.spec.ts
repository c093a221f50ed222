import { expect, type Page } from '@playwright/test';
import { complaints } from '../browser/pages.ts';
import { smallTargets } from '../browser/targets.ts';
import { axeFindings } from '../browser/axe.ts';
import { engineFindings } from './checkers.ts';
import { exampleArticles, longestOfKinds, looks, open, test } from './stress.ts';

/* Two engines, by all the rules they have, with the content policy on; and targets as large as level AAA wants them. */

test.describe.configure({ mode: 'parallel' });

/** What is found on a page in the given looks at 1280 px, and in the first of them on a phone. */
async function findings(
  page: Page,
  address: string,
  inLooks: readonly (typeof looks)[number][] = looks,
): Promise<string[]> {
  const complained = complaints(page);
  const found: string[] = [];
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, address);
  for (const { name, ...look } of inLooks) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    const axe = await axeFindings(page, name === 'light' ? 'all' : 'look');
    // What else a look changes is colours, which axe measures by a stricter rule than IBM's engine.
    const engine = name === 'light' ? await engineFindings(page) : [];
    found.push(...[...axe, ...engine].map((finding) => `${name}: ${finding}`));
  }
  found.push(...(await smallTargets(page)));
  // So high that nothing is behind the bar at the foot of the screen.
  await page.setViewportSize({ width: 360, height: 12_000 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  // One engine takes what is folded for fields without a label.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.search details')) fold.open = true;
  });
  const narrow = [...(await axeFindings(page, 'look')), ...(await engineFindings(page)), ...(await smallTargets(page))];
  found.push(...narrow.map((finding) => `360 px: ${finding}`), ...complained);
  return found;
}

test('both engines find what is wrong with a page that is spoilt', async ({ page, sites }) => {
  await open(page, `${sites.examples}articles/four-people/`);
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    document.querySelector('h1')?.style.setProperty('color', '#bbb');
    // Enough for level AA, too little for AAA.
    document.querySelector<HTMLElement>('.meta time')?.style.setProperty('color', '#6a6a6a');
    document.querySelector('.answers')?.prepend(document.createElement('button'));
  });
  const [axe, engine] = [await axeFindings(page, 'all'), await engineFindings(page)];
  const rules = (findings: readonly string[]) => [...new Set(findings.map((finding) => finding.split(':')[0]))];
  expect(rules(axe)).toEqual(expect.arrayContaining(['axe, button-name', 'axe, color-contrast', 'axe, html-has-lang']));
  expect(rules(await axeFindings(page, 'look'))).toContain('axe, color-contrast-enhanced');
  expect(rules(engine)).toEqual(
    expect.arrayContaining(['IBM, html_lang_exists', 'IBM, text_contrast_sufficient', 'IBM, input_label_exists']),
  );
});

// Six articles are alike, so that a site has many: one of them is enough. Colours are the same in all: one of them has every look.
for (const { site, address } of exampleArticles.filter(({ address }) => !/toll-again-[2-6]/.test(address))) {
  test(`two engines find nothing on /${address}, on a screen and on a phone`, async ({ page, sites }) => {
    test.setTimeout(120_000);
    const inLooks = address.includes('four-people') ? looks : looks.slice(0, 1);
    expect(await findings(page, sites[site] + address, inLooks)).toEqual([]);
  });
}

test('two engines find nothing on the longest page of each kind, in every look and on a phone', async ({
  page,
  sites,
  longest,
}) => {
  test.setTimeout(600_000);
  for (const { site, address } of longestOfKinds(longest)) {
    expect.soft(await findings(page, sites[site] + address), `/${address}`).toEqual([]);
  }
});
