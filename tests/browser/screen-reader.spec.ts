import { expect, test } from '@playwright/test';
import { firstArticle } from './pages.ts';
import { transcript } from './screen-reader.ts';

// `-- --update-snapshots` writes the transcript anew: read the difference as somebody would hear it.
test('a screen reader reads the first article from title to note, with names, numbers and heads of tables', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(firstArticle);
  const said = await transcript(page);
  expect(said).toMatchSnapshot('first-article.txt');

  const lines = said.split('\n');
  const order = [
    /^heading, Ukraine needs US security guarantee .*, level 1$/,
    /^Starmer urges US security for Ukraine/,
    /^rowheader, KS Keir Starmer UK Prime Minister$/,
    /^UK Prime Minister Keir Starmer has reiterated/,
    /^heading, Who stands where, level 2$/,
    /^columnheader, Keir Starmer$/,
    /^rowheader, §1 Should the US guarantee Ukraine’s security\?, row span 2/,
    /^cell, Starmer For Calls for US guarantees/,
    /^heading, What happened when, level 2$/,
    /^heading, Who said what, level 2$/,
    /^heading, Notes, level 2$/,
    /^heading, Cite and share, level 2$/,
  ].map((pattern) => lines.findIndex((line) => pattern.test(line)));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));

  // In the text each quotation has its speaker in the line before it, once.
  const body = lines.slice(order[3], order[4]);
  const speakers = body.filter((line) => /^link, \d+ /.test(line));
  expect(speakers).toHaveLength(20);
  expect(speakers.filter((line) => line.includes(', UK Prime Minister'))).toHaveLength(1);
});
