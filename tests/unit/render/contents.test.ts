import { describe, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { bodyHtml } from '#text/body-html.ts';
import { exampleFiles } from '../../examples/examples.ts';
import { paragraphs } from '../../examples/long-text.ts';
import { articleText, file, library } from '../write-article.ts';

const bodyOf = (body: string, extra = '') =>
  readContent(
    { ...library, articles: [file('articles/long.md', articleText(body, extra))] },
    { keep: (article) => bodyHtml(article, { base: '/' }) },
  ).articles[0];
const words = paragraphs(700, 1);

describe('contents', () => {
  test('only the example of twelve thousand words has them, a part for each of its headings', () => {
    const found = readContent(exampleFiles, {
      keep: (article) => ({ name: article.record.slug, parts: bodyHtml(article, { base: '/' }).parts }),
    }).articles.filter(({ parts }) => parts.length > 0);
    expect(found.map(({ name }) => name)).toEqual(['twelve-thousand-words']);
    expect(found[0]?.parts.map(({ title }) => title).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "The first penny",
        "Ice",
      ]
    `);
    expect(new Set(found[0]?.parts.map(({ anchor }) => anchor)).size).toBe(found[0]?.parts.length);
  });

  test('a heading’s anchor comes from its words, whatever stands around it; a twin has its own', () => {
    const anchors = (...headings: string[]) =>
      bodyOf(headings.map((each) => `## ${each}\n\n${words}`).join('\n\n'))?.parts.map(({ anchor }) => anchor) ?? [];
    const [first, , third] = anchors('The toll', 'The ledger', 'Salt & *barrels*');
    expect(anchors('Salt & *barrels*', 'Before', 'The toll')).toEqual([third, expect.any(String), first]);
    expect(new Set(anchors('The toll', 'The toll', 'The toll')).size).toBe(3);
  });

  test('a title is its words alone: no markup, no sidenote', () => {
    const headings = ['Salt & *barrels* < nets', '“It is paid,” says Orla', 'The end'];
    const body = bodyOf(
      headings.map((each) => `## ${each}\n\n${words}`).join('\n\n'),
      'quotes:\n  - { person: orla, text: "It is paid," }',
    );
    expect(body?.html).toMatch(/<h2 id=\S+><u .*<aside/);
    expect(body?.parts.map(({ title }) => title)).toEqual([
      'Salt & barrels < nets',
      '“It is paid,” says Orla',
      'The end',
    ]);
    for (const { anchor } of body?.parts ?? []) expect(body?.html).toContain(`<h2 id=${anchor}>`);
  });

  test('an article of few words or few parts has none', () => {
    expect(bodyOf('## One\n\nShort.\n\n## Two\n\nShort.\n\n## Three\n\nShort.')?.parts).toEqual([]);
    expect(bodyOf(`## One\n\n${paragraphs(2500, 1)}\n\n## Two\n\nShort.`)?.parts).toEqual([]);
  });
});
