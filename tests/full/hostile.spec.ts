import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import type { ServedSite } from '../../cli/serve-site.ts';
import { unescapeFormulas } from '#publish/csv.ts';
import { pagesOf } from '../browser/pages.ts';
import { buildSite, serveBuilt, type BuiltSite } from '../browser/site.ts';
import { filesOf } from '../browser/survey.ts';
import { blinkWithoutPolicy } from '../engines/chromium.ts';
import { gecko } from '../engines/firefox.ts';
import { webkit } from '../engines/webkit.ts';
import { dangersOf } from '../hostile/dangers.ts';
import { writeHostileSite } from '../hostile/site.ts';

/* A site of all hostile input that is accepted (tests/hostile): nothing of it runs, and nothing of it breaks a file. */

test.describe.configure({ mode: 'default' });

let site: BuiltSite;
let served: ServedSite;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const contentDir = await writeHostileSite();
  try {
    site = await buildSite({ contentDir, variables: { SEARCH: 'off' } });
  } finally {
    await rm(contentDir, { recursive: true, force: true });
  }
  served = await serveBuilt(site.dir);
});
test.afterAll(async () => {
  await served.close();
  await site.remove();
});

const read = (file: string) => readFileSync(join(site.dir, file), 'utf8');

for (const engine of [blinkWithoutPolicy, gecko, webkit]) {
  test(`in ${engine.name} nothing runs, and no element, attribute or address is dangerous`, async () => {
    test.setTimeout(300_000);
    test.skip(!engine.isHere(), engine.howToGet);
    const { tab, close } = await engine.launch();
    try {
      // Articles hold what their people and questions are called: where they are opened, all of it is tried.
      const pages = pagesOf(site.dir).filter((each) =>
        /^articles\/[^/]+\/$|^(?:people|questions|timeline)\/$|^$/.test(each),
      );
      expect(pages.length).toBeGreaterThan(250);
      for (const address of pages) {
        await tab.open(served.url + address);
        expect(await tab.read(dangersOf('document')), `/${address}`).toEqual([]);
      }
      expect(tab.dialogs).toEqual([]);
    } finally {
      await close();
    }
  });
}

/** What is dangerous in HTML, as an engine parses it that does not run it; by names. */
async function dangersIn(documents: readonly (readonly [name: string, html: string])[]): Promise<string[]> {
  const { tab, close } = await blinkWithoutPolicy.launch();
  try {
    await tab.open('about:blank');
    const found: string[] = [];
    for (const [name, html] of documents) {
      const dangers = await tab.read(
        dangersOf(`new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')`),
      );
      if (String(dangers) !== '') found.push(`${name}: ${String(dangers)}`);
    }
    return found;
  } finally {
    await close();
  }
}

test('no element, attribute or address is dangerous on any other page', async () => {
  test.setTimeout(300_000);
  const pages = pagesOf(site.dir);
  expect(pages.length).toBeGreaterThan(1000);
  const documents = pages.map((address) => {
    const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    return [`/${address}`, read(file)] as const;
  });
  expect(await dangersIn(documents)).toEqual([]);
});

/** What is said in an XML file’s elements, by the elements' names; fails if the file is not well-formed. */
function textsOf(xml: string, element: string): string[] {
  const parser = new SaxesParser();
  const found: string[] = [];
  let text: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === element) text = '';
  });
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (part) => {
      if (text !== undefined) text += part;
    });
  }
  parser.on('closetag', ({ name }) => {
    if (name === element && text !== undefined) found.push(text);
    if (name === element) text = undefined;
  });
  parser.write(xml).close();
  return found;
}

test('every feed and sitemap is well-formed, and the HTML in feeds is as harmless as a page’s', async () => {
  test.setTimeout(300_000);
  const files = filesOf(site.dir).filter((each) => each.endsWith('.xml'));
  const contents = new Set(files.flatMap((file) => textsOf(read(file), 'content:encoded')));
  expect(contents.size).toBeGreaterThan(100);
  const documents = [...contents].map(
    (html) => [html.slice(0, 300), `<!doctype html><title>x</title><h1>x</h1><main>${html}</main>`] as const,
  );
  expect(await dangersIn(documents)).toEqual([]);
});

test('every JSON file is JSON, and the record of an article has its words', () => {
  const files = filesOf(site.dir).filter((each) => /\.json(?:ld)?$/.test(each));
  expect(files.length).toBeGreaterThan(250);
  for (const file of files) JSON.parse(read(file));
});

test('no cell of a table is a formula, and each can be undone', () => {
  for (const file of filesOf(site.dir).filter((each) => each.endsWith('.csv'))) {
    const rows: string[][] = parse(read(file), { bom: true });
    expect(rows.length).toBeGreaterThan(100);
    const formula = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]|[;\t\r\n][\s"]*[=+\-@＝＋－＠]/;
    expect(rows.flat().filter((cell) => formula.test(cell) || /^'['=+@-]{3}/.test(unescapeFormulas(cell)))).toEqual([]);
  }
});

test('every article has its share picture, and its source as it was written', () => {
  const slugs = pagesOf(site.dir).flatMap((address) => /^articles\/([^/]+)\/$/.exec(address)?.[1] ?? []);
  for (const slug of slugs) {
    expect(
      readFileSync(join(site.dir, 'share', 'articles', `${slug}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(existsSync(join(site.dir, 'articles', `${slug}.md`))).toBe(true);
  }
});
