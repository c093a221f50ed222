import { describe, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { bodyHtml } from '#text/body-html.ts';
import { partsOf } from '#components/article/contents.ts';
import { exampleFiles } from '../../examples/examples.ts';
import { paragraphs } from '../../examples/long-text.ts';
import { articleText, file, library } from '../write-article.ts';

const htmlOf = (body: string, extra = '') =>
  readContent(
    { ...library, articles: [file('articles/long.md', articleText(body, extra))] },
    { keep: (article) => bodyHtml(article, { base: '/' }) },
  ).articles[0] ?? '';
const words = paragraphs(700, 1);

describe('contents', () => {
  test('only the example of twelve thousand words has them, a part for each of its headings', () => {
    const found = readContent(exampleFiles, {
      keep: (article) => ({ name: article.record.slug, parts: partsOf(bodyHtml(article, { base: '/' })) }),
    }).articles.filter(({ parts }) => parts.length > 0);
    expect(found.map(({ name }) => name)).toEqual(['twelve-thousand-words']);
    expect(found[0]?.parts.map(({ title }) => title).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "The first penny",
        "Ice",
      ]
    `);
    expect(new Set(found[0]?.parts.map(({ href }) => href)).size).toBe(found[0]?.parts.length);
  });

  test('a heading’s anchor comes from its words, whatever stands around it; a twin has its own', () => {
    const hrefs = (...headings: string[]) =>
      partsOf(htmlOf(headings.map((each) => `## ${each}\n\n${words}`).join('\n\n'))).map(({ href }) => href);
    const [first, , third] = hrefs('The toll', 'The ledger', 'Salt & *barrels*');
    expect(hrefs('Salt & *barrels*', 'Before', 'The toll')).toEqual([third, expect.any(String), first]);
    expect(new Set(hrefs('The toll', 'The toll', 'The toll')).size).toBe(3);
  });

  test('a title is its words alone: no markup, no sidenote', () => {
    const headings = ['Salt & *barrels* < nets', '“It is paid,” says Orla', 'The end'];
    const html = htmlOf(
      headings.map((each) => `## ${each}\n\n${words}`).join('\n\n'),
      'quotes:\n  - { person: orla, text: "It is paid," }',
    );
    expect(html).toMatch(/<h2 id=\S+><span class="s q.*<mark/);
    expect(partsOf(html).map(({ title }) => title)).toEqual([
      'Salt & barrels < nets',
      '“It is paid,” says Orla',
      'The end',
    ]);
  });

  test('an article of few words or few parts has none', () => {
    expect(partsOf(htmlOf('## One\n\nShort.\n\n## Two\n\nShort.\n\n## Three\n\nShort.'))).toEqual([]);
    expect(partsOf(htmlOf(`## One\n\n${paragraphs(2500, 1)}\n\n## Two\n\nShort.`))).toEqual([]);
  });
});
