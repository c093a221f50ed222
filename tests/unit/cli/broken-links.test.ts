import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenLinks } from '../../../cli/build/broken-links.ts';

let site = '';
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'verbatim-links-'));
  const pages = ['', 'about/', 'articles/a/', 'timeline/2030/', 'übersicht/'].map((page) => `${page}index.html`);
  for (const file of [...pages, 'rss.xml', "mole's end.pdf"]) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), '');
  }
});
afterAll(() => rm(site, { recursive: true }));

const none = { articles: [], people: [], questions: [] };

/** What is said of an article with this text. */
function saidOf(body: string, more = ''): string | undefined {
  const text = `---\ntitle: A\ndate: 2031-05-06\nabstract: A.\n${more}---\n\n${body}\n`;
  return brokenLinks(site, {
    ...none,
    articles: [{ path: 'content/articles/a.md', bytes: new TextEncoder().encode(text) }],
  });
}

test('a link to a page that the site does not have is named, with its place', () => {
  expect(saidOf('Text.\n\n[Then](/timeline/2030/) and [now](/timeline/2031/).')).toMatchInlineSnapshot(`
    "content/articles/a.md:9:29 error links-lead-somewhere
      This link leads to “/timeline/2031/”: there is no such page.
      9 | [Then](/timeline/2030/) and [now](/timeline/2031/).
        |                             ^^^^^^^^^^^^^^^^^^^^^^
      Correct the link, or write the full address if it is on another site.

    1 error"
  `);
});

test.each([
  '[a](/timelin/)',
  '[a](../b/)',
  '[a](/timeline)',
  '[a](/timeline/2030/x)',
  '[a](</over there>)',
  '[a](/%00)',
  `[a](/${'x'.repeat(5000)}/)`,
  '[a][b]\n\n[b]: /gone/',
  'A.[^1]\n\n[^1]: See [there](/gone/).',
])('%s leads nowhere', (body) => {
  expect(saidOf(body)).toContain('there is no such page');
});

test.each([
  '[a](/) [b](#x) [c](/?a=1&b=2) [d](/rss.xml)',
  '[a](/timeline/2030/) [b](/timeline/2030) [c](../../timeline/2030/#x)',
  '[a](/übersicht/) [b](/%C3%BCbersicht/)',
  "[a](/mole's%20end.pdf) [b](</mole's end.pdf>)",
  '[a](https://other.example/x) [b](mailto:a@b.example)',
  '`[a](/gone/)` and `<a href="/gone/">` and href=/gone/',
  '[a](/rss.xml "A title with href=/gone/ in it")',
  '[not]: /gone/',
])('%s has no broken link', (body) => {
  expect(saidOf(body)).toBeUndefined();
});

test('a draft is not published, and may lead anywhere', () => {
  expect(saidOf('[a](/gone/)', 'draft: true\n')).toBeUndefined();
});

test('the page about the site is looked at as well: its links are relative to itself', () => {
  const said = (text: string) =>
    brokenLinks(site, { ...none, about: [{ path: 'content/about.md', bytes: new TextEncoder().encode(text) }] });
  expect(said('[a](../timeline/2030/) [b](/rss.xml) [c](#x)')).toBeUndefined();
  expect(said('One.\n\n[b](/years/1066/)')).toMatchInlineSnapshot(`
    "content/about.md:3:1 error links-lead-somewhere
      This link leads to “/years/1066/”: there is no such page.
      3 | [b](/years/1066/)
        | ^^^^^^^^^^^^^^^^^
      Correct the link, or write the full address if it is on another site.

    1 error"
  `);
});
