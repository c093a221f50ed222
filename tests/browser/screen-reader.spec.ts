import { expect, test } from '@playwright/test';
import { firstArticle } from './pages.ts';
import { transcript } from './screen-reader.ts';

test.use({ viewport: { width: 1440, height: 900 } });

// `-- --update-snapshots` writes the transcript anew: read the difference as somebody would hear it.
test('a screen reader reads the first article from title to note, with names, numbers and heads of tables', async ({
  page,
}) => {
  await page.goto(firstArticle);
  const said = await transcript(page);
  expect(said).toMatchSnapshot('first-article.txt');

  const lines = said.split('\n');
  const order = [
    /^heading, Ukraine needs US security guarantee .*, level 1$/,
    /^Starmer urges US security for Ukraine/,
    /^heading, The text, level 2$/,
    /^UK Prime Minister Keir Starmer has reiterated/,
    /^rowheader, KS Keir Starmer UK Prime Minister$/,
    /^heading, Who stands where, level 2$/,
    /^columnheader, It depends$/,
    /^rowheader, §1 Should the US guarantee Ukraine’s security\?, row span 2/,
    /^cell, Starmer Yes Calls for US guarantees/,
    /^heading, What happened when, level 2$/,
    /^heading, Who said what, level 2$/,
    /^heading, Notes, level 2$/,
    /^heading, Cite and share, level 2$/,
  ].map((pattern) => lines.findIndex((line) => pattern.test(line)));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));

  // The text is read plain: what stands in it is a link to what rests on it, and its reference comes behind its block.
  const body = lines.slice(order[3], lines.indexOf('heading, At a glance, level 2'));
  const references = body.filter((line) => /^link, \d+ /.test(line));
  expect(references).toHaveLength(20);
  expect(references.filter((line) => line.includes(', UK Prime Minister'))).toHaveLength(1);
  const text = body.join('\n').replaceAll(/^group\n(?:.*\n)*?end of group$/gm, '');
  expect(text).toContain('link, “strengthened day by day.”');
  expect(text).not.toMatch(/^link, (?:\d|§|\*|[a-z]+ Timeline)/m);
});

test('the first sentence comes within 25 items behind the skip links', async ({ page }) => {
  await page.goto(firstArticle);
  const lines = (await transcript(page)).split('\n');
  const from = lines.indexOf('end of navigation, Skip links');
  const to = lines.findIndex((line) => line.startsWith('UK Prime Minister Keir Starmer has'));
  expect(from).toBeGreaterThan(0);
  // A link is one item with its words; where something begins and ends that holds others is none.
  const holders =
    /^(?:end of |banner$|main$|article$|paragraph$|list$|listitem|time$|navigation|group$|link, Verbatim$)/;
  const items = lines
    .slice(from, to + 1)
    .join('\n')
    .replaceAll(/^(link, .*)\n(?:(?!link, ).*\n)*?end of link, .*$/gm, '$1')
    .split('\n')
    .filter((line) => !holders.test(line));
  expect(items.length).toBeGreaterThan(10);
  expect(items.length).toBeLessThanOrEqual(25);
});

test('no reference stands before the words that it is about', async ({ page }) => {
  await page.goto(firstArticle);
  const before = await page.locator('.body aside a').evaluateAll((links) =>
    links.flatMap((link) => {
      const place = link.closest('li')?.className.match(/\bm\d+\b/)?.[0] ?? '';
      const words = link.closest('.block')?.querySelector(`u.${place}`);
      const follows = words && words.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
      return follows ? [] : [link.textContent];
    }),
  );
  expect(before).toEqual([]);
});
